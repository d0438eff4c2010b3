/** The words of a text, as readers look for them. */
import { withoutSpacedThousands } from '../../letters/digits.ts';
import { readerLetters } from '../../letters/reader-form.ts';
import { lookedUp } from './bound-words.ts';

/** The words of a text, in their form for readers: "dual-use" by its parts, "13,000" as one number and by its parts. */
export const wordsOfText = (text: string): string[] => piecesOf(text).flatMap(wordsOfPiece);

/** What blanks part. */
function piecesOf(text: string): string[] {
  const letters = readerLetters(text);
  return [...letters.split(/\s+/u), ...spacedNumbers(letters)];
}

export function wordsOfPiece(piece: string): string[] {
  const bare = piece.replace(/'s(?![\p{L}\p{N}])/gu, '').replaceAll("'", '');
  const parts = bare.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
  return (parts.length < 2 || !/\d/.test(bare) ? parts : [parts.join(''), ...parts]).flatMap(lookedUp);
}

/** The numbers of a text whose thousands blanks part: `13 000`. */
export const spacedNumbersOf = (text: string): string[] =>
  mayBeSpaced.test(text) ? spacedNumbers(readerLetters(text)) : [];

/** A number, and another after a blank; what is not seen may stand between them. */
const mayBeSpaced = /\p{N}[\s\p{Cf}\p{M}]+\p{N}/u;

function spacedNumbers(letters: string): string[] {
  const joined = withoutSpacedThousands(letters);
  return joined === letters
    ? []
    : joined.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => !letters.includes(word));
}
