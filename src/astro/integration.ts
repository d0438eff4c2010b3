import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { corpusOf } from '../corpus/corpus-of.ts';
import { toHeadersFile } from '../exports/headers-file.ts';
import type { LoadedContent } from '../content/load-content.ts';
import { readAddress } from '../site.ts';
import { searchFiles, writeSearchIndex } from './search-index.ts';
import { sharedContent } from './shared-content.ts';

/** What stands beside the pages: the search index and the headers file of a build, the search of `npm run dev`. */
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
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = /\/pagefind\/([\w./-]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
          if (name === undefined) return next();
          searchInDevelopment().then((files) => {
            const file = files.get(name);
            if (!file) return next();
            const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
            response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(file);
          }, next);
        });
      },
    },
  };
}

let indexed: { readonly of: LoadedContent; readonly files: Promise<Map<string, Uint8Array>> } | undefined;

/** The index of the content as it stands, made when someone searches; drafts are found as they are shown. */
async function searchInDevelopment(): Promise<Map<string, Uint8Array>> {
  const content = await sharedContent();
  if (indexed?.of !== content) indexed = { of: content, files: searchFiles(corpusOf(content.parsed, 'all')) };
  return indexed.files;
}
