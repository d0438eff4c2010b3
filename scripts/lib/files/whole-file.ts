/**
 * Files that are written whole or not at all: whoever reads them, and whoever is killed while writing them, meets the
 * old words or the new ones, never half of them.
 */
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './system-error.ts';

/** Put a file in the place of the one that is there, if any. */
export async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  await throughNext(path, text, (next) => rename(next, path));
}

/**
 * Put a file where there is none.
 *
 * @throws `EEXIST` when there is one.
 */
export async function addFile(path: string, text: string | Uint8Array): Promise<void> {
  await throughNext(path, text, async (next) => {
    try {
      await link(next, path);
    } catch (error) {
      if (!noLinks.has(codeOf(error) ?? '')) throw error;
      // A disk without links (FAT, some network shares): the same, but for one who adds it in this very moment.
      if (await exists(path)) throw Object.assign(new Error(`${path} exists`), { code: 'EEXIST', path });
      await rename(next, path);
    }
  });
}

const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

async function throughNext(
  path: string,
  text: string | Uint8Array,
  place: (next: string) => Promise<void>,
): Promise<void> {
  const next = nextOf(path);
  try {
    const file = await open(next, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    // What cannot be read again must not take the place of what can.
    if (!Buffer.from(text).equals(await readFile(next)))
      throw Object.assign(new Error(`${path} is not what was written`), {
        code: 'EIO',
        path,
        syscall: 'write',
      });
    await place(next);
  } catch (error) {
    // What is said of an open file says not which.
    if (error instanceof Error && codeOf(error) !== undefined && !('path' in error))
      Object.assign(error, { path });
    throw error;
  } finally {
    await rm(next, { force: true });
  }
}

/** This machine, as names of files have it. */
export const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');

/** A name beside the file that is litter to whoever reads the folder meanwhile, and says whose it is. */
const nextOf = (path: string): string =>
  join(dirname(path), `.#${basename(path)}.${host}.${process.pid}.${randomUUID().slice(0, 8)}.next`);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
