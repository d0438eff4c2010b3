/** The words that come with Plumbline, for tests. */
import { shippedWords } from '../../src/content/shipped-words.ts';
import { wordsFrom, type Words } from '../../src/i18n/index.ts';
import { toWords, type Table } from '../../src/i18n/table.ts';

export const englishTable: Table = shippedWords().get('en') ?? {};

export const wordsOf = wordsFrom(
  new Map([...shippedWords()].map(([lang, table]) => [lang, toWords(englishTable, table, lang)])),
);
export const english: Words = wordsOf('en');
export const spanish: Words = wordsOf('es');
