/** The parts of a list, on one that is just long enough to be cut. */
import { describe, expect, test } from 'vitest';
import { partsFor, partsOfWords, toShards, type Line } from '../indexed/shards.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** A word of six letters for each number, spread over the alphabet. */
const wordOf = (number: number): string =>
  Array.from({ length: 6 }, (_, at) =>
    letters.charAt(Math.floor(number / 26 ** (at % 3) + at * 7 + number * at) % 26),
  ).join('');
const filler = ' '.padEnd(40, '.');
const lines: Line[] = Array.from({ length: 900 }, (_, at) => ({
  text: `${wordOf(at)}${filler}${at}`,
  words: [wordOf(at)],
}));
const { directory, parts } = toShards(lines);
const held = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => parts.get(name) ?? []));
const slip = (word: string, at: number): string => word.slice(0, at) + '0' + word.slice(at + 1);

describe('a list that is cut', () => {
  test('says where each part begins, and how large it is', () => {
    if ('lines' in directory) throw new Error('The list is too short to be cut.');
    expect(directory.beginnings[0]?.[0]).toBe('');
    expect(directory.ends[0]?.[0]).toBe('');
    for (const [kind, ranges] of [
      ['b', directory.beginnings],
      ['e', directory.ends],
    ] as const) {
      expect(ranges.length).toBeGreaterThan(4);
      expect(ranges.map(([first]) => first)).toEqual(ranges.map(([first]) => first).toSorted());
      for (const [at, [, size]] of ranges.entries()) {
        const bytes = (parts.get(`${kind}${at}`) ?? []).reduce((sum, line) => sum + line.length + 1, 0);
        expect(size).toBe(Math.ceil(bytes / 256));
        expect(bytes).toBeLessThanOrEqual(7_000);
      }
    }
    expect(parts.size).toBe(directory.beginnings.length + directory.ends.length);
  });

  test('holds every line by its beginning and by its end, each part sorted', () => {
    const all = lines.map(({ text }) => text);
    for (const kind of ['b', 'e'])
      expect(held([...parts.keys()].filter((name) => name.startsWith(kind)))).toEqual(new Set(all));
    for (const part of parts.values()) expect(part).toEqual([...new Set(part)].toSorted());
  });

  test('finds a word as it stands, with a slip anywhere, a letter less or more, and begun, in a few parts', () => {
    for (const { text, words } of lines.filter((_, at) => at % 60 === 0)) {
      const [word = ''] = words;
      expect(held(partsOfWords([word], directory))).toContain(text);
      for (const typed of [
        word,
        slip(word, 0),
        slip(word, 3),
        slip(word, 5),
        word.slice(1),
        word.slice(0, -1),
        `${word}x`,
      ]) {
        const names = partsFor([typed], directory);
        expect(held(names), `${typed} for ${word}`).toContain(text);
        expect(names.length).toBeLessThanOrEqual(8);
      }
      expect(held(partsFor([word.slice(0, 3)], directory))).toContain(text);
    }
  });

  test('fetches no more than it may, the longest words first', () => {
    const heavy = {
      beginnings: [
        ['', 300],
        ['m', 300],
      ],
      ends: [['', 300]],
    } as const;
    expect(partsFor(['ab', 'zzzzzz'], heavy)).toEqual(['b1']);
    expect(partsFor(['zz', 'abcdef'], heavy)).toEqual(['b0']);
    expect(
      partsFor(['ab', 'zz'], {
        ...heavy,
        beginnings: [
          ['', 250],
          ['m', 250],
        ],
        ends: [['', 1]],
      }),
    ).toEqual(['b0', 'b1']);
    expect(partsFor([], heavy)).toEqual([]);
  });

  test('keeps a word of very many lines to the first of them', () => {
    const many: Line[] = Array.from({ length: 900 }, (_, at) => ({
      text: `${filler}${String(at).padStart(4, '0')}`,
      words: ['ministry', wordOf(at)],
    }));
    const cut = toShards(many);
    const found = partsOfWords(['ministry'], cut.directory).flatMap((name) => cut.parts.get(name) ?? []);
    for (const { text } of many.slice(0, 60)) expect(found).toContain(text);
    expect(found.length).toBeLessThan(300);
    // Another word of a line finds it, wherever it stands; and so both do, in whatever order.
    for (const at of [0, 59, 60, 499]) {
      const { text = '', words = [] } = many[at] ?? {};
      for (const typed of [words, words.toReversed()]) {
        const names = partsOfWords(typed, cut.directory);
        expect(names.flatMap((name) => cut.parts.get(name) ?? [])).toContain(text);
        expect(names.length).toBeLessThanOrEqual(1);
      }
    }
  });

  test('finds words that no blank parts by any two of their letters', () => {
    const chinese: Line[] = [{ text: `钱凯港口${filler}`, words: ['钱凯港口'] }, ...lines];
    const cut = toShards(chinese);
    for (const typed of ['钱凯', '凯港', '港口']) {
      for (const find of [partsFor, partsOfWords]) {
        const found = find([typed], cut.directory).flatMap((name) => cut.parts.get(name) ?? []);
        expect(found).toContain(`钱凯港口${filler}`);
      }
    }
  });
});
