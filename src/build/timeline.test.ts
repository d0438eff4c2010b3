import { expect, test } from 'vitest';
import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../corpus/types.ts';
import { timelineOf } from './timeline.ts';

const claimsOf = (article: string, published: string, count: number): Claim[] =>
  Array.from(
    { length: count },
    (_, at) =>
      ({
        id: `${article}-${at}`,
        article,
        published,
        number: at + 1,
        asOf: '2024-11-14',
      }) as unknown as Claim,
  );
/** The claims on each page of a line of time; analyses are newest first, as in a corpus. */
const pagesOf = (...articles: readonly Claim[][]): string[][] =>
  timelineOf({ claimsIn: () => articles.flat() } as unknown as Corpus, 'en').map(({ things }) =>
    things.map(({ id }) => id),
  );

test('what is published later changes no earlier page of a day that is full', () => {
  const first = claimsOf('first', '2024-11-18', 400);
  const before = pagesOf(first).filter((page) => page.length === 300);
  expect(before).toHaveLength(1);
  expect(pagesOf(claimsOf('second', '2024-11-20', 50), first)).toEqual(expect.arrayContaining(before));
});
