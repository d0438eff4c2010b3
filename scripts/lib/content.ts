/** The content folder of this run, as the commands read it. */
import { existsSync } from 'node:fs';
import { loadContent, type LoadedContent } from '../../src/content/load-content.ts';
import { siteWords } from '../../src/i18n/site-words.ts';

/** As the author named it; messages print it so. */
export const contentFolder = process.env['CONTENT_DIR'] || 'content';

/** Read and check the content; a folder that isn't there ends the run with a sentence. */
export async function readContent(): Promise<LoadedContent> {
  if (!existsSync(contentFolder)) {
    console.error(`There is no content folder "${contentFolder}". CONTENT_DIR names it.`);
    process.exit(1);
  }
  return loadContent(contentFolder, siteWords(process.env));
}
