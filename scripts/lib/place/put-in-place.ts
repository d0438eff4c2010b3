import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../files/system-error.ts';
import { beside } from './beside.ts';
import { discard } from './discard.ts';
import { exchange } from './exchange.ts';
import { adopt, clashing, exists, few, foreignIn } from './foreign.ts';
import { keepSpare, type Spare } from './spare.ts';
import { listFiles, manifestName, noPaths, readManifest, toManifest, type Paths } from './manifest.ts';

/**
 * Put a finished site in the place of the last one. At no time is there half of one; what stands in the place and is no
 * work of a build stays there. Killed at any moment it leaves what `healPlace` mends.
 *
 * @param made the folder of the finished site; it is gone afterwards.
 * @param spare takes the last site; without one it is deleted.
 * @param site every file of it, for who knows them.
 * @returns why it could not be done, and nothing has changed; `undefined` when it is.
 */
export async function putInPlace(
  place: string,
  made: string,
  spare?: Spare,
  site: Paths = listFiles(made),
): Promise<string | undefined> {
  const isThere = await exists(place);
  const last = (isThere ? await readManifest(place) : undefined) ?? noPaths;
  const clash = isThere ? clashing(foreignIn(place, last, site), site) : [];
  if (clash.length > 0)
    return `"${place}" holds what no build has written, and this one would write over it: ${few(clash)}. Move that away, or let OUT_DIR name another folder.`;

  await mkdir(dirname(place), { recursive: true });
  const next = beside(place, 'new');
  let old: string | undefined;
  try {
    await moveBeside(made, next, site);
    old = isThere ? await swap(place, next) : await rename(next, place).then(() => undefined);
  } catch (error) {
    if (await exists(next)) await discard(place, next);
    throw error;
  }
  if (old !== undefined && (await adopt(old, place, last, site)).length === 0)
    if (!spare || !keepSpare(old, spare)) await discard(place, old);
  return undefined;
}

/** Bring a finished site to where it is only renamed into its place. Its list of files is in it from the first moment. */
async function moveBeside(made: string, next: string, site: Paths): Promise<void> {
  await writeFile(join(made, manifestName), toManifest(site));
  try {
    await rename(made, next);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // Another disk: what is copied half is known by its list as our own, and the list is there whole or not yet.
    await mkdir(next);
    await cp(join(made, manifestName), join(next, `${manifestName}.next`));
    await rename(join(next, `${manifestName}.next`), join(next, manifestName));
    await cp(made, next, { recursive: true });
    await rm(made, { recursive: true, force: true });
  }
}

/** @returns where the last site is now. */
async function swap(place: string, next: string): Promise<string> {
  if (exchange(next, place)) return next;
  const old = beside(place, 'old');
  await rename(place, old);
  try {
    await rename(next, place);
  } catch (error) {
    await rename(old, place);
    throw error;
  }
  return old;
}
