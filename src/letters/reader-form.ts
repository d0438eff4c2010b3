import { apostrophe, hyphen, unseen } from './characters.ts';
import { westernDigits, withoutThousands } from './digits.ts';
import { lettersOf, withoutSpecial } from './latin.ts';

const invisible = new RegExp(`[${unseen}\\u0640]`, 'gu'); // and the tatweel, which only makes a word longer
const quote = /[“”„‟«»〝-〟״]/gu;

/**
 * Accents, points and tones: what stands on a letter and can be left off. The vowels of Indian and Thai words stand on
 * letters too, and are letters.
 */
const accents =
  /(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Diacritic}])\p{Mark}/gu;

/** Letters of which one is typed for the other. */
const alike = lettersOf('ςσ ىي یي کك ةه ٱا');
const isAlike = new RegExp(`[${[...alike.keys()].join('')}]`, 'gu');

const katakana = /[\u30a1-\u30f6]/gu;

/**
 * Text as readers look for it, numbers as they stand: no accents, no capitals, nothing that is not seen, one kind of
 * apostrophe, quotation mark, hyphen, digit, kana and width.
 */
export const readerLetters = (text: string): string =>
  westernDigits(
    withoutSpecial(
      text
        .replaceAll(invisible, '')
        .replaceAll(apostrophe, "'")
        .normalize('NFKD')
        .replaceAll(accents, '')
        .toLowerCase(),
    ),
  )
    .replaceAll(isAlike, (letter) => alike.get(letter) ?? letter)
    .replaceAll(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll(quote, '"')
    .replaceAll(hyphen, '-')
    .normalize('NFC'); // Hangul was taken apart

/** Two texts with the same form are the same to someone who looks for one of them: 13 000 is 13,000 too. */
export const readerForm = (text: string): string => withoutThousands(readerLetters(text));

/** The words of a query in that form; white space parts them. */
export const readerWords = (query: string): string[] =>
  readerForm(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
