/** The content folder of this run, as the commands read it. */
import { existsSync, statSync } from 'node:fs';
import { contentFolder, sharedContent } from '../../src/build/shared-content.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { readAddress } from '../../src/site/address.ts';
import { linkOutOf } from './public-links.ts';

/** Read and check the content; an environment or a folder that cannot be used ends the run with a sentence. */
export async function readContent(): Promise<LoadedContent> {
  try {
    readAddress(process.env);
  } catch (error) {
    stop(String(error instanceof Error ? error.message : error));
  }
  if (!existsSync(contentFolder) || !statSync(contentFolder).isDirectory())
    stop(`There is no content folder "${contentFolder}". CONTENT_DIR names it.`);
  const link = linkOutOf('public');
  if (link !== undefined)
    stop(
      `${link} is a link that leads out of public/, all of which is published. Put the file itself in its place.`,
    );
  try {
    return await sharedContent();
  } catch (error) {
    // What a site may set about its rules is checked where they are weighed.
    if (error instanceof Error && error.message.startsWith('site.config.ts ')) stop(error.message);
    throw error;
  }
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
