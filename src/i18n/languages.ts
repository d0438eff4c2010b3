import type { Words } from './index.ts';

/** The name of a language by its code, in the words of another: "Peruvian Spanish". */
export const formatLanguage = (code: string, words: Words): string =>
  // What a code says beyond language, script, region and variant has no name.
  new Intl.DisplayNames([words.language.locale], { type: 'language' }).of(new Intl.Locale(code).baseName) ??
  code;
