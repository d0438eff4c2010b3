/** The network as asking sources needs it: no more than one question at a time for a host, and never long. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Network } from '../../src/sources/ask.ts';

/** Addresses of this machine and of networks that are no one else's business. RFC 6890. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const)
  inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, prefix, 'ipv6');

/**
 * @param timeout milliseconds that an answer may take.
 * @param pause milliseconds between two questions to one host.
 * @param agent how we call ourselves: who runs a server should know who asks, and where to complain.
 */
export function network({
  timeout,
  pause,
  agent,
}: {
  timeout: number;
  pause: number;
  agent: string;
}): Network {
  const busy = new Map<string, Promise<unknown>>();
  return {
    request: (url, method) => {
      const { host } = new URL(url);
      const before = busy.get(host);
      const turn = (before === undefined ? Promise.resolve() : before.then(() => wait(pause))).then(() =>
        request(url, method, timeout, agent),
      );
      // Who comes next waits for this one, however it ends.
      busy.set(
        host,
        turn.catch(() => undefined),
      );
      return turn;
    },
    isPrivate: async (url) => {
      const hostname = new URL(url).hostname.replace(/^\[|\]$/g, '');
      if (/(?:^|\.)(?:localhost|local|internal|home\.arpa)$/.test(hostname)) return true;
      const found = isIP(hostname)
        ? [{ address: hostname, family: isIP(hostname) }]
        : await resolve(hostname);
      return found.some(({ address, family }) => inside.check(address, family === 6 ? 'ipv6' : 'ipv4'));
    },
  };
}

async function request(url: string, method: string, timeout: number, agent: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': agent, Accept: '*/*' },
    });
    // What it says does not matter; that it says something does.
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') ?? undefined };
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

async function resolve(hostname: string): Promise<{ address: string; family: number }[]> {
  try {
    return await lookup(hostname, { all: true });
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const code = [error, error.cause].map((one) =>
    one instanceof Error && 'code' in one ? String(one.code) : undefined,
  );
  const known = code.find((one) => one !== undefined && one in reasons);
  return known === undefined
    ? `no answer (${code.find(Boolean) ?? error.message})`
    : (reasons[known] ?? known);
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host could not be looked up',
  ECONNREFUSED: 'the host refused the connection',
  ECONNRESET: 'the host broke the connection off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by no one',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
};
