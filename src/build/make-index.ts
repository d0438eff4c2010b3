/** An index of Pagefind's with what our pages load beside it, made of records: no corpus, no site, so that a thread can do it. */
import * as pagefind from 'pagefind';
import type { IndexBeside } from '../search/indexed/postings.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';
import { carefulFetch } from './careful-fetch.ts';
import { firstParts } from './first-parts.ts';
import { numberFragments } from './number-fragments.ts';
import { steadyFilters, steadyList } from './steady-index.ts';

/** Parts of Pagefind's output that no page of ours loads: its own interface, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/** The engine for a language that Pagefind has no word forms for. */
const anyLanguage = /^wasm\.unknown\b/;

/** Every file that our pages load of an index of records; the module of the engine as it is written. */
export async function makeIndex(
  records: readonly SearchRecord[],
  lang: string,
  beside: readonly IndexBeside[] = [],
): Promise<Map<string, Uint8Array>> {
  const loaded = toLoaded(await everyIndexFile(records, lang));
  const first = await firstParts(loaded, records, (list) => everyIndexFile(list, lang), beside);
  return new Map([...loaded, ...first]);
}

/**
 * The files that our pages load of all that Pagefind makes.
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
  if (module) loaded.set(name, Buffer.from(carefulFetch + Buffer.from(module).toString('utf8')));
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

/** Pagefind returns its errors; here they stop the build. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
