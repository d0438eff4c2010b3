import { createHash } from 'node:crypto';
import { readerForm } from '../letters/reader-form.ts';
import { isPlain } from '../search/query/in-engine.ts';
import { letterIn, namingOf, otherNames } from '../search/indexed/fragment-names.ts';
import {
  endingsOf,
  lacksFilter,
  most,
  toParts,
  type IndexBeside,
  type Posting,
  type PostingsDirectory,
} from '../search/indexed/postings.ts';
import { letterOf } from '../search/indexed/result-kinds.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';
import { withoutTokens } from '../search/indexed/entity-token.ts';
import { wordsOfText } from '../search/indexed/words-of-text.ts';
import { pagesOf, standingsOf, urlsOf, type IndexedPage, type Standing } from './read-index.ts';

/** Makes every file of an index; the engine, so that a word has the stem here that it has there. */
type MakeIndex = (records: readonly SearchRecord[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * The parts of an index by which first results are found, see search/indexed/postings.ts, as files beside the engine's own.
 *
 * 2026-11-28: the engine and its list of things are 84 kB before anything is found, 220 kB at 40,000 claims. Lost: a
 * stemmer of our own for each language (the engine tells the stem of every word here), postings in Pagefind's own parts (24 kB each).
 *
 * @param files of the index, fragments numbered.
 * @param records that it is made of, in its order.
 * @param beside the indices that hold what this one lacks.
 */
export async function firstParts(
  files: ReadonlyMap<string, Uint8Array>,
  records: readonly SearchRecord[],
  makeIndex: MakeIndex,
  beside: readonly IndexBeside[] = [],
): Promise<Map<string, Uint8Array>> {
  const pages = pagesOf(files);
  const names = pages.map(({ name }) => name);
  const naming = namingOf(names);
  const others = otherNames(names, naming);
  if (others.length > pages.length / 100)
    throw new Error('The fragments of the index are called another way.');

  const letters = names.map(letterIn);
  // Postings and what is lacked are told by the number of a record.
  const urls = urlsOf(files, names);
  if (
    records.some(({ url, filters }, at) => url !== urls[at] || letterOf(filters['kind']?.[0]) !== letters[at])
  )
    throw new Error('The index has its things in another order than its records.');
  const texts = records.map(({ content, meta }) => `${meta.title} ${content}`);

  const stemOf = await stemsOf(texts, makeIndex);
  const weights = new Map<string, Map<number, number>>();
  const average = pages.reduce((sum, { words }) => sum + words, 0) / (pages.length || 1);
  for (const [stem, standings] of standingsOf(files)) {
    if (standings.length === 0) continue;
    const form = readerForm(stem);
    const known = weights.get(form) ?? new Map<number, number>();
    weights.set(form, known);
    // Forms that differ by accents are one here, whichever of them the engine names first.
    for (const one of standings)
      known.set(one.page, Math.max(known.get(one.page) ?? 0, weightOf(one, pages[one.page], average)));
  }
  const stems = new Map(
    Array.from(weights, ([form, known]): [string, Posting[]] => [
      form,
      Array.from(known, ([page, weight]) => ({ page, weight })).sort((a, b) => a.page - b.page),
    ]),
  );
  const { begins, parts } = toParts(stems, stemOf);
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10);
  const directory: PostingsDirectory = {
    parts: `index/first_${digest}_`,
    begins,
    naming,
    others,
    kinds: runsOf(letters),
    ...(beside.length > 0 && { beside }),
    ...lackingIn(records),
    endings: endingsOf(stemOf),
  };
  const bytes = (object: object): Uint8Array => Buffer.from(JSON.stringify(object));
  return new Map([
    ['first.json', bytes(directory)],
    ...parts.map((part, at): [string, Uint8Array] => [`${directory.parts}${at}.json`, bytes([part])]),
  ]);
}

/** The stem of each word that has another: asked of the engine by a text that is a list of words. */
async function stemsOf(texts: readonly string[], makeIndex: MakeIndex): Promise<Map<string, string>> {
  // Texts say the same words again and again.
  const pieces = new Set<string>();
  for (const text of texts) for (const piece of withoutTokens(text).split(' ')) pieces.add(piece);
  const words = [...new Set([...pieces].flatMap(wordsOfText).filter(isPlain))].sort();
  const list: SearchRecord = { url: '/', content: words.join(' '), meta: { title: '' }, filters: {} };
  const stemOf = new Map<string, string>();
  for (const [stem, standings] of standingsOf(await makeIndex([list]))) {
    for (const { places } of standings)
      for (const place of places) {
        const word = words[place];
        if (word === undefined) throw new Error('The engine counts the words of a text in another way.');
        if (word !== stem) stemOf.set(word, stem);
      }
  }
  return stemOf;
}

/** How much a thing is about what it holds: by how often, in its title above all, and how long it is (as BM25 has it). */
function weightOf({ weight, carried }: Standing, page: IndexedPage | undefined, average: number): number {
  const times = weight + titleWorth * carried;
  const long = 0.25 + (0.75 * (page?.words ?? 0)) / (average || 1);
  return Math.round((times / (times + 1.2 * long)) * most);
}
const titleWorth = 2;

/** What an index beside this one leaves to it: for each thing that is lacked runs of those that do not lack it, and that do. */
function lackingIn(records: readonly SearchRecord[]): Pick<PostingsDirectory, 'lacking'> {
  const lacks = records.map(({ filters }) => filters[lacksFilter] ?? []);
  const all = [...new Set(lacks.flat())].sort();
  if (all.length === 0) return {};
  return {
    lacking: Object.fromEntries(
      all.map((lack) => {
        const runs = runsOf(lacks.map((list) => String(list.includes(lack))));
        const counts = runs.map(([, count]) => count);
        return [lack, runs[0]?.[0] === 'true' ? [0, ...counts] : counts];
      }),
    ),
  };
}

/** Letters in their order, each with how many follow each other. */
function runsOf(letters: readonly string[]): [letter: string, count: number][] {
  const runs: [string, number][] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last?.[0] === letter) last[1] += 1;
    else runs.push([letter, 1]);
  }
  return runs;
}
