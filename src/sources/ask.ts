import { printable } from '../issues/printable.ts';
import { isSafeAddress } from '../records/fields.ts';
import type { Verdict } from './status.ts';
import { hostOf } from '../records/host-of.ts';

/** What a server answered; `location` as it was sent. */
export interface Answer {
  readonly status: number;
  readonly location?: string | undefined;
}

/** The network, as far as asking needs it. */
export interface Network {
  /**
   * Ask once, without following.
   *
   * @throws when no answer comes; `NotPublicError`, and nothing asked, when it would come from this machine or its networks.
   */
  readonly request: (url: string, method: 'HEAD' | 'GET') => Promise<Answer>;
}

/** An address that is not one of the public internet. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
}

/** More redirects than this lead nowhere. */
const most = 8;

/**
 * Ask whether an address still answers: by HEAD, and by GET where the answer to that is not a yes, for many servers
 * know no HEAD.
 *
 * Gone is what 404 or 410 says, at the end of the way too; moved, what leads on for good (301, 308) to another address
 * that answers. Silence, refusals (401, 403, 429) and failures (5xx) are not clear: programs are often turned away where
 * readers are not. Nothing that is not public is asked, at the first step or a later one: neither a source's file nor a
 * page out there makes this machine ask things of its own network.
 */
export async function ask(url: string, { request }: Network): Promise<Verdict> {
  let here = url;
  let forGood = true;
  try {
    for (let step = 0; step <= most; step += 1) {
      const { status, location } = await answer(here, request);
      if (status >= 200 && status < 300) {
        return forGood && !isSameAddress(url, here)
          ? { status: 'moved', movedTo: here }
          : { status: 'alive' };
      }
      if (status === 404 || status === 410) return { status: 'gone' };
      if (![301, 302, 303, 307, 308].includes(status)) return unclear(`the server answered ${status}`);

      const next = location === undefined ? null : URL.parse(location, here);
      if (!next || !isSafeAddress(next.href)) return unclear('it leads to no address');
      forGood &&= status === 301 || status === 308;
      next.hash = '';
      here = next.href;
    }
    return unclear('it leads on and on');
  } catch (error) {
    if (error instanceof NotPublicError) {
      return unclear(`it ${here === url ? 'stands in' : 'leads into'} a private network, which is not asked`);
    }
    return unclear(error instanceof Error ? error.message : String(error));
  }
}

async function answer(url: string, request: Network['request']): Promise<Answer> {
  const head = await request(url, 'HEAD').catch((error: unknown) => {
    if (error instanceof NotPublicError) throw error;
    return undefined;
  });
  return head && head.status < 400 ? head : request(url, 'GET');
}

/** What a server said goes to a terminal and into a file. */
const unclear = (problem: string): Verdict => ({ status: 'unclear', problem: printable(problem) });

/** Whether two addresses differ in nothing that a reader would call a move: scheme, `www.`, a slash at the end. */
export function isSameAddress(one: string, other: string): boolean {
  const bare = (url: string): string => {
    const { pathname, search } = new URL(url);
    return hostOf(url) + pathname.replace(/\/$/, '') + search;
  };
  return bare(one) === bare(other);
}
