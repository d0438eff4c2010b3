/** What has no edition in a language: a reader of it finds it in that of the originals, and is told so. */
import type { Corpus } from './corpus.ts';
import type { Article, Claim } from './types.ts';

/** The analyses that have no edition in a language. */
export const articlesElsewhere = (corpus: Corpus, lang: string, original: string): readonly Article[] =>
  lang === original ? [] : corpus.articlesIn(original).filter(({ id }) => !corpus.article(id, lang));

/** Every claim that a reader of a language finds of those that are asked for: first those in it, then those that are not. */
export function claimsToRead(
  ask: (lang: string) => readonly Claim[],
  corpus: Corpus,
  lang: string,
  original: string,
): readonly Claim[] {
  if (lang === original) return ask(lang);
  return [...ask(lang), ...ask(original).filter(({ article }) => !corpus.article(article, lang))];
}
