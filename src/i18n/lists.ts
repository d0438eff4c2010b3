import type { Words } from './index.ts';
import { oncePer } from '../records/once-per.ts';

/** Write a list in the words of a language: "one, two, three". */
export const listOf = (items: Iterable<string>, words: Words): string =>
  unitLists(words.language.locale).format(items);

/** Write names in a sentence of a language: "one, two and three". */
export const namesOf = (names: Iterable<string>, words: Words): string =>
  nameLists(words.language.locale).format(names);

const unitLists = oncePer((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
const nameLists = oncePer((locale) => new Intl.ListFormat(locale));
