/** What stands in the folder of a built site and was not written by a build. */
import { readdirSync } from 'node:fs';
import { lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printable } from '../../../src/issues/printable.ts';
import { manifestName, type Paths } from './manifest.ts';

/**
 * The paths of what is not `own`: files, and folders that hold nothing of a site. Folders of `own` and of `also` are
 * looked into, all others are named as a whole.
 */
export function foreignIn(folder: string, own: Paths, also: Paths): string[] {
  const found: string[] = [];
  const look = (below: string): void => {
    // One after the other: thousands of folders that are asked for at once take three times as long.
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (path.startsWith(manifestName) || own.files.has(path)) continue;
      if (entry.isDirectory() && (own.folders.has(path) || also.folders.has(path))) look(path);
      else found.push(path);
    }
  };
  look('');
  return found;
}

/** Which of these a new site could not stand beside: it has a file or a folder of that name, or a file above it. */
export const clashing = (foreign: readonly string[], site: Paths): string[] =>
  foreign.filter(
    (path) =>
      site.files.has(path) || site.folders.has(path) || above(path).some((folder) => site.files.has(folder)),
  );

/**
 * Move what is not a build's own from a site's former folder into its new one. Nothing that stands there is touched.
 *
 * @param own what the build wrote into `from`; `site`: what one wrote into `to`.
 * @returns the paths that could not be moved, since others of their name stand there by now.
 */
export async function adopt(from: string, to: string, own: Paths, site: Paths): Promise<string[]> {
  const left: string[] = [];
  for (const path of foreignIn(from, own, site)) {
    const target = join(to, path);
    if (await exists(target)) {
      left.push(path);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await rename(join(from, path), target);
  }
  return left;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** As many names as a person reads; the rest counted. */
export function few(names: readonly string[], most = 5): string {
  const more = names.length - most;
  const shown = names.slice(0, most).map((name) => printable(name));
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function above(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
