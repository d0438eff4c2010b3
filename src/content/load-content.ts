import { checkFolder, type LoadedContent } from './check-folder.ts';
import { Memory } from './memory.ts';
import type { SiteWords } from './parse-folder.ts';
import { readFolder } from './read-folder.ts';

export type { LoadedContent } from './check-folder.ts';

/**
 * Read, parse and check a content folder: the one way in for `check`, `build` and `dev`.
 *
 * @param memory what earlier readings found, for those who read again and again.
 */
export async function loadContent(
  folder: string,
  site: SiteWords,
  memory = new Memory(),
): Promise<LoadedContent> {
  return checkFolder(folder.replace(/[/\\]+$/, ''), await readFolder(folder, memory.files), site, memory);
}
