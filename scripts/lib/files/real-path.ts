import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { codeOf } from './system-error.ts';

/** A path without links, also where its last parts are still to be made. */
export async function realPath(path: string): Promise<string> {
  const above = await nearest(path);
  return join(await realpath(above), relative(above, path));
}

/** The nearest part of a path that is there. */
export async function nearest(path: string): Promise<string> {
  try {
    await lstat(path);
    return path;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return nearest(dirname(path));
  }
}

/** Whether a path is a folder or stands below it; both without links. */
export function isIn(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === '' || (!/^\.\.(?:[/\\]|$)/.test(below) && resolve(folder, below) === path);
}
