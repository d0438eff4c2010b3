import { checkFolder, type LoadedContent } from './check-folder.ts';
import type { SiteWords } from './parse-folder.ts';
import { readFolder } from './read-folder.ts';

export type { LoadedContent } from './check-folder.ts';

/** Read, parse and check a content folder: the one way in for `check`, `build` and `dev`. */
export async function loadContent(folder: string, site: SiteWords): Promise<LoadedContent> {
  return checkFolder(folder.replace(/[/\\]+$/, ''), await readFolder(folder), site);
}
