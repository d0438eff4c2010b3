import { checkFolder, type LoadedContent } from './check-folder.ts';
import type { ParseMemo, SiteWords } from './parse-folder.ts';
import { readFolder } from './read-folder.ts';

export type { LoadedContent } from './check-folder.ts';

/**
 * Read, parse and check a content folder: the one way in for `check`, `build` and `dev`.
 *
 * @param memo what an earlier reading parsed, for those who read again and again.
 */
export async function loadContent(folder: string, site: SiteWords, memo?: ParseMemo): Promise<LoadedContent> {
  return checkFolder(folder.replace(/[/\\]+$/, ''), await readFolder(folder), site, memo);
}
