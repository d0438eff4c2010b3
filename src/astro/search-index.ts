/** Pagefind, filled from the corpus: written into a built site, or kept in memory while one writes. */
import { readdir, rm } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import site from '../../site.config.ts';
import { addressesOf } from '../addresses.ts';
import type { Corpus } from '../corpus/types.ts';
import { toSearchRecords } from '../search/to-records.ts';

/** Parts of Pagefind's output that no page of ours loads: its own interface. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** Write the index of a corpus into a folder. @returns how many things it finds. */
export async function writeSearchIndex(corpus: Corpus, outputPath: string): Promise<number> {
  const { index, count } = await fill(corpus);
  must(await index.writeFiles({ outputPath }));
  await pagefind.close();
  for (const name of await readdir(outputPath)) if (unused.test(name)) await rm(`${outputPath}/${name}`);
  return count;
}

/** The files of a corpus' index, by their path below `pagefind/`. */
export async function searchFiles(corpus: Corpus): Promise<Map<string, Uint8Array>> {
  const { index } = await fill(corpus);
  const { files } = must(await index.getFiles());
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function fill(corpus: Corpus): Promise<{ index: pagefind.PagefindIndex; count: number }> {
  const { index } = must(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind gave no index.');
  // Pagefind puts the base path before every address itself.
  const root = { origin: '', base: '/' };
  let count = 0;
  for (const lang of site.languages) {
    for (const record of toSearchRecords(corpus, addressesOf(root, site.languages, lang), lang)) {
      must(
        await index.addCustomRecord({ ...record, meta: { ...record.meta }, filters: { ...record.filters } }),
      );
      count += 1;
    }
  }
  return { index, count };
}

/** Pagefind returns its errors; here they stop the build. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
