import { readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import site from '../../site.config.ts';
import { published } from '../articles/published.ts';
import { addressesOf } from '../addresses.ts';
import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/types.ts';
import { toHeadersFile } from '../exports/headers-file.ts';
import { toSearchRecords } from '../search/to-records.ts';
import { readAddress } from '../site.ts';
import { sharedContent } from './shared-content.ts';

/** What stands beside the pages: the search index and the headers file, made once the pages are written. */
export function plumbline(): AstroIntegration {
  return {
    name: 'plumbline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { parsed } = await sharedContent();
        const corpus = buildCorpus({
          articles: published(parsed.articles),
          entities: parsed.entities.map(({ entity }) => entity),
          sources: parsed.sources.map(({ source }) => source),
        });
        const out = fileURLToPath(dir);
        const count = await writeSearchIndex(corpus, `${out}pagefind`);
        logger.info(`Search finds ${count} things.`);

        const top = await readdir(out, { withFileTypes: true });
        const entries = top.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
        await writeFile(`${out}_headers`, toHeadersFile(entries, readAddress(process.env)));
      },
    },
  };
}

/** Parts of Pagefind's output that no page of ours loads: its own interface. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Fill Pagefind from the corpus. @returns how many records it holds. */
async function writeSearchIndex(corpus: Corpus, outputPath: string): Promise<number> {
  const { index } = must(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind gave no index.');
  // Pagefind puts the base path before every address itself.
  const root = { origin: '', base: '/' };
  let count = 0;
  for (const lang of site.languages) {
    for (const record of toSearchRecords(corpus, addressesOf(root, site.languages, lang), lang)) {
      must(
        await index.addCustomRecord({
          ...record,
          meta: { ...record.meta },
          filters: { ...record.filters },
        }),
      );
      count += 1;
    }
  }
  must(await index.writeFiles({ outputPath }));
  await pagefind.close();

  for (const name of await readdir(outputPath)) if (unused.test(name)) await rm(`${outputPath}/${name}`);
  return count;
}

/** Pagefind returns its errors; here they stop the build. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
