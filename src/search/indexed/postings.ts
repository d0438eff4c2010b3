/**
 * The engine's index again, in parts so small that first results cost little: under each stem the things that hold it,
 * and under each word that is not its own stem, which one that is.
 *
 *     0negoti=4C2A9x 6ate>3i 6ation>5     sorted, each line shortened by what it shares with the one before
 *
 * Phrases, filters and counts are the engine's alone: here is neither where in a text a word stands nor what a thing is.
 */
import type { FragmentNaming } from './fragment-names.ts';
import { lengthen, shorten } from './word-list.ts';

/** What is read first. */
export interface PostingsDirectory {
  /** How the files of the parts begin, below the folder of the index. */
  readonly parts: string;
  /** The first key of each part. */
  readonly begins: readonly string[];
  readonly naming: FragmentNaming;
  /** Names of texts that do not follow from their numbers. */
  readonly others: readonly (readonly [number: number, name: string])[];
  /** The letters of the things in their order, each with how many follow each other. */
  readonly kinds: readonly (readonly [letter: string, count: number])[];
  /** Other indices that hold what this one lacks. */
  readonly beside?: readonly IndexBeside[];
  /** By what it is that they lack (`lacksFilter`), how many things follow each other that do not, that do, that do not, … */
  readonly lacking?: Readonly<Record<string, readonly number[]>>;
  /** Endings that words of the language take, and what stands for them in stems (`ies>i`), longest first. */
  readonly endings: readonly string[];
}

/** An index that is searched together with another. */
export interface IndexBeside {
  /** Its folder, from that of the other. */
  readonly folder: string;
  /** Of it only the things that lack this: an edition in the language of the other. All where it is not said. */
  readonly lack?: string;
}

/** The filter by which the engine chooses what lacks something. */
export const lacksFilter = 'lacks';

/** A thing that holds a stem: its number, and how much it is about it, from 0 to `most`. */
export interface Posting {
  readonly page: number;
  readonly weight: number;
}

/** The greatest weight. */
export const most = 7;

/** What stands under a key, which may be a stem, a word of another stem, and both: "news" is of "new", and "newsed" is of "news". */
export interface Entry {
  /** What holds it, as `writePostings` wrote it. */
  readonly postings?: string;
  readonly stem?: string;
}

/** A part is closed when it has this many characters; what many things hold has a part of its own. */
const full = 7_000;

/**
 * Cut an index into parts.
 *
 * @param stems with the things that hold them, by their numbers.
 * @param stemOf words that have a stem of another form.
 */
export function toParts(
  stems: ReadonlyMap<string, readonly Posting[]>,
  stemOf: ReadonlyMap<string, string>,
): { readonly begins: readonly string[]; readonly parts: readonly string[] } {
  const lines = [
    ...[...stems].map(([stem, postings]): [string, string] => [stem, `${stem}=${writePostings(postings)}`]),
    ...[...stemOf]
      .filter(([word, stem]) => word !== stem && stems.has(stem) && endingOf(word, stem).from.length < 36)
      .map(([word, stem]): [string, string] => [word, `${word}>${writeStem(word, stem)}`]),
  ].sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a < b ? -1 : 1));
  const groups: { first: string; lines: string[]; size: number }[] = [];
  let before: string | undefined;
  for (const [key, line] of lines) {
    const last = groups.at(-1);
    // What stands under one key stands in one part: that is where it is looked for.
    if (last && (key === before || last.size + line.length <= full)) {
      last.lines.push(line);
      last.size += line.length;
    } else groups.push({ first: last ? key : '', lines: [line], size: line.length });
    before = key;
  }
  return {
    begins: groups.map(({ first }) => first),
    parts: groups.map(({ lines: of }) => shorten(of).join('')),
  };
}

/** So many words show that an ending is one, and so many endings are kept: those of most words. */
const [shownBy, mostEndings] = [1, 200];

/** The endings that words take, as they show them, longest first. */
export function endingsOf(stemOf: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const [word, stem] of stemOf) {
    const { from, to } = endingOf(word, stem);
    const ending = `${from}>${to}`;
    if (from !== '') counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= shownBy)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, mostEndings)
    .map(([ending]) => ending)
    .sort((a, b) => b.indexOf('>') - a.indexOf('>') || (a < b ? -1 : 1));
}

/** Read a part: what stands under each of its keys, in their order. */
export function readPart(part: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of lengthen([part])) {
    const at = line.search(/[=>]/);
    const [key, rest] = [line.slice(0, at), line.slice(at + 1)];
    const entry = line.charAt(at) === '=' ? { postings: rest } : { stem: readStem(key, rest) };
    entries.set(key, { ...entries.get(key), ...entry });
  }
  return entries;
}

/** The part in which a key lies. */
export function partOf(key: string, begins: readonly string[]): number {
  let [from, to] = [0, begins.length];
  while (from + 1 < to) {
    const middle = (from + to) >> 1;
    if ((begins[middle] ?? '') <= key) from = middle;
    else to = middle;
  }
  return from;
}

/** A stem by how many letters it takes from the end of its word, and what it puts there: `3i`. */
function writeStem(word: string, stem: string): string {
  const { from, to } = endingOf(word, stem);
  return `${from.length.toString(36)}${to}`;
}

/** The end of a word, and what stands for it in its stem: `ies` and `i`. */
function endingOf(word: string, stem: string): { readonly from: string; readonly to: string } {
  let same = 0;
  while (same < word.length && word.charAt(same) === stem.charAt(same)) same += 1;
  return { from: word.slice(same), to: stem.slice(same) };
}

const readStem = (word: string, written: string): string =>
  word.slice(0, word.length - Number.parseInt(written.charAt(0), 36)) + written.slice(1);

/*
 * Numbers are written in digits of 64, five bits each and one that says that more follow. A thing's number is that of how
 * far it is from the one before, times eight, and its weight.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const valueOf = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

export function writePostings(postings: readonly Posting[]): string {
  let before = 0;
  return postings
    .map(({ page, weight }) => {
      let number = (page - before) * (most + 1) + weight;
      before = page;
      let written = '';
      for (; number >= 32; number >>= 5) written += digits.charAt(32 + (number & 31));
      return written + digits.charAt(number);
    })
    .join('');
}

/** Read what `writePostings` wrote. */
export function readPostings(written: string, each: (page: number, weight: number) => void): void {
  let [page, number, shift] = [0, 0, 0];
  for (let at = 0; at < written.length; at += 1) {
    const value = valueOf.get(written.charCodeAt(at)) ?? 0;
    number |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    page += number >> 3;
    each(page, number & most);
    [number, shift] = [0, 0];
  }
}
