import { formatDate } from './dates.ts';
import type { Words } from './index.ts';
import { formatLanguage } from './languages.ts';

/** Say that an edition is from before its original was revised: what stands before and after what the original says now. */
export const sayBehind = (
  date: string,
  words: Words,
  original: Words,
): readonly [before: string, after: string] =>
  words.edition.behind.around('statement', valuesOf(date, words, original));

/** Say it where what the original says now stands already. */
export const sayFollows = (date: string, words: Words, original: Words): string =>
  words.edition.follows(valuesOf(date, words, original));

const valuesOf = (date: string, words: Words, original: Words): { date: string; language: string } => ({
  date: formatDate(date, words),
  language: formatLanguage(original.lang, words),
});
