import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedParts } from './feed-parts.ts';

/** As many entries, the newest first. */
const entries = (count: number): number[] => Array.from({ length: count }, (_, at) => count - at);

describe(feedParts, () => {
  test.each([
    [0, 0],
    [1, 0],
    [20, 0],
    [21, 1],
    [40, 1],
    [41, 2],
    [60, 2],
  ])('has of %i entries %i archive documents', (count, archives) => {
    expect(feedParts(entries(count)).slice(1)).toHaveLength(archives);
  });

  test('leads from the newest entry to the oldest without a gap, twenty at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const [feed, ...archives] = feedParts(entries(count));
        const met = new Set(feed.entries);
        for (let at = feed.older; at !== undefined; at = archives[at - 1]?.older) {
          const { entries: some = [], number } = archives[at - 1] ?? {};
          expect([number, some.length]).toEqual([at, 20]);
          for (const entry of some) met.add(entry);
        }
        expect([...met]).toEqual(entries(count));
      }),
    );
  });

  test('never changes what an archive document holds when entries come', () => {
    const [, ...before] = feedParts(entries(75));
    const [, ...after] = feedParts(entries(200));
    expect(before.map((part) => part.entries)).toEqual(
      after.slice(0, before.length).map((part) => part.entries),
    );
  });

  test('leads back: the one after an archive document is the one that it stands before', () => {
    const [feed, ...archives] = feedParts(entries(130));
    expect(feed).toMatchObject({ number: undefined, older: archives.length, newer: undefined });
    for (const { number, older } of archives) {
      if (older !== undefined) expect(archives[older - 1]?.newer).toBe(number);
    }
  });
});
