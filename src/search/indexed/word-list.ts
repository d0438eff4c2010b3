/**
 * Every word there is to find: it tells a word that is nowhere from one that is, which the full-text engine does not
 * say (it drops what it does not know, or takes the beginning of it).
 */
import { pieceAt, type TextPieces } from './text-pieces.ts';

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

/**
 * List the words of texts, sorted.
 *
 * @param names the words of which it matters whether they are names.
 * @param kinds the words that tell nothing, and those that stand before a name and are none.
 */
export function toWordList(
  texts: Iterable<TextPieces>,
  names: ReadonlySet<string>,
  { stopWords, titles }: WordKinds,
): Map<string, WordFacts> {
  const writtenSmall = new Map<string, boolean>();
  const [shown, added] = [new Set<number>(), new Set<number>()];
  for (const text of texts) {
    for (const number of text.shown) shown.add(number);
    for (const number of text.added) added.add(number);
    for (const word of text.numbers) writtenSmall.set(word, true);
  }
  for (const number of shown) {
    const { words, small } = pieceAt(number);
    for (const word of words) writtenSmall.set(word, small.has(word) || writtenSmall.get(word) === true);
  }
  for (const number of added)
    for (const word of pieceAt(number).words) if (!writtenSmall.has(word)) writtenSmall.set(word, false);
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
