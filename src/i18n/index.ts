import { en, type Words } from './en.ts';

/** The tables of words there are. A new language is a new table, a line here and its code in site.config.ts. */
const tables: Readonly<Record<string, Words>> = { en };

/** The words of a language. @throws when there is no table for it: languages are fixed in site.config.ts. */
export function wordsOf(lang: string): Words {
  const words = tables[lang];
  if (!words) throw new Error(`There are no words for the language "${lang}" in src/i18n/.`);
  return words;
}

export type { Words };
