import type { LanguageWords } from './table.ts';

/** The words of the interface in one language, and what its site says of itself there. */
export type Words = LanguageWords;
/** @throws when it is no language of the site: those are fixed in `site.config.ts`. */
export type WordsOf = (lang: string) => Words;

export const wordsFrom =
  (all: ReadonlyMap<string, Words>): WordsOf =>
  (lang) => {
    const words = all.get(lang);
    if (!words) throw new Error(`The site has no language "${lang}".`);
    return words;
  };
