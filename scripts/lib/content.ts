/** The content folder of this run, as the commands read it. */
import { existsSync } from 'node:fs';
import { contentFolder, sharedContent } from '../../src/astro/shared-content.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';

/** Read and check the content; a folder that isn't there ends the run with a sentence. */
export async function readContent(): Promise<LoadedContent> {
  if (!existsSync(contentFolder)) {
    console.error(`There is no content folder "${contentFolder}". CONTENT_DIR names it.`);
    process.exit(1);
  }
  return sharedContent();
}
