/**
 * A list cut into parts so that one query fetches little of it, a word with a slip too.
 *
 * A word stands under its beginning and under its end, each a little less than half of it:
 *
 *     ric|hard|son     A slip spoils one end at most, so it is found by the other. Longer words have longer ends,
 *                      or a few parts would hold most of the list.
 *
 * Parts hold a range of such keys each; a small list is one part, and needs no key.
 */
import { isBound } from '../../letters/characters.ts';

/** A line of the list, and the words it is to be found by. The list has what matters most first. */
export interface Line {
  readonly text: string;
  readonly words: readonly string[];
}

/** A range of keys: the first of them, and its size in units of 256 bytes. */
type Range = readonly [first: string, size: number];

/** What is read first: the whole list where it is small, else where each part begins. */
export type Directory =
  | { readonly lines: readonly string[] }
  | {
      readonly beginnings: readonly Range[];
      readonly ends: readonly Range[];
      /** Words that are in more lines than they find. */
      readonly many?: readonly string[];
    };

export interface Shards {
  readonly directory: Directory;
  /** The lines of each part, by its name: `b0`, `b1`, … by beginning, `e0`, … by end. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** A list up to this many bytes is not cut. */
const small = 32_000;
/** A part is closed when it has this many. */
const full = 5_000;
/** A word that is in more lines than this ("Ministry") finds the first of them; another word finds the rest. */
const enough = 60;

export function toShards(lines: readonly Line[]): Shards {
  const texts = lines.map(({ text }) => text);
  if (sizeOf(texts) <= small) return { directory: { lines: texts }, parts: new Map() };
  const parts = new Map<string, readonly string[]>();
  const cut = (name: string, keysOf: (word: string) => string[]): Range[] => {
    const ranges = pack(lines, keysOf);
    for (const [at, range] of ranges.entries()) parts.set(`${name}${at}`, range.lines);
    return ranges.map((range) => [range.first, Math.ceil(sizeOf(range.lines) / 256)]);
  };
  return {
    directory: { beginnings: cut('b', beginningsOf), ends: cut('e', endsOf), many: manyIn(lines) },
    parts,
  };
}

/** The words of which only the first lines are found. */
function manyIn(lines: readonly Line[]): string[] {
  const times = new Map<string, number>();
  for (const { words } of lines)
    for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].flatMap(([word, count]) => (count > enough ? [word] : [])).sort();
}

function pack(
  lines: readonly Line[],
  keysOf: (word: string) => string[],
): { first: string; lines: string[] }[] {
  const sizes = new Map(lines.map(({ text }) => [text, sizeOf([text])]));
  const sum = (group: Iterable<string>): number => {
    let size = 0;
    for (const line of group) size += sizes.get(line) ?? 0;
    return size;
  };
  const byKey = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { text, words } of lines) {
    const rare = [...new Set(words)].filter((word) => {
      const seen = times.get(word) ?? 0;
      times.set(word, seen + 1);
      return seen < enough;
    });
    for (const key of new Set(rare.flatMap(keysOf))) {
      const group = byKey.get(key) ?? new Set();
      byKey.set(key, group.add(text));
    }
  }
  const ranges: { first: string; lines: Set<string>; size: number }[] = [];
  for (const [key, group] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const size = sum(group);
    const last = ranges.at(-1);
    if (last && last.size + size <= full) {
      for (const line of group) last.lines.add(line);
      last.size += size;
    } else {
      ranges.push({ first: ranges.length === 0 ? '' : key, lines: new Set(group), size });
    }
  }
  return ranges.map(({ first, lines: held }) => ({ first, lines: [...held].sort() }));
}

/** Bytes, a line break for each line. */
function sizeOf(lines: Iterable<string>): number {
  let size = 0;
  for (const line of lines) size += (isPlain.test(line) ? line : encoder.encode(line)).length + 1;
  return size;
}
const encoder = new TextEncoder();
/** A character is a byte. */
const isPlain = /^[\0-\x7f]*$/;

/** How many letters an end of a word has. */
const reach = (letters: number): number => Math.max(1, Math.min(longest, (letters - 1) >> 1));
const longest = 5;

const beginningsOf = (word: string): string[] =>
  isBound(word) ? pairs(word) : [beginning(word, reach(Array.from(word).length))];

const endsOf = (word: string): string[] => (isBound(word) ? [] : [end(word, reach(Array.from(word).length))]);

/** Where words are not parted by blanks, any two letters may begin what is looked for. */
const pairs = (word: string): string[] =>
  Array.from(word).map((_, at, letters) => letters.slice(at, at + 2).join(''));

const beginning = (word: string, length: number): string => Array.from(word).slice(0, length).join('');
const end = (word: string, length: number): string => Array.from(word).reverse().slice(0, length).join('');

/** What may be fetched for one query, in units of 256 bytes before compression: about 50 kB as sent. */
const allowance = 500;

/**
 * Name the parts that a query needs: for each word those that hold it as it is, begun, or with a slip. The longest
 * words come first, and what would cost too much is left out.
 */
export function partsFor(words: readonly string[], directory: Directory): string[] {
  if ('lines' in directory) return [];
  const wanted = new Set<string>();
  let left = allowance;
  const want = (kind: 'b' | 'e', at: number, [, size]: Range): void => {
    const name = `${kind}${at}`;
    if (wanted.has(name) || size > left) return;
    wanted.add(name);
    left -= size;
  };
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    for (const [at, range] of rangesOf(beginningsToFind(word), directory.beginnings)) want('b', at, range);
    for (const [at, range] of rangesOf(endsToFind(word), directory.ends)) want('e', at, range);
  }
  return [...wanted];
}

/**
 * Name the parts that hold all lines with these words as they stand: one word finds them all, unless it is in too many.
 *
 * @param words that a line has all of.
 */
export function partsOfWords(words: readonly string[], directory: Directory): string[] {
  if ('lines' in directory) return [];
  const many = new Set(directory.many);
  const [longest] = words.filter((word) => !many.has(word)).sort((a, b) => b.length - a.length);
  const keys = (longest === undefined ? words : [longest]).flatMap(beginningsOf);
  return [...new Set(rangesOf(keys, directory.beginnings).map(([at]) => `b${at}`))];
}

/** A word that is a slip away is as long, or a letter longer or shorter; one that is begun is longer still. */
function beginningsToFind(word: string): string[] {
  if (isBound(word)) return pairs(word);
  const letters = Array.from(word).length;
  // A long one may be two words whose blank was left out.
  const shortest = letters < 9 ? reach(letters - 1) : 2;
  const keys = lengths(shortest, Math.min(longest, letters)).map((length) => beginning(word, length));
  return letters < longest ? [...keys, `${word}${open}`] : keys;
}

function endsToFind(word: string): string[] {
  const letters = Array.from(word).length;
  if (isBound(word) || letters < 3) return [];
  return lengths(reach(letters - 1), reach(letters + 1)).map((length) => end(word, length));
}

const lengths = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, more) => from + more);

/** Stands for any letters more. */
const open = '\u{10ffff}';

/** The ranges in which keys lie; the last key may stand for all that begin so, of which two ranges are enough. */
function rangesOf(keys: readonly string[], ranges: readonly Range[]): [at: number, range: Range][] {
  return keys.flatMap((key): [number, Range][] => {
    const after = ranges.findIndex(([first]) => first > key);
    const at = (after < 0 ? ranges.length : after) - 1;
    const from = key.endsWith(open) ? ranges.findIndex(([first]) => first > key.slice(0, -open.length)) : at;
    const last = key.endsWith(open) ? Math.min(at, from + 1) : at;
    return ranges.flatMap((range, place): [number, Range][] =>
      place >= Math.min(from < 0 ? at : from, at) && place <= last ? [[place, range]] : [],
    );
  });
}
