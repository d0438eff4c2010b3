import { describe, expect, test } from 'vitest';
import { labelParts, laterParts, newestFirst } from './browse-lists.ts';

/** Groups of one item each, newest first, each half of what a page holds. */
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ head: `day ${count - at}`, items: [count - at] }));
const listOf = (count: number) =>
  newestFirst(
    days(count),
    () => 20_000,
    '/list/',
    (number) => `/list/${number}/`,
  );
const headsOf = ({ parts }: ReturnType<typeof listOf>) =>
  parts.map(({ path, groups }) => `${path} ${groups.map(({ head }) => head).join(', ')}`);

describe(newestFirst, () => {
  test('fills parts from the oldest, and leads with the newest', () => {
    expect(headsOf(listOf(5))).toEqual(['/list/1/ day 2, day 1', '/list/2/ day 4, day 3', '/list/ day 5']);
    expect(headsOf(listOf(7)).slice(0, 2)).toEqual(headsOf(listOf(5)).slice(0, 2));
  });

  test('has one part, at the address of the list, where that is enough or nothing is there', () => {
    expect(headsOf(listOf(2))).toEqual(['/list/ day 2, day 1']);
    expect(headsOf(listOf(0))).toEqual(['/list/ ']);
    expect(laterParts(listOf(2))).toEqual([]);
  });

  test('gives every part but the leading one a page', () => {
    expect(laterParts(listOf(5)).map(({ number }) => number)).toEqual([1, 2]);
  });
});

test('parts by letters are named by their first and last; one letter in several is counted', () => {
  const part = (...heads: string[]) => ({
    number: 1,
    path: heads.join(''),
    groups: heads.map((head) => ({ head, items: [] })),
  });
  expect(
    labelParts([part('A', 'B', 'C'), part('C'), part('C'), part('D')]).map(({ label }) => label),
  ).toEqual(['A – C', 'C', 'C (2)', 'D']);
});
