/** Pagefind, filled from the corpus: written into a built site, or kept in memory while one writes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import site from '../../site.config.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toSearchRecords, type SearchRecord } from '../search/to-records.ts';
import { carefulFetch } from './careful-fetch.ts';
import { numberFragments } from './number-fragments.ts';

/** Parts of Pagefind's output that no page of ours loads: its own interface, its worker, other languages' engine. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|wasm\.unknown\b)/;

/** Write the index of a corpus into a folder. @returns how many things it finds. */
export async function writeSearchIndex(corpus: Corpus, outputPath: string): Promise<number> {
  const records = recordsOf(corpus);
  await writeFiles(toLoaded(await everyIndexFile(records)), outputPath);
  await pagefind.close();
  return records.length;
}

/** Write the files of an index into a folder. */
export async function writeFiles(files: ReadonlyMap<string, Uint8Array>, outputPath: string): Promise<void> {
  // Written here and not by Pagefind's own process, which may be ended before the last byte has left it.
  for (const [path, content] of files) {
    await mkdir(dirname(join(outputPath, path)), { recursive: true });
    await writeFile(join(outputPath, path), content);
  }
}

/** The files of a corpus' index, by their path below `pagefind/`. */
export const searchFiles = async (corpus: Corpus): Promise<Map<string, Uint8Array>> =>
  toLoaded(await everyIndexFile(recordsOf(corpus)));

/** Pagefind puts the base path before every address itself. */
const recordsOf = (corpus: Corpus): SearchRecord[] =>
  site.languages.flatMap((lang) =>
    toSearchRecords(corpus, addressesOf({ origin: '', base: '/' }, site.languages, lang), lang),
  );

/** The files that our pages load of all that Pagefind makes, as small as they can be. */
export function toLoaded(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const loaded = new Map([...files].filter(([path]) => !unused.test(path)));
  const [name, module] = ['pagefind.js', loaded.get('pagefind.js')];
  // It comes with the names it was written with: a fifth of it.
  if (module) {
    const code = carefulFetch + Buffer.from(module).toString('utf8');
    loaded.set(name, Buffer.from(minifySync(name, code).code));
  }
  return numberFragments(loaded);
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
