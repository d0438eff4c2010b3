import type { Corpus } from './corpus.ts';
import type { Article, Claim } from './types.ts';

/** Claims of one language with the article each stands in, in the order they came. */
export const byArticle = (
  claims: readonly Claim[],
  corpus: Corpus,
): { readonly article: Article; readonly claims: readonly Claim[] }[] =>
  [...Map.groupBy(claims, ({ article }) => article).values()].flatMap((own) => {
    const [first] = own;
    const article = first && corpus.article(first.article, first.lang);
    return article ? [{ article, claims: own }] : [];
  });
