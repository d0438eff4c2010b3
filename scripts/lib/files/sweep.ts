import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFree } from './lock.ts';
import { isDead } from './processes.ts';
import { host } from './whole-file.ts';

const next = /^\.#.+\.(?<host>[A-Za-z0-9-]+)\.(?<pid>\d+)\.[0-9a-f]{8}\.next$/;
const lock = /^\.#.+\.lock$/;
const taken = /^\.#.+\.lock\.(?<pid>\d+)$/;
const day = 86_400_000;

/**
 * Take away what processes that are dead left in a folder and all below it: files they had begun to write, and locks.
 * Where something cannot be taken away (a disk that is read-only), it disturbs no one.
 */
export async function sweep(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.startsWith('.#')) continue;
    const path = join(entry.parentPath, entry.name);
    if (await isLeft(entry.name, path)) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function isLeft(name: string, path: string): Promise<boolean> {
  const writing = next.exec(name)?.groups;
  // Of another machine that shares the folder, nobody here knows who lives.
  if (writing) return writing['host'] === host ? isDead(Number(writing['pid'])) : (await ageOf(path)) > day;
  const aside = taken.exec(name)?.groups;
  if (aside) return isDead(Number(aside['pid']));
  return lock.test(name) && isFree(await readFile(path, 'utf8').catch(() => ''));
}

const ageOf = async (path: string): Promise<number> => {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
};
