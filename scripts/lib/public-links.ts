import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isIn } from './files/real-path.ts';

/**
 * The first link below a folder that leads out of it, or nowhere: all of `public/` is published, and a pull request must
 * publish no file of the machine that builds it.
 */
export function linkOutOf(folder: string): string | undefined {
  let root: string;
  try {
    root = realpathSync(folder);
  } catch {
    return undefined; // a site need not have one
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      if (!isIn(realpathSync(path), root)) return path;
    } catch {
      return path;
    }
  }
  return undefined;
}
