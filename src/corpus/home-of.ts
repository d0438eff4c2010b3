import type { Corpus } from './corpus.ts';

/** The article that a claim stands or stood in, under the id it has now: as it is, or as it was withdrawn. */
export function homeOf(
  corpus: Corpus,
  article: string | undefined,
  lang: string,
): { readonly id: string; readonly title: string } | undefined {
  if (article === undefined) return undefined;
  const once = { kind: 'article', article: undefined, id: article } as const;
  const now = corpus.movedFrom(once)?.to ?? once;
  return corpus.article(now.id, lang) ?? corpus.retiredAs(now);
}
