import { oncePer } from '../records/once-per.ts';
import type { Words } from './index.ts';

/** Making one costs a hundred times as much as using it. */
const namesIn = oncePer((locale) => new Intl.DisplayNames([locale], { type: 'language' }));

/** What a code says beyond language, script, region and variant has no name. */
const baseOf = oncePer((code) => new Intl.Locale(code).baseName);

/** The name of a language by its code, in the words of another: "Peruvian Spanish". */
export const formatLanguage = (code: string, words: Words): string =>
  namesIn(words.language.locale).of(baseOf(code)) ?? code;
