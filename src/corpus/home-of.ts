import type { Corpus } from './types.ts';

/** The article that a claim stands or stood in, under the id it has now: as it is, or as it was withdrawn. */
export function homeOf(
  { articles, moved, retired }: Pick<Corpus, 'articles' | 'moved' | 'retired'>,
  article: string | undefined,
  lang: string,
): { readonly id: string; readonly title: string } | undefined {
  const now = moved.find(({ from }) => from.kind === 'article' && from.id === article)?.to.id ?? article;
  return (
    articles.find((other) => other.id === now && other.lang === lang) ??
    retired.find(({ kind, id }) => kind === 'article' && id === now)
  );
}
