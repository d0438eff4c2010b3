/** What blanks part in the texts of an index. They say the same again and again: each piece is looked at once. */
import { withoutMore } from './record-marks.ts';
import { spacedNumbersOf, wordsOfPiece, wordsOfText } from './words-of-text.ts';

/** The pieces of a text, by their numbers, each once. */
export interface TextPieces {
  /** What is written there. */
  readonly shown: Uint32Array;
  /** What `moreWords` added. */
  readonly added: Uint32Array;
  /** Words of numbers whose thousands blanks part. */
  readonly numbers: readonly string[];
}

/** What is known of a piece. */
export interface Piece {
  readonly words: readonly string[];
  /** Those of its words that are written with a small letter. */
  readonly small: ReadonlySet<string>;
}

const numbers = new Map<string, number>();
const texts: string[] = [];
const pieces: (Piece | undefined)[] = [];

export function piecesOfText(text: string): TextPieces {
  const without = withoutMore(text);
  return {
    shown: numbersOf(without),
    added: without === text ? new Uint32Array() : numbersOf(text),
    numbers: spacedNumbersOf(text).flatMap(wordsOfPiece),
  };
}

export function pieceAt(number: number): Piece {
  const text = texts[number] ?? '';
  return (pieces[number] ??= {
    words: wordsOfText(text),
    small: new Set(wordsOfText(text.replaceAll(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu, ' '))),
  });
}

/** Most of what parts them are single blanks; the rest is parted when a piece is looked at. */
const numbersOf = (text: string): Uint32Array => Uint32Array.from(new Set(text.split(' ').map(numberOf)));

function numberOf(piece: string): number {
  const known = numbers.get(piece);
  if (known !== undefined) return known;
  numbers.set(piece, texts.length);
  return texts.push(piece) - 1;
}
