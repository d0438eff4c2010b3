import type { OfflineList } from '../../exports/offline-list.ts';
import { isHashed } from '../../site/file-types.ts';

/** An analysis, or the site, as it is kept in this browser. */
export interface Kept {
  /** The address of its list. */
  readonly address: string;
  /** The cache that holds its files. */
  readonly cache: string;
  /** When it was last found to be as the site has it, ISO 8601. */
  readonly at: string;
  readonly list: OfflineList;
}

/** Why something could not be kept: a file that could not be had or is of another publication, no room, too much. */
export class KeepError extends Error {
  override name = 'KeepError';
  readonly why: 'network' | 'changed' | 'room' | 'large';

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

/** Who asks so wants what the site has now, and nothing from a copy. */
export const freshly = 'Plumbline-Keep';
const fresh = { headers: { [freshly]: '1' } };

/** What is kept of the site below `base`, the newest first. A record that is damaged, or of an older form, is none. */
export async function allKept(base: string): Promise<Kept[]> {
  if (!(await caches.has(records(base)))) return [];
  const cache = await caches.open(records(base));
  const read = async (key: Request): Promise<unknown> => {
    const answer = await cache.match(key);
    return answer?.json().catch(() => undefined);
  };
  const all = await Promise.all((await cache.keys()).map(read));
  return all.filter(isKept).sort((a, b) => b.at.localeCompare(a.at));
}

/** All that is said with words of a list, or asked for by them. */
const texts = [
  'version',
  'title',
  'page',
  'fallback',
  'locale',
  'notice',
  'missing',
  'sheet',
  'updated',
] as const satisfies (keyof OfflineList)[];

/** Whether a record has what is needed of it: an earlier release of the site, or half a file, may have left another. */
function isKept(record: unknown): record is Kept {
  const { address, cache, at, list } = (record ?? {}) as Partial<Kept>;
  return (
    [address, cache, at, ...texts.map((name) => list?.[name])].every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(at ?? '')) &&
    Array.isArray(list?.files) &&
    list.files.every((file) => Array.isArray(file))
  );
}

/** Whether anything is there to be thrown away: also what is no copy any more, or none yet. */
export async function leavesAnything(base: string): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix(base))) continue;
    if (name !== records(base) || (await (await caches.open(name)).keys()).length > 0) return true;
  }
  return false;
}

/** A file of a copy. One that is thrown away at the same moment has none, and is not made anew by asking. */
export const fileIn = ({ cache }: Kept, path: string): Promise<Response | undefined> =>
  caches.match(path, { cacheName: cache }).catch(() => undefined);

/** Fetch the list of an analysis as it is on the site now. @throws KeepError when it can't be had. */
export async function fetchList(address: string): Promise<OfflineList> {
  try {
    const answer = await fetch(address, { cache: 'no-store', ...fresh });
    if (!answer.ok) throw new Error(`${address} gave ${answer.status}.`);
    return (await answer.json()) as OfflineList;
  } catch (cause) {
    throw new KeepError('network', { cause });
  }
}

/**
 * Keep an analysis or the site, or bring what is kept of it up to date: whole or not at all. What did not change is not
 * fetched again.
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
  return alone(base, async () => {
    const list = await fetchList(address);
    const all = await allKept(base);
    const before = all.find((kept) => kept.address === address);
    const write = async (kept: Kept): Promise<Kept> => {
      await put(await caches.open(records(base)), address, Response.json(kept));
      return kept;
    };
    const at = new Date().toISOString();
    // What is still as the site has it is as of now.
    if (before?.list.version === list.version && (await caches.has(before.cache)))
      return write({ ...before, at }).catch(() => before);
    if (list.files.length === 0) throw new KeepError('large');
    await sweep(base, all);
    const name = `${prefix(base)}${address} ${crypto.randomUUID()}`;
    const kept: Kept = { address, cache: name, at, list };
    try {
      await fill(await caches.open(name), list, all, told);
      if (before) await carryOver(before, kept, base);
      // A browser that is short of room throws everything of a site away at once.
      if (!(await caches.has(name))) throw new KeepError('room');
      await write(kept);
    } catch (cause) {
      await caches.delete(name);
      throw cause instanceof KeepError ? cause : new KeepError('network', { cause });
    }
    // It is kept. What it takes the place of is in nobody's way, and swept up another time if not now.
    if (before) await caches.delete(before.cache).catch(() => false);
    return kept;
  });
}

/** One tab at a time, and no other work of this one: what is written is never thrown away halfway. */
const alone = <Done>(base: string, work: () => Promise<Done>): Promise<Done> =>
  navigator.locks.request(records(base), work);

/** Put every file of a list into a cache: from what is kept where it is the same, else from the site. */
async function fill(
  cache: Cache,
  list: OfflineList,
  all: readonly Kept[],
  told: (done: number, all: number) => void,
): Promise<void> {
  const known = all.map((kept) => ({ kept, files: new Map(kept.list.files) }));
  const sameFile = async (path: string, hash: string): Promise<Response | undefined> => {
    const same = known.find(({ files }) => files.get(path) === hash);
    return same && fileIn(same.kept, path);
  };
  const queue = list.files.values();
  let [done, failed] = [0, false];
  const count = (): void => {
    done += 1;
    if (!failed) told(done, list.files.length);
  };
  const work = async (): Promise<void> => {
    for (const [path, hash] of queue) {
      if (failed) return;
      await put(cache, path, (await sameFile(path, hash)) ?? (await fetchFile(path, hash)));
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
}

/**
 * A tab that shows a page of the copy before may ask for its parts later: those whose name is their hash stay for as long
 * as the next copy does, if there is room.
 */
async function carryOver(before: Kept, { cache, list }: Kept, base: string): Promise<void> {
  const now = new Set(list.files.map(([path]) => path));
  for (const [path] of before.list.files) {
    if (now.has(path) || !isHashed(path.slice(base.length))) continue;
    const part = await fileIn(before, path);
    if (part) await put(await caches.open(cache), path, part).catch(() => undefined);
  }
}

/** Throw away what a tab that was closed, or a browser that ended, left unfinished. Only who holds the lock may. */
async function sweep(base: string, all: readonly Kept[]): Promise<void> {
  const wanted = new Set([records(base), ...all.map(({ cache }) => cache)]);
  for (const name of await caches.keys())
    if (name.startsWith(prefix(base)) && !wanted.has(name)) await caches.delete(name);
}

/** Throw one copy away. */
export const forget = (base: string, { address, cache }: Kept): Promise<void> =>
  alone(base, async () => {
    await (await caches.open(records(base))).delete(address);
    await caches.delete(cache);
  });

/** Do what is right only while nothing is kept. What another tab is about to keep is waited for. */
export const ifNothingIsKept = (base: string, work: () => Promise<unknown>): Promise<void> =>
  alone(base, async () => {
    if ((await allKept(base)).length === 0) await work();
  });

/** Throw everything away that was ever kept of the site below `base`, also what a closed tab left behind. */
export const forgetAll = (base: string): Promise<void> =>
  alone(base, async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix(base))) await caches.delete(name);
  });

async function fetchFile(path: string, hash: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-cache', ...fresh });
  if (!answer.ok) throw new KeepError('network', { cause: `${path} gave ${answer.status}.` });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new KeepError('changed', { cause: path });
  // Unpacked, and no answer to a redirect: as it is here it can be given to any request.
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
  return new Response(bytes, { headers });
}

/** @throws KeepError when there is no room: nothing else keeps an answer that is all here from being put. */
async function put(cache: Cache, path: string, answer: Response): Promise<void> {
  try {
    await cache.put(path, answer);
  } catch (cause) {
    throw new KeepError('room', { cause });
  }
}
