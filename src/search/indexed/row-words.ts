/** How the filter of a list that fits no page finds its rows: one rule for the build, which writes words down, and the browser. */
import { isBound } from '../../letters/characters.ts';
import { spelledOut } from '../../letters/latin.ts';
import { readerLetters } from '../../letters/reader-form.ts';
import { charactersOf, lookedUp, scriptRuns } from './bound-words.ts';
import { wordsOfText } from './words-of-text.ts';

/** A word that is looked for; a word may begin with one that no sign ends. */
export interface SoughtWord {
  readonly word: string;
  readonly isBegun: boolean;
}

/** What stands between blanks in a query: the words that a row must hold, in one spelling or another. */
export type Sought = readonly (readonly SoughtWord[])[];

/** All that a row is found by, from its text. */
export function rowWords(text: string): ReadonlySet<string> {
  const spelled = spelledOut(text);
  const words = new Set([...wordsOfText(text), ...(spelled === text ? [] : wordsOfText(spelled))]);
  for (const piece of readerLetters(text).split(/\s+/u)) {
    for (const word of endsOf(piece)) words.add(word);
    // The last character of a word begins no pair.
    for (const run of scriptRuns(piece).filter(isBound)) words.add(charactersOf(run).at(-1) ?? '');
    for (const signs of signsOf(piece)) for (const sign of [signs, ...charactersOf(signs)]) words.add(sign);
  }
  return words;
}

/** What a query asks for, in its order. */
export const soughtIn = (query: string): Sought[] =>
  query
    .split(/\s+/u)
    .map((piece) => {
      const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(piece);
      const spellings = [...new Set([piece, spelledOut(piece)])].map((spelling) => {
        const words = wordsOfText(spelling);
        const last = words.at(-1);
        if (last === undefined)
          return signsOf(readerLetters(spelling)).map((word) => ({ word, isBegun: false }));
        // "12/11/20" as one number is begun as its last part is.
        return words.map((word) => ({ word, isBegun: isOpen && word.endsWith(last) }));
      });
      return spellings.filter((words) => words.length > 0);
    })
    .filter((spellings) => spellings.length > 0);

/** Whether a row of these words holds what is looked for. */
export const isHeld = (sought: Sought, words: ReadonlySet<string>): boolean =>
  sought.some((spelling) =>
    spelling.every(({ word, isBegun }) =>
      isBegun ? [...words].some((one) => one.startsWith(word)) : words.has(word),
    ),
  );

/** "11/2024" of "12/11/2024", as a query makes one number of it; the whole is a word anyway. */
function endsOf(piece: string): string[] {
  if (!/\d/.test(piece)) return [];
  const parts = piece
    .replaceAll("'", '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
  return parts.slice(1, -1).flatMap((_, at) => lookedUp(parts.slice(at + 1).join('')));
}

/** Signs in a row: "%", "...". */
const signsOf = (letters: string): string[] => letters.match(/[^\p{L}\p{M}\p{N}\s]+/gu) ?? [];
