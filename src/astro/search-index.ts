/** Pagefind, filled from the corpus: written into a built site, or kept in memory while one writes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import site from '../../site.config.ts';
import { addressesOf } from '../addresses.ts';
import type { Corpus } from '../corpus/types.ts';
import { toSearchRecords, type SearchRecord } from '../search/to-records.ts';
import { numberFragments } from './number-fragments.ts';

/** Parts of Pagefind's output that no page of ours loads: its own interface, its worker, other languages' engine. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|wasm\.unknown\b)/;

/** Write the index of a corpus into a folder. @returns how many things it finds. */
export async function writeSearchIndex(corpus: Corpus, outputPath: string): Promise<number> {
  const records = recordsOf(corpus);
  await writeIndex(records, outputPath);
  await pagefind.close();
  return records.length;
}

/** Write the index of records into a folder. */
export async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  // Written here and not by Pagefind's own process, which may be ended before the last byte has left it.
  for (const [path, content] of await indexFiles(records)) {
    await mkdir(dirname(join(outputPath, path)), { recursive: true });
    await writeFile(join(outputPath, path), content);
  }
}

/** The files of a corpus' index, by their path below `pagefind/`. */
export const searchFiles = (corpus: Corpus): Promise<Map<string, Uint8Array>> =>
  indexFiles(recordsOf(corpus));

/** Pagefind puts the base path before every address itself. */
const recordsOf = (corpus: Corpus): SearchRecord[] =>
  site.languages.flatMap((lang) =>
    toSearchRecords(corpus, addressesOf({ origin: '', base: '/' }, site.languages, lang), lang),
  );

/** The files that our pages load of an index of records. */
async function indexFiles(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const files = await everyIndexFile(records);
  return numberFragments(new Map([...files].filter(([path]) => !unused.test(path))));
}

/** Every file that Pagefind makes of records, by its path. */
export async function everyIndexFile(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const { index } = must(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind gave no index.');
  // One index for all languages: what is shown is a filter, and a reader may ask for another language.
  const [language] = site.languages;
  for (const { url, content, meta, filters } of records.length > 0 ? records : [unfindable]) {
    must(await index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { ...filters } }));
  }
  const { files } = must(await index.getFiles());
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Pagefind's search fails without any record: a site where nothing is published yet has one whose word nobody searches. */
const unfindable: SearchRecord = { url: '/', content: 'qxzjvkwq', meta: { title: 'qxzjvkwq' }, filters: {} };

/** Pagefind returns its errors; here they stop the build. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
