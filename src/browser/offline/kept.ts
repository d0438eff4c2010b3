import type { OfflineList } from '../../exports/offline-list.ts';

/** An analysis as it is kept in this browser. */
export interface Kept {
  /** The address of its list. */
  readonly address: string;
  /** The cache that holds its files. */
  readonly cache: string;
  /** When it was fetched, ISO 8601. */
  readonly at: string;
  readonly list: OfflineList;
}

/** Why an analysis could not be kept: a file that could not be had or is of another publication, or no room. */
export class KeepError extends Error {
  override name = 'KeepError';
  readonly why: 'network' | 'changed' | 'room';

  constructor(why: KeepError['why'], options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/** Every cache of this site begins so: two sites of one origin do not touch each other's. */
const prefix = (base: string): string => `plumbline ${base} `;
const records = (base: string): string => `${prefix(base)}kept`;

/** How many files are fetched at once. */
const atOnce = 6;

/** What is kept of the site below `base`. */
export async function allKept(base: string): Promise<Kept[]> {
  if (!(await caches.has(records(base)))) return [];
  const cache = await caches.open(records(base));
  const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  return Promise.all(answers.flatMap((answer) => (answer ? [answer.json() as Promise<Kept>] : [])));
}

/** Fetch the list of an analysis as it is on the site now. @throws KeepError when it can't be had. */
export async function fetchList(address: string): Promise<OfflineList> {
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${address} gave ${answer.status}.`);
    return (await answer.json()) as OfflineList;
  } catch (cause) {
    throw new KeepError('network', { cause });
  }
}

/**
 * Keep an analysis, or bring what is kept of it up to date: whole or not at all. What did not change is not fetched again.
 *
 * Every file is held against its hash: pages of two publications never stand in one copy. Until all are there, and
 * whenever something fails, the copy before stays as it was. One at a time, in all tabs.
 *
 * @param told is called with how many files are there.
 */
export function keep(
  base: string,
  address: string,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Kept> {
  return navigator.locks.request(records(base), async () => {
    const list = await fetchList(address);
    const before = (await allKept(base)).find((kept) => kept.address === address);
    if (before?.list.version === list.version && (await caches.has(before.cache))) return before;
    const name = `${prefix(base)}${address} ${crypto.randomUUID()}`;
    try {
      const [cache, old] = await Promise.all([caches.open(name), before && caches.open(before.cache)]);
      const known = new Map(before?.list.files);
      const queue = list.files.values();
      let [done, failed] = [0, false];
      const count = (): void => {
        done += 1;
        if (!failed) told(done, list.files.length);
      };
      const work = async (): Promise<void> => {
        for (const [path, hash] of queue) {
          if (failed) return;
          const had = known.get(path) === hash ? await old?.match(path) : undefined;
          await put(cache, path, had ?? (await fetchFile(path, hash)));
          count();
        }
      };
      const hands = Array.from({ length: atOnce }, () =>
        work().catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      );
      // All have stopped before anything is thrown away.
      for (const end of await Promise.allSettled(hands)) if (end.status === 'rejected') throw end.reason;
      const kept: Kept = { address, cache: name, at: new Date().toISOString(), list };
      await put(await caches.open(records(base)), address, Response.json(kept));
      if (before) await caches.delete(before.cache);
      return kept;
    } catch (cause) {
      await caches.delete(name);
      throw cause instanceof KeepError ? cause : new KeepError('network', { cause });
    }
  });
}

/** Throw one copy away. */
export async function forget(base: string, { address, cache }: Kept): Promise<void> {
  await (await caches.open(records(base))).delete(address);
  await caches.delete(cache);
}

/** Throw everything away that was ever kept of the site below `base`, also what a closed tab left behind. */
export async function forgetAll(base: string): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix(base))) await caches.delete(name);
}

async function fetchFile(path: string, hash: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new KeepError('network', { cause: `${path} gave ${answer.status}.` });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new KeepError('changed', { cause: path });
  // Unpacked, and no answer to a redirect: as it is here it can be given to any request.
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(bytes, { headers });
}

async function put(cache: Cache, path: string, answer: Response): Promise<void> {
  try {
    await cache.put(path, answer);
  } catch (cause) {
    throw new KeepError('room', { cause });
  }
}
