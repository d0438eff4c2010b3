import type { Corpus } from './corpus.ts';
import { indexBy } from './index-by.ts';
import type { Article, RetiredRecord } from './types.ts';

/** What answers under an id that an article has or had. */
export type ArticleAnswer = { readonly id: string; readonly lang: string } & (
  | { readonly type: 'live'; readonly article: Article }
  | { readonly type: 'retired'; readonly record: RetiredRecord }
);

/**
 * Every id under which an article was ever published, with the article as it stands now, under whatever id, or the
 * record of its withdrawal: for files, which no page can lead on from.
 */
export function articleAnswers(
  { articles, moved, retired }: Corpus,
  languages: readonly string[],
): ArticleAnswer[] {
  const live = articles.map((article): ArticleAnswer => {
    const { id, lang } = article;
    return { type: 'live', id, lang, article };
  });
  const withdrawn = retired.flatMap((record) =>
    record.kind === 'article'
      ? languages.map((lang): ArticleAnswer => ({ type: 'retired', id: record.id, lang, record }))
      : [],
  );
  const standing = [...live, ...withdrawn];
  const under = indexBy(standing, ({ id }) => [id]);
  const former = moved.flatMap(({ from: { kind, id }, to }) =>
    kind === 'article' ? (under.get(to.id) ?? []).map((answer): ArticleAnswer => ({ ...answer, id })) : [],
  );
  return [...standing, ...former];
}
