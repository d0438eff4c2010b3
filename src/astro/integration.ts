import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { corpusOf } from '../corpus/corpus-of.ts';
import { toHeadersFile } from '../exports/headers-file.ts';
import { readAddress } from '../site.ts';
import { writeSearchIndex } from './search-index.ts';
import { sharedContent } from './shared-content.ts';
import { serveWriting } from './writing.ts';

/** What stands beside the pages: the search index and the headers file of a build; in `npm run dev` what helps to write. */
export function plumbline(): AstroIntegration {
  return {
    name: 'plumbline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const corpus = corpusOf((await sharedContent()).parsed, 'published');
        const count = await writeSearchIndex(corpus, `${out}pagefind`);
        logger.info(`Search finds ${count} things.`);

        const top = await readdir(out, { withFileTypes: true });
        const entries = top.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
        await writeFile(`${out}_headers`, toHeadersFile(entries, readAddress(process.env)));
      },
      'astro:config:setup': ({ command, addDevToolbarApp, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page', "import '/src/writing/problems.ts';");
        addDevToolbarApp({
          id: 'plumbline-claims',
          name: 'Claims',
          icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="currentColor"><path d="M11 2h2v5h-2zM12 8l5 5-5 9-5-9z"/></svg>',
          entrypoint: new URL('../writing/claims-app.ts', import.meta.url),
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        serveWriting(server, logger);
      },
    },
  };
}
