import { loadContent, type LoadedContent } from '../content/load-content.ts';
import { siteWords } from '../i18n/site-words.ts';
import { given } from '../site.ts';

/** The content folder of this run, as the author named it. */
export const contentFolder = given(process.env['CONTENT_DIR']) ?? 'content';

/**
 * One reading of the content folder for the whole process: the command that checks it, the loaders that fill the
 * collections and the hooks that run after the build are loaded apart from one another, and must not parse twice.
 */
const shared = globalThis as { plumblineContent?: Promise<LoadedContent> };

/** The content as it was last read. */
export function sharedContent(): Promise<LoadedContent> {
  return (shared.plumblineContent ??= loadContent(contentFolder, siteWords(process.env)));
}

/** Read the folder again; from now on everyone gets the new content. */
export function reloadContent(): Promise<LoadedContent> {
  delete shared.plumblineContent;
  return sharedContent();
}
