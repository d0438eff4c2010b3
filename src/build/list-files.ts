/** The rows of a list that fits no page, cut so that its filter fetches what it shows and little more, however long it is. */
import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus/corpus.ts';
import { textOfRow, type ListDirectory, type ListRow } from '../exports/list-row.ts';
import { remembering } from '../records/remembering.ts';
import { toParts, type Posting } from '../search/indexed/postings.ts';
import { rowWords } from '../search/indexed/row-words.ts';
import { isInMany } from '../search/indexed/begun-words.ts';
import { claimsList, entitiesList, sourcesList } from './browse-lists.ts';
import { filteredLists, toRows, type FilteredList } from './browse-rows.ts';
import type { Locale } from './current.ts';

export interface ListFiles {
  readonly directory: ListDirectory;
  /** The files beside it, by their names. */
  readonly files: ReadonlyMap<string, readonly unknown[]>;
}

/** What is found lies far apart, and is shown a handful of files at a time: they hold so many rows, fewer where these are long. */
const [mostEach, lettersOfFile] = [40, 6_500];

/**
 * 2026-11-28: all rows in one file were 169 kB, compressed, at 4,000 claims. Lost: the same file in parts, which a rare word
 * would have to look through one and all; parts by letter or year, of which a word tells nothing.
 *
 * @param assessments what they are called: a row is found by that too.
 */
export function toListFiles(
  rows: readonly ListRow[],
  assessments: Readonly<Record<string, string>>,
): ListFiles {
  const standing = new Map<string, Posting[]>();
  for (const [page, row] of rows.entries())
    for (const word of rowWords(textOfRow(row, assessments))) {
      const known = standing.get(word) ?? [];
      known.push({ page, weight: 0 });
      standing.set(word, known);
    }
  const words = toParts(standing, new Map());
  const begun = toParts(beginningsOf(standing, words.begins), new Map());
  const letters = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 1);
  const each = Math.max(1, Math.min(mostEach, Math.floor((lettersOfFile * rows.length) / letters)));
  const contents: readonly (readonly [name: string, content: readonly unknown[]])[] = [
    ...words.parts.map((part, at) => [`words-${at}`, [part]] as const),
    ...begun.parts.map((part, at) => [`begun-${at}`, [part]] as const),
    ...Array.from(
      { length: Math.ceil(rows.length / each) },
      (_, at) => [`rows-${at}`, rows.slice(at * each, (at + 1) * each)] as const,
    ),
  ];
  const hash = createHash('sha256');
  for (const content of contents) hash.update(JSON.stringify(content));
  const named = hash.digest('hex').slice(0, 10);
  return {
    directory: {
      assessments,
      named,
      count: rows.length,
      each,
      words: words.begins,
      begun: begun.begins,
    },
    files: new Map(contents.map(([name, content]) => [`${named}-${name}`, content])),
  };
}

/** Beginnings of words that stand in more parts than are looked through, each with the rows of all words that begin so. */
function beginningsOf(
  standing: ReadonlyMap<string, readonly Posting[]>,
  begins: readonly string[],
): ReadonlyMap<string, readonly Posting[]> {
  const words = [...standing.keys()];
  const beginnings = new Set<string>();
  for (const word of words)
    for (let length = 1; length <= word.length; length += 1) {
      const beginning = word.slice(0, length);
      // What is longer stands in fewer.
      if (!beginnings.has(beginning) && !isInMany(beginning, begins)) break;
      beginnings.add(beginning);
    }
  const pages = new Map([...beginnings].map((beginning) => [beginning, new Set<number>()] as const));
  for (const [word, postings] of standing)
    for (let length = 1; length <= word.length; length += 1) {
      const known = pages.get(word.slice(0, length));
      if (!known) break;
      for (const { page } of postings) known.add(page);
    }
  return new Map(
    [...pages].map(([beginning, of]) => [
      beginning,
      [...of].sort((a, b) => a - b).map((page) => ({ page, weight: 0 })),
    ]),
  );
}

/** The files of each list that fits no page, made once for the corpus and the words as they stand. */
export const listFiles = remembering(
  (locale: Locale, corpus: Corpus): ReadonlyMap<FilteredList, ListFiles> =>
    new Map(
      filteredLists
        .filter((list) => partsOf[list](corpus, locale) > 1)
        .map((list) => [list, toListFiles(toRows[list](corpus, locale), namesOf(locale))]),
    ),
);

const partsOf: Readonly<Record<FilteredList, (corpus: Corpus, locale: Locale) => number>> = {
  claims: (corpus, { to, lang, original }) => claimsList(to, corpus, lang, original.lang).parts.length,
  entities: (corpus, { to, lang }) => entitiesList(to, corpus, lang).parts.length,
  sources: (corpus, { to, lang }) => sourcesList(to, corpus, lang).parts.length,
};

const namesOf = ({ words }: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(words.assessments).map(([id, { name }]) => [id, name]));
