import type { Words } from './index.ts';

/** Write a list in the words of a language: "one, two, three". */
export const listOf = (items: Iterable<string>, words: Words): string =>
  new Intl.ListFormat(words.language.locale, { type: 'unit', style: 'short' }).format(items);

/** Write names in a sentence of a language: "one, two and three". */
export const namesOf = (names: Iterable<string>, words: Words): string =>
  new Intl.ListFormat(words.language.locale).format(names);
