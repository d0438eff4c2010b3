/** What stands about an entity or a source, in parts that each make a page: by analysis, the newest first. */
import { compare } from '../issues/compare.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Mention } from '../corpus/mentions.ts';
import type { Article, Claim } from '../corpus/types.ts';
import type { Group } from '../corpus/list-parts.ts';
import type { Addresses } from '../site/addresses.ts';
import { newestFirst, type BrowseList, type Part } from './browse-lists.ts';

type Told =
  { readonly claim: Claim; readonly mention?: never } | { readonly mention: Mention; readonly claim?: never };

export type RecordPart = Part<Article, Told>;

/** What stands around the words of a row; an address of a sentence holds the sentence again. */
const around = 90;
const sizeOf = ({ claim, mention }: Told): number =>
  around + (claim ? claim.statement.length : 2 * mention.sentence.length);

/** The claims about an entity, and the sentences that name it. */
export function entityParts(
  corpus: Corpus,
  id: string,
  lang: string,
  to: Addresses,
): BrowseList<Article, Told> {
  const claims = corpus.claimsAbout(id, lang).map((claim) => ({ of: claim.article, told: { claim } }));
  const mentions = corpus
    .mentionsOf(id, lang)
    .map((mention) => ({ of: mention.article.id, told: { mention } }));
  return newestFirst(grouped(corpus, lang, [...claims, ...mentions]), sizeOf, to.entity(id), (number) =>
    to.entityPart(id, number),
  );
}

/** The claims that rest on a source. */
export function sourceParts(
  corpus: Corpus,
  id: string,
  lang: string,
  to: Addresses,
): BrowseList<Article, Told> {
  const claims = corpus.claimsRestingOn(id, lang).map((claim) => ({ of: claim.article, told: { claim } }));
  // Each may stand there twice: it would fall with the source.
  return newestFirst(
    grouped(corpus, lang, claims),
    (told) => 2 * sizeOf(told),
    to.source(id),
    (number) => to.sourcePart(id, number),
  );
}

/** The claims of a part. */
export const claimsOf = ({ groups }: RecordPart): Claim[] =>
  groups.flatMap(({ items }) => items.flatMap(({ claim }) => claim ?? []));

/** The sentences of a part, by analysis. */
export const mentionsOf = ({
  groups,
}: RecordPart): { readonly article: Article; readonly mentions: Mention[] }[] =>
  groups
    .map(({ head, items }) => ({ article: head, mentions: items.flatMap(({ mention }) => mention ?? []) }))
    .filter(({ mentions }) => mentions.length > 0);

/** In the order that the corpus has them in, which need not be asked for: the newest first. */
function grouped(
  corpus: Corpus,
  lang: string,
  all: readonly { readonly of: string; readonly told: Told }[],
): Group<Article, Told>[] {
  const byArticle = Map.groupBy(all, ({ of }) => of);
  return [...byArticle]
    .flatMap(([id, told]) => {
      const article = corpus.article(id, lang);
      return article ? [{ head: article, items: told.map((one) => one.told) }] : [];
    })
    .sort(({ head: a }, { head: b }) => compare(b.published, a.published) || compare(a.id, b.id));
}
