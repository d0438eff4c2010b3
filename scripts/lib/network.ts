/** The network as asking sources needs it: the public internet only, one question at a time for a host, never long. */
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ask, Question as Asked, Reply } from '../../src/sources/archive/web.ts';
import { NotPublicError, type Answer, type Network } from '../../src/sources/ask.ts';
import type { Document, Fetch } from '../../src/tools/new/citations/resolve.ts';
import { isPublicAddress } from './public-address.ts';
import { own } from '../../src/issues/own.ts';

type MayAsk = (address: string) => boolean;

interface Settings {
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Milliseconds between two questions to one host. */
  readonly pause: number;
  /** How we call ourselves: who runs a server should know who asks, and where to complain. */
  readonly agent: string;
  /** Which IP addresses may be asked: those of the public internet, if not given. Tests have servers of their own. */
  readonly mayAsk?: MayAsk;
  /** How a name is looked up: the system's way, if not given. */
  readonly resolve?: typeof dns.lookup;
  /** Of an answer no more bytes than this are read. */
  readonly longest?: number;
}

/** A network that asks nothing that is not public, whatever name or spelling it hides behind. */
export function network({
  timeout,
  pause,
  agent,
  mayAsk = isPublicAddress,
  resolve = dns.lookup,
  longest = 4_000_000,
}: Settings): Network & {
  readonly fetch: Fetch;
  readonly exchange: Ask;
  /** Whether an address is of this machine or its networks; of a host that is not there no one knows, and it is not. */
  readonly isInside: (url: string) => Promise<boolean>;
} {
  const busy = new Map<string, Promise<unknown>>();
  const lookup = lookupOnly(mayAsk, resolve);
  const ask = async (url: URL, method: string): Promise<Answer> => {
    refuseInside(url, mayAsk);
    return request(url, { method, lookup, signal: AbortSignal.timeout(timeout), agent }, readHead);
  };
  const exchange = async (
    url: URL,
    { method = 'GET', headers, body, start }: Omit<Asked, 'url'>,
  ): Promise<Reply> => {
    refuseInside(url, mayAsk);
    return request(
      url,
      { method, lookup, signal: AbortSignal.timeout(timeout), agent, headers, body },
      (response) => readReply(response, longest, start),
    );
  };
  const read = async (url: URL, accept: string): Promise<Document> => {
    const { status, headers, bytes } = await exchange(url, { headers: { Accept: accept } });
    return { status, location: headers['location'], type: headers['content-type'] ?? '', bytes };
  };
  const inTurn = <Answered>(url: string, work: (url: URL) => Promise<Answered>): Promise<Answered> => {
    const { host } = new URL(url);
    const before = busy.get(host);
    const turn = (before === undefined ? Promise.resolve() : before.then(() => wait(pause))).then(() =>
      work(new URL(url)),
    );
    // Who comes next waits for this one, however it ends.
    busy.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return {
    request: (url, method) => inTurn(url, (at) => ask(at, method)),
    fetch: (url, accept) => inTurn(url, (at) => read(at, accept)),
    exchange: ({ url, ...question }) => inTurn(url, (at) => exchange(at, question)),
    isInside: (url) => isInside(new URL(url), mayAsk, lookup),
  };
}

/** A name as a header may say it: letters without their marks, and what is left by its code. */
const inAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));

interface Question {
  readonly method: string;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly agent: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

/** What an answer says does not matter; that it says something does. */
const readHead = (response: http.IncomingMessage): Promise<Answer> => {
  response.destroy();
  return Promise.resolve({ status: response.statusCode ?? 0, location: response.headers.location });
};

/** An answer that came, and is not read to its end. */
class UnreadError extends Error {}

/** An answer with what it says, if that is not too long; or with its start. */
async function readReply(response: http.IncomingMessage, longest: number, start = Infinity): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length >= start) break;
    if (length > longest) throw new UnreadError(`what it sends is longer than ${longest / 1_000_000} MB`);
  }
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new UnreadError(`what it sends is packed (${encoding}), unasked`);
  const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Reply['headers'],
    bytes: Buffer.concat(chunks).subarray(0, start),
  };
}

async function request<Answered = Answer>(
  url: URL,
  { agent, headers, body, ...options }: Question,
  readAnswer: (response: http.IncomingMessage) => Promise<Answered>,
): Promise<Answered> {
  const { request: send } = url.protocol === 'https:' ? https : http;
  try {
    return await new Promise<Answered>((resolve, reject) => {
      // A connection of its own, straight to the address that was judged: no proxy, none left from before.
      const asked = send(url, {
        ...options,
        agent: false,
        headers: { Accept: '*/*', ...headers, 'User-Agent': inAscii(agent), 'Accept-Encoding': 'identity' },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        readAnswer(response).then(resolve, reject);
      });
      asked.end(body);
    });
  } catch (error) {
    if (error instanceof NotPublicError || error instanceof UnreadError) throw error;
    throw new Error(reasonOf(error), { cause: error });
  }
}

/**
 * What needs no lookup to be refused: an address that is one (`URL` has read `0x7f.1` and `2130706433` as 127.0.0.1), a
 * name that only ever means this machine or its network, a port where no web server stands.
 */
function refuseInside({ hostname, port }: URL, mayAsk: MayAsk): void {
  const host = bare(hostname);
  if (isIP(host) ? !mayAsk(host) : insideNames.test(host)) throw new NotPublicError();
  if (port !== '' && !['80', '443'].includes(port) && Number(port) < 1024) {
    throw new Error(`port ${port} is none of the web`);
  }
}

/**
 * Names that no one outside of a network can look up: of one word, below a word that is set aside, or that networks use as
 * their own. @see https://www.rfc-editor.org/rfc/rfc6762#appendix-G
 */
const insideNames = /^[^.]+$|\.(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/** The name or number of a host, as it is looked up. */
const bare = (hostname: string): string => hostname.replaceAll(/^\[|\]$|\.$/g, '');

async function isInside(url: URL, mayAsk: MayAsk, lookup: LookupFunction): Promise<boolean> {
  try {
    refuseInside(url, mayAsk);
    await new Promise<void>((resolve, reject) => {
      lookup(bare(url.hostname), { all: true }, (error) => (error ? reject(error) : resolve()));
    });
    return false;
  } catch (error) {
    return error instanceof NotPublicError;
  }
}

/**
 * The lookup of the connection itself: what is judged here is what is connected to, so a name that answers otherwise
 * the next moment gains nothing. One address inside is enough to refuse: nobody public has one.
 */
function lookupOnly(mayAsk: MayAsk, resolve: typeof dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const [first] = found;
      if (!first || !found.every(({ address }) => mayAsk(address))) callback(new NotPublicError(), []);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const chain = [error, error.cause].filter((one) => one instanceof Error);
  if (chain.some(({ name }) => name === 'TimeoutError')) return 'no answer in time';
  const codes = chain.map((one) => ('code' in one ? String(one.code) : undefined));
  const known = codes.find((one) => one !== undefined && Object.hasOwn(reasons, one));
  return known === undefined
    ? `no answer (${codes.find(Boolean) ?? error.message})`
    : (own(reasons, known) ?? known);
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
