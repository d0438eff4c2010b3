/** The rows of a list that fits no page, cut so that its filter fetches what it shows and little more, however long it is. */
import type { Corpus } from '../corpus/corpus.ts';
import type { ListDirectory, ListRow } from '../exports/list-row.ts';
import { spelledOut } from '../letters/latin.ts';
import { own } from '../issues/own.ts';
import { remembering } from '../records/remembering.ts';
import { toParts, type Posting } from '../search/indexed/postings.ts';
import { wordsOfText } from '../search/indexed/words-of-text.ts';
import { claimsList, entitiesList, sourcesList } from './browse-lists.ts';
import { filteredLists, toRows, type FilteredList } from './browse-rows.ts';
import type { Locale } from './current.ts';

export interface ListFiles {
  readonly directory: ListDirectory;
  /** The files beside it, by their names. */
  readonly files: ReadonlyMap<string, readonly unknown[]>;
}

/** Rows in a file: what is found lies far apart, and is shown a handful of files at a time. */
const each = 40;

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
    for (const word of wordsOfRow(row, assessments)) {
      const known = standing.get(word) ?? [];
      known.push({ page, weight: 0 });
      standing.set(word, known);
    }
  const { begins, parts } = toParts(standing, new Map());
  return {
    directory: { assessments, begins, each },
    files: new Map<string, readonly unknown[]>([
      ...parts.map((part, at) => [`words-${at}`, [part]] as const),
      ...Array.from(
        { length: Math.ceil(rows.length / each) },
        (_, at) => [`rows-${at}`, rows.slice(at * each, (at + 1) * each)] as const,
      ),
    ]),
  };
}

function wordsOfRow(
  [, title, line, details, assessment = '', terms = '']: ListRow,
  assessments: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const text = [title, line, details, own(assessments, assessment) ?? '', terms].join('\n');
  const spelled = spelledOut(text);
  return new Set([...wordsOfText(text), ...(spelled === text ? [] : wordsOfText(spelled))]);
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
