import { formatDate } from './dates.ts';
import type { Words } from './index.ts';
import { formatLanguage } from './languages.ts';

/** Say that an edition is from before its original was revised: what stands before and after what the original says now. */
export const sayBehind = (
  date: string,
  words: Words,
  original: Words,
): readonly [before: string, after: string] =>
  words.edition.behind.around('statement', {
    date: formatDate(date, words),
    language: formatLanguage(original.lang, words),
  });
