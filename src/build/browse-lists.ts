/** The lists that one looks through, in parts that each make a page: analyses, claims, names, sources, corrections. */
import { articlesElsewhere } from '../corpus/elsewhere.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toParts, type Group } from '../corpus/list-parts.ts';
import type { Article, Change, Claim } from '../corpus/types.ts';
import type { Entity } from '../entities/schema.ts';
import { formatSpan } from '../i18n/dates.ts';
import type { Words } from '../i18n/index.ts';
import { byLetter } from '../i18n/letters.ts';
import { remembering } from '../records/remembering.ts';
import type { Addresses } from '../site/addresses.ts';
import type { Source } from '../sources/schema.ts';

/** A list of a language. Parts are counted from its beginning: the oldest analysis, the first letter. */
export interface BrowseList<Head, Item> {
  readonly parts: readonly Part<Head, Item>[];
  /** The part that stands at the list's own address: the newest analyses, the first letters. */
  readonly first: Part<Head, Item>;
}

export interface Part<Head, Item> {
  readonly number: number;
  readonly path: string;
  readonly groups: readonly Group<Head, Item>[];
}

/** What stands around the words of a row, in characters of the page. */
const around = { row: 60, analysis: 500, correction: 40 };

export const analysesList = remembering((to: Addresses, corpus: Corpus, lang: string) =>
  newestFirst(
    corpus.articlesIn(lang).map((article): Group<Article, Article> => ({ head: article, items: [article] })),
    ({ title, standfirst }) => title.length + standfirst.length + around.analysis,
    to.home,
    (number) => to.listPart('analyses', number),
  ),
);

/** With those of analyses that have no edition in the language: they stand behind the others. */
export const claimsList = remembering((to: Addresses, corpus: Corpus, lang: string, original: string) =>
  newestFirst(
    [...corpus.articlesIn(lang), ...articlesElsewhere(corpus, lang, original)]
      .filter(({ claims }) => claims.length > 0)
      .map((article): Group<Article, Claim> => ({ head: article, items: article.claims })),
    ({ statement }) => statement.length + around.row,
    to.claims,
    (number) => to.listPart('claims', number),
  ),
);

export const correctionsList = remembering((to: Addresses, corpus: Corpus, lang: string) =>
  newestFirst(
    corpus.changesIn(lang).map((change): Group<string, Change> => ({ head: change.date, items: [change] })),
    // A page shows less of it than there is, and much of that twice: a correction is a quarter of a kilobyte as it is sent.
    (change) => JSON.stringify(change).length / 7 + around.correction,
    to.corrections,
    (number) => to.listPart('corrections', number),
  ),
);

export const entitiesList = remembering((to: Addresses, corpus: Corpus, lang: string) =>
  firstLetters<Entity>(
    byLetter(corpus.entitiesIn(lang), ({ name }) => name),
    ({ name, aliases, description = '' }) =>
      name.length + aliases.join(' ').length + description.length + around.row,
    to.entities,
    (number) => to.listPart('entities', number),
  ),
);

export const sourcesList = remembering((to: Addresses, corpus: Corpus, lang: string) =>
  firstLetters<Source>(
    byLetter(corpus.sourcesIn(lang), ({ title }) => title),
    ({ title }) => title.length + 2 * around.row,
    to.sources,
    (number) => to.listPart('sources', number),
  ),
);

/** A list whose newest part leads. Parts fill up from the oldest, so what is added changes the newest. */
export function newestFirst<Head, Item>(
  groups: readonly Group<Head, Item>[],
  sizeOf: (item: Item) => number,
  own: string,
  pathOf: (number: number) => string,
): BrowseList<Head, Item> {
  const cut = toParts(
    groups.toReversed().map(({ head, items }) => ({ head, items: items.toReversed() })),
    sizeOf,
  );
  const parts = cut.map((part, at) => ({
    number: at + 1,
    path: at + 1 === cut.length ? own : pathOf(at + 1),
    groups: part.toReversed().map(({ head, items }) => ({ head, items: items.toReversed() })),
  }));
  return { parts, first: parts.at(-1) ?? { number: 1, path: own, groups: [] } };
}

function firstLetters<Item>(
  letters: ReadonlyMap<string, readonly Item[]>,
  sizeOf: (item: Item) => number,
  own: string,
  pathOf: (number: number) => string,
): BrowseList<string, Item> {
  const cut = toParts(
    [...letters].map(([head, items]) => ({ head, items })),
    sizeOf,
  );
  const parts = cut.map((groups, at) => ({ number: at + 1, path: at === 0 ? own : pathOf(at + 1), groups }));
  return { parts, first: parts[0] ?? { number: 1, path: own, groups: [] } };
}

/** The parts that have an address of their own, as paths of a route. */
export const laterParts = <Head, Item>({ parts, first }: BrowseList<Head, Item>): Part<Head, Item>[] =>
  parts.filter((part) => part !== first);

/** Parts of a list by letters, named by the first and the last of theirs. */
export const labelParts = (parts: readonly Part<string, unknown>[]): Labelled[] =>
  counted(
    parts.map(({ path, groups }) => ({
      path,
      label: [...new Set([groups[0]?.head, groups.at(-1)?.head])].join(' – '),
    })),
  );

/** Parts of a list by days, named by the first and the last of theirs. */
export const labelDays = <Head>(
  parts: readonly Part<Head, unknown>[],
  dayOf: (head: Head) => string,
  words: Words,
): Labelled[] =>
  counted(
    parts.map(({ path, groups }) => ({
      path,
      label: formatSpan(
        groups.map(({ head }) => dayOf(head)),
        words,
      ),
    })),
  );

interface Labelled {
  readonly path: string;
  readonly label: string;
}

/** A letter or a day that fills several parts is counted. */
function counted(parts: readonly Labelled[]): Labelled[] {
  const seen = new Map<string, number>();
  return parts.map(({ path, label }) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return { path, label: times === 1 ? label : `${label} (${times})` };
  });
}
