/** A file that only one command at a time may write: who writes it says so in a lock beside it. */
import { readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDead } from './processes.ts';
import { codeOf } from './system-error.ts';
import { addFile } from './whole-file.ts';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** As it is called: "npm run review". */
  readonly command: string;
}

/** A lock is held for the blink in which a file is compared and replaced: after this long, its holder is gone. */
const longest = 5 * 60_000;
const patience = 5_000;

/**
 * Do something to a file while no other command does.
 *
 * A holder that is dead, or that has not let go for minutes, holds nothing: nobody has to delete a file.
 *
 * @param work is handed a function that says whether the lock is still its own, for the moment before it writes.
 * @returns what the work returns, or who holds the lock, in a sentence.
 */
export async function withLock<Result>(
  path: string,
  work: (isMine: () => Promise<boolean>) => Promise<Result>,
): Promise<{ readonly done: Result } | { readonly held: string }> {
  const lock = join(dirname(path), `.#${basename(path)}.lock`);
  const own = JSON.stringify(self());
  const until = Date.now() + patience;
  for (;;) {
    try {
      await addFile(lock, own);
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const text = await textOf(lock);
    if (text === undefined) continue; // let go meanwhile
    const holder = parse(text);
    if (!holder || isGone(holder)) await takeAway(lock, text);
    else if (Date.now() > until) return { held: say(holder, path) };
    else await wait(50);
  }
  const isMine = async (): Promise<boolean> => (await textOf(lock)) === own;
  try {
    return { done: await work(isMine) };
  } finally {
    if (await isMine()) await rm(lock, { force: true });
  }
}

const self = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  since: new Date().toISOString(),
  command: `npm run ${process.env['npm_lifecycle_event'] ?? basename(process.argv[1] ?? '', '.ts')}`,
});

/** Whether what stands in a lock is held by no one. */
export function isFree(text: string): boolean {
  const holder = parse(text);
  return !holder || isGone(holder);
}

function isGone({ pid, host, since }: Holder): boolean {
  if (Math.abs(Date.now() - Date.parse(since)) > longest) return true;
  return host === hostname() && pid !== process.pid && isDead(pid);
}

/** Take a dead holder's lock away, unless someone else has done so and holds it now. */
async function takeAway(lock: string, text: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await textOf(aside);
  if (taken !== undefined && taken !== text) await addFile(lock, taken).catch(() => undefined);
  await rm(aside, { force: true });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, since, command } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' &&
      typeof host === 'string' &&
      typeof since === 'string' &&
      typeof command === 'string'
      ? { pid, host, since, command }
      : undefined;
  } catch {
    return undefined; // no lock of ours
  }
}

const say = ({ pid, host, since, command }: Holder, path: string): string =>
  `${command} (process ${pid} on ${host}) has been writing ${path} since ${since}; nothing was recorded. Run this again when it has ended.`;
