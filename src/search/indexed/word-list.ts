/**
 * Every word there is to find: it tells a word that is nowhere from one that is, which the full-text engine does not
 * say (it drops what it does not know, or takes the beginning of it).
 */
import { withoutSpacedThousands } from '../../letters/digits.ts';
import { readerLetters } from '../../letters/reader-form.ts';
import { withoutMore } from './record-marks.ts';
import { lookedUp } from './bound-words.ts';

/** What is known of a word besides that it is there. */
export interface WordFacts {
  /** Never written with a small letter: a name. */
  readonly proper: boolean;
  /** It tells nothing: "the". */
  readonly common: boolean;
  /** Before a name it says what someone is: "King". */
  readonly title: boolean;
}

/** Words of a language that a search takes otherwise than others. */
export interface WordKinds {
  /** They tell nothing. */
  readonly stopWords: readonly string[];
  /** They stand before names. */
  readonly titles: readonly string[];
}

/** The words of a text, in their form for readers: "dual-use" by its parts, "13,000" as one number and by its parts. */
export const wordsOfText = (text: string): string[] => piecesOf(text).flatMap(wordsOfPiece);

/** What blanks part. */
function piecesOf(text: string): string[] {
  const letters = readerLetters(text);
  return [...letters.split(/\s+/u), ...spacedNumbers(letters)];
}

function wordsOfPiece(piece: string): string[] {
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

/**
 * List the words of texts, sorted.
 *
 * @param names the words of which it matters whether they are names.
 * @param kinds the words that tell nothing, and those that stand before a name and are none.
 */
export function toWordList(
  texts: readonly string[],
  names: ReadonlySet<string>,
  { stopWords, titles }: WordKinds,
): Map<string, WordFacts> {
  // Texts say the same words again and again: each is looked at once.
  const [pieces, shown] = [new Set<string>(), new Set<string>()];
  const writtenSmall = new Map<string, boolean>();
  for (const text of texts) {
    const without = withoutMore(text);
    // Most of what parts them are single blanks; the rest is parted when they are looked at.
    for (const piece of without.split(' ')) shown.add(piece);
    if (without !== text) for (const piece of text.split(' ')) pieces.add(piece);
    for (const word of spacedNumbersOf(text).flatMap(wordsOfPiece)) writtenSmall.set(word, true);
  }
  for (const piece of shown) {
    const words = wordsOfText(piece);
    const small = new Set(wordsOfText(piece.replaceAll(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu, ' ')));
    for (const word of words) writtenSmall.set(word, small.has(word) || writtenSmall.get(word) === true);
  }
  for (const word of [...pieces].flatMap(wordsOfText))
    if (!writtenSmall.has(word)) writtenSmall.set(word, false);
  const [common, before] = [new Set(stopWords), new Set(titles)];
  return new Map(
    [...writtenSmall]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, small]) => [
        word,
        { proper: !small && names.has(word), common: common.has(word), title: before.has(word) },
      ]),
  );
}

/** Write a word as a line: `castillo^` is proper, `the*` common, `king~` a title. */
export const writeWord = (word: string, { proper, common, title }: WordFacts): string =>
  `${word}${proper ? '^' : ''}${common ? '*' : ''}${title ? '~' : ''}`;

/** Put sorted words into one line, each shortened by what it has in common with the one before: `0act 3ion 3s`. */
export function shorten(words: readonly string[]): string[] {
  const shortened = words.map((word, at) => {
    const before = words[at - 1] ?? '';
    let same = 0;
    while (same < 9 && same < word.length && word.charAt(same) === before.charAt(same)) same += 1;
    return `${same}${word.slice(same)}`;
  });
  return [shortened.join(' ')];
}

/** Read what `shorten` wrote. */
export function lengthen(lines: readonly string[]): string[] {
  let before = '';
  return lines
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '')
    .map((word) => (before = before.slice(0, Number(word.charAt(0))) + word.slice(1)));
}

/** Read what `writeWord` wrote. */
export function readWord(line: string): [word: string, facts: WordFacts] {
  const word = line.replace(/[\^*~]+$/, '');
  const marks = line.slice(word.length);
  return [word, { proper: marks.includes('^'), common: marks.includes('*'), title: marks.includes('~') }];
}
