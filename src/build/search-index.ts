/** Pagefind, filled from the corpus: written into a built site, or kept in memory while one writes. */
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import site from '../../site.config.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toSearchRecords, type SearchRecord } from '../search/indexed/to-records.ts';
import { firstParts } from './first-parts.ts';
import { oncePer } from '../records/once-per.ts';
import { carefulFetch } from './careful-fetch.ts';
import type { Derive } from './kept-pages.ts';
import { numberFragments } from './number-fragments.ts';
import { steadyFilters, steadyList } from './steady-index.ts';

/** Parts of Pagefind's output that no page of ours loads: its own interface, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/** The engine for a language that Pagefind has no word forms for. */
const anyLanguage = /^wasm\.unknown\b/;

/** Where the index of a language stands, below the site's root. */
export const indexFolder = (lang: string): string => addressesIn(lang).pagefind.slice(1);

/** Write the index of each language of a corpus into a built site. @returns how many things they find. */
export async function writeSearchIndices(corpus: Corpus, derive: Derive): Promise<number> {
  let count = 0;
  for (const lang of site.languages) {
    const records = recordsOf(corpus, lang);
    const folder = indexFolder(lang);
    await derive(`search ${lang}`, records, async () => {
      const files = [...(await indexFiles(records, lang))];
      return { files: new Map(files.map(([path, bytes]) => [`${folder}${path}`, bytes])), note: undefined };
    });
    count += records.length;
  }
  await pagefind.close();
  return count;
}

/** The files of a language's index, by their path below its folder. */
export const searchFiles = (corpus: Corpus, lang: string): Promise<Map<string, Uint8Array>> =>
  indexFiles(recordsOf(corpus, lang), lang);

/** Every file that our pages load of an index of records. */
export async function indexFiles(
  records: readonly SearchRecord[],
  lang: string,
): Promise<Map<string, Uint8Array>> {
  const loaded = toLoaded(await everyIndexFile(records, lang));
  const texts = records.map(({ content, meta }) => `${meta.title} ${content}`);
  const first = await firstParts(loaded, texts, (list) => everyIndexFile(list, lang));
  return new Map([...loaded, ...first]);
}

const addressesIn = (lang: string) => addressesOf({ origin: '', base: '/' }, site.languages, lang);

/** Pagefind puts the path of the folder that its own stands in before every address itself. */
const recordsOf = (corpus: Corpus, lang: string): SearchRecord[] =>
  toSearchRecords(corpus, addressesOf({ origin: '', base: '/' }, [lang], lang), lang, {
    lang: site.languages[0],
    // What stands only in the language of the originals lies beside the folder of this one.
    path: addressesOf({ origin: '', base: lang === site.languages[0] ? '/' : '/../' }, [lang], lang),
  });

/**
 * The files that our pages load of all that Pagefind makes, as small as they can be.
 *
 * @param most texts of results that have a file each; of more, several lie in one.
 */
export function toLoaded(files: ReadonlyMap<string, Uint8Array>, most?: number): Map<string, Uint8Array> {
  const engines = [...files.keys()].filter((path) => path.startsWith('wasm.'));
  const own = engines.some((path) => !anyLanguage.test(path));
  const loaded = new Map(
    [...files].filter(([path]) => !unused.test(path) && !(own && anyLanguage.test(path))),
  );
  const [name, module] = ['pagefind.js', loaded.get('pagefind.js')];
  if (module) loaded.set(name, Buffer.from(minified(carefulFetch + Buffer.from(module).toString('utf8'))));
  return steadyList(numberFragments(steadyFilters(loaded), most));
}

/**
 * Every file that Pagefind makes of records, by its path.
 *
 * 2026-11-28: an index for each language, where one index had held all: word forms and endings are those of a language,
 * and a reader loads the words of one. Names are shared by both, for each index has every name of every entity.
 *
 * @param language of the records: it decides which forms of a word are one.
 */
export async function everyIndexFile(
  records: readonly SearchRecord[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const { index } = must(await pagefind.createIndex({}));
  if (!index) throw new Error('Pagefind gave no index.');
  const all = records.length > 0 ? records : [unfindable];
  // The engine is another process and takes them in their order: to wait for each by itself is to wait for nothing.
  for (let from = 0; from < all.length; from += atOnce) {
    const answers = all
      .slice(from, from + atOnce)
      .map(({ url, content, meta, filters }) =>
        index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { ...filters } }),
      );
    for (const answer of await Promise.all(answers)) must(answer);
  }
  const { files } = must(await index.getFiles());
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Records that are on their way to the engine. */
const atOnce = 64;

/** Pagefind's search fails without any record: a site where nothing is published yet has one whose word nobody searches. */
const unfindable: SearchRecord = { url: '/', content: 'qxzjvkwq', meta: { title: 'qxzjvkwq' }, filters: {} };

/** It comes with the names it was written with: a fifth of it. */
const minified = oncePer((code: string) => minifySync('pagefind.js', code).code);

/** Pagefind returns its errors; here they stop the build. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
