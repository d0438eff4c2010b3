import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDead } from '../files/processes.ts';
import { readBeside, type State } from './beside.ts';
import { discard } from './discard.ts';
import { adopt, exists, few } from './foreign.ts';
import { noPaths, readManifest } from './manifest.ts';

/**
 * Mend what builds that were killed left around a place: the last site is back in it, everything that is no work of a
 * build too, and nothing has to be deleted by hand. What belongs to a build that still runs is left alone.
 *
 * @returns what a person should know of it; nothing, as a rule.
 */
export async function healPlace(place: string): Promise<string[]> {
  const left = await leftoversOf(place);
  const said: string[] = [];
  for (const { path } of left.filter(({ state }) => state === 'gone'))
    await rm(path, { recursive: true, force: true });
  for (const { path, state } of left.filter(({ state }) => state !== 'gone')) {
    if (state === 'old' && !(await exists(place))) {
      await rename(path, place);
      said.push(`A build was ended before "${place}" was complete; the last good site is back in it.`);
      continue;
    }
    const own = (await readManifest(path)) ?? noPaths;
    const site = (await exists(place)) ? await readManifest(place) : undefined;
    const stuck = await adopt(path, place, own, site ?? noPaths);
    if (stuck.length === 0) await discard(place, path);
    else said.push(`"${path}" holds other versions of ${few(stuck)} than "${place}"; keep which you want.`);
  }
  return said;
}

async function leftoversOf(place: string): Promise<{ path: string; state: State }[]> {
  const folder = dirname(place);
  const names = (await exists(folder)) ? await readdir(folder) : [];
  return (
    names
      .flatMap((name) => {
        const found = readBeside(place, name);
        return found && isLeft(found.pid) ? [{ path: join(folder, name), state: found.state }] : [];
      })
      // The last site first: it goes back before anything is moved into its place.
      .sort((a, b) => Number(b.state === 'old') - Number(a.state === 'old'))
  );
}

/** Whether what bears a process's number is nobody's by now. One of our own was another's: in a container every run has the same. */
export const isLeft = (pid: number): boolean => pid === process.pid || isDead(pid);
