import type { Corpus } from './corpus.ts';
import { indexBy } from './index-by.ts';
import type { Article, Claim, RetiredRecord } from './types.ts';

/** What answers under an id that a claim has or had. */
export type ClaimAnswer = { readonly article: string; readonly id: string; readonly lang: string } & (
  | { readonly type: 'live'; readonly claim: Claim; readonly in: Article }
  | { readonly type: 'retired'; readonly record: RetiredRecord }
);

/**
 * Every id under which a claim was ever published, with the claim as it stands now, under whatever id, or the record of
 * its withdrawal: for what others hold an address of and cannot be led on, as a card in the frame of another site.
 */
export function claimAnswers(
  { articles, moved, retired }: Corpus,
  languages: readonly string[],
): ClaimAnswer[] {
  const live = articles.flatMap((article) =>
    article.claims.map((claim): ClaimAnswer => {
      const { id, lang } = claim;
      return { type: 'live', article: article.id, id, lang, claim, in: article };
    }),
  );
  const withdrawn = retired.flatMap((record) => {
    const { kind, article, id } = record;
    if (kind !== 'claim' || article === undefined) return [];
    return languages.map((lang): ClaimAnswer => ({ type: 'retired', article, id, lang, record }));
  });
  const standing = [...live, ...withdrawn];
  const under = indexBy(standing, ({ article, id }) => [`${article} ${id}`]);
  const former = moved.flatMap(({ from: { kind, article, id }, to }) =>
    kind === 'claim' && article !== undefined && to.article !== undefined
      ? (under.get(`${to.article} ${to.id}`) ?? []).map((answer): ClaimAnswer => ({ ...answer, article, id }))
      : [],
  );
  return [...standing, ...former];
}
