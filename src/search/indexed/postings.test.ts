import { describe, expect, test } from 'vitest';
import { numbersFrom, wordFrom } from '../fixtures/generated.ts';
import {
  endingsOf,
  most,
  partOf,
  readPart,
  readPostings,
  toParts,
  writePostings,
  type Posting,
} from './postings.ts';

const readAll = (written: string): Posting[] => {
  const postings: Posting[] = [];
  readPostings(written, (page, weight) => postings.push({ page, weight }));
  return postings;
};

describe(writePostings, () => {
  test.each([
    ['none', []],
    ['the first', [{ page: 0, weight: 0 }]],
    ['the first with the greatest weight', [{ page: 0, weight: most }]],
    ['neighbours', [3, 4, 5].map((page) => ({ page, weight: 1 }))],
    ['far apart', [7, 40_000, 2_000_000].map((page, weight) => ({ page, weight }))],
  ])('is read again as it was: %s', (_what, postings) => {
    expect(readAll(writePostings(postings))).toEqual(postings);
  });

  test('any are read again as they were', () => {
    const next = numbersFrom(16);
    for (let round = 0; round < 200; round += 1) {
      const pages = new Set(Array.from({ length: 50 }, () => Math.floor(next() ** 3 * 100_000)));
      const postings = [...pages]
        .sort((a, b) => a - b)
        .map((page) => ({ page, weight: Math.floor(next() * (most + 1)) }));
      expect(readAll(writePostings(postings))).toEqual(postings);
    }
  });
});

describe(toParts, () => {
  const next = numbersFrom(4);
  const words = [...new Set(Array.from({ length: 3000 }, () => wordFrom(next).toLowerCase()))];
  const stems = new Map(words.map((word, at) => [word, [{ page: at, weight: at % 8 }]]));
  const common = Array.from({ length: 20_000 }, (_, page) => ({ page, weight: 3 }));
  stems.set('the', common);
  const stemOf = new Map([
    ['policies', 'polici'],
    ['thes', 'the'],
    ['nowhere', 'nowher'],
  ]);
  stems.set('polici', [{ page: 9, weight: 7 }]);
  const { begins, parts } = toParts(stems, stemOf);
  const entryOf = (key: string) => readPart(parts[partOf(key, begins)] ?? '').get(key);

  test('has every stem in the part where it is looked for', () => {
    expect(parts.length).toBeGreaterThan(5);
    for (const [stem, postings] of stems) {
      expect([stem, readAll(entryOf(stem)?.postings ?? '')]).toEqual([stem, postings]);
    }
  });

  test('leads from a word to its stem, if that stands anywhere', () => {
    expect(entryOf('policies')).toEqual({ stem: 'polici' });
    expect(entryOf('thes')).toEqual({ stem: 'the' });
    expect(entryOf('nowhere')).toBeUndefined();
  });

  test('has a word that is the stem of others, and itself of another, as both', () => {
    const both = toParts(
      new Map(['a', 'b'].map((stem, page) => [stem, [{ page, weight: 1 }]])),
      new Map([['b', 'a']]),
    );
    expect(readPart(both.parts[0] ?? '').get('b')).toEqual({
      postings: writePostings([{ page: 1, weight: 1 }]),
      stem: 'a',
    });
  });

  test('keeps both together, however many things hold it', () => {
    const held = Array.from({ length: 8_000 }, (_, page) => ({ page, weight: 1 }));
    const { begins: from, parts: cut } = toParts(
      new Map([
        ['new', [{ page: 1, weight: 1 }]],
        ['news', held],
      ]),
      new Map([
        ['news', 'new'],
        ['newsed', 'news'],
      ]),
    );
    expect(readPart(cut[partOf('news', from)] ?? '').get('news')).toEqual({
      postings: writePostings(held),
      stem: 'new',
    });
    expect(new Set(from).size).toBe(from.length);
  });

  test('puts what many things hold into a part of its own, and keeps the others small', () => {
    const own = partOf('the', begins);
    expect(readPart(parts[own] ?? '').size).toBe(1);
    for (const [at, part] of parts.entries()) if (at !== own) expect(part.length).toBeLessThan(8_000);
  });

  test('of nothing is nothing', () => {
    const none = toParts(new Map(), new Map());
    expect(none).toEqual({ begins: [], parts: [] });
    expect(readPart('')).toEqual(new Map());
    expect(partOf('x', [])).toBe(0);
  });
});

test('endings are learned from words and their stems, the longest first', () => {
  const stemOf = new Map([
    ['policies', 'polici'],
    ['running', 'run'],
    ['walking', 'walk'],
    ['taking', 'take'],
    ['policy', 'polici'],
  ]);
  expect(endingsOf(stemOf)).toEqual(['ning>', 'ing>', 'ing>e', 'es>', 'y>i']);
});
