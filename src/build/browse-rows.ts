/** The rows of a list as data: what its filter looks through when the list fits no page. */
import { claimsToRead } from '../corpus/elsewhere.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { formatSourceDate } from '../i18n/dates.ts';
import type { Words } from '../i18n/index.ts';
import { listOf } from '../i18n/lists.ts';
import { toCitation } from '../sources/citation.ts';
import type { Source } from '../sources/schema.ts';
import type { ListRow } from '../exports/list-row.ts';
import { localeOf, type Locale } from './current.ts';

/** The lists that have a filter. */
export const filteredLists = ['claims', 'entities', 'sources'] as const;
export type FilteredList = (typeof filteredLists)[number];

export const toRows: Readonly<Record<FilteredList, (corpus: Corpus, locale: Locale) => ListRow[]>> = {
  claims: (corpus, { lang, original }) =>
    claimsToRead((of) => corpus.claimsIn(of), corpus, lang, original.lang).map((claim) => {
      const { words, to } = localeOf(claim.lang);
      return [to.claim(claim), claim.statement, '', detailsOf(claim, words), claim.assessment];
    }),
  entities: (corpus, { lang, words, to, original }) =>
    corpus
      .entitiesIn(lang)
      .map(({ id, name, type, aliases, description }) => [
        to.entity(id),
        name,
        description ?? '',
        `${words.entityTypes[type]} · ${words.claimCount({ count: claimsToRead((of) => corpus.claimsAbout(id, of), corpus, lang, original.lang).length })}`,
        '',
        aliases.join(' '),
      ]),
  sources: (corpus, { lang, words, to, original }) =>
    corpus
      .sourcesIn(lang)
      .map((source) => [
        to.source(source.id),
        source.title,
        originOf(source, words),
        `${words.access[source.access]} · ${words.claimCount({ count: claimsToRead((of) => corpus.claimsRestingOn(source.id, of), corpus, lang, original.lang).length })}`,
      ]),
};

/** What a claim's row says beside its assessment. */
export const detailsOf = (
  { number, kind, behind }: Pick<Corpus['claims'][number], 'number' | 'kind' | 'behind'>,
  words: Words,
): string =>
  [words.claim.number({ number }), words.kinds[kind], behind && words.edition.before]
    .filter(Boolean)
    .join(' · ');

/** Whose a source is, and of when. */
export function originOf(source: Source, words: Words): string {
  const { authors, container, publisher, issued } = toCitation(source, (page) =>
    words.source.pages({ page }),
  );
  const date = issued === undefined ? words.source.noDate : formatSourceDate(issued, words);
  return [listOf(authors, words), container, publisher, date].filter(Boolean).join(' · ');
}
