/** Who reviewed: recorded by name, as many as the site demands. */
import { expect, test } from 'vitest';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { review, reviewAll } from '../../src/ledger/review.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { check, reviewedBase } from '../cases/support.ts';

const { parsed } = check(new Map([...reviewedBase].filter(([path]) => path !== 'ledger.json')));
const subjects = subjectsOf(parsed);
const occasion = { date: '2024-11-18', reason: undefined };

test('a review without as many names as the site demands is refused, and says how to name them', () => {
  for (const [reviewers, by] of [
    [1, []],
    [2, ['Ana Ruiz']],
  ] as const)
    expect(reviewAll(subjects, new Map(), { ...occasion, reviewers, by: [...by] })).toEqual({
      refused: expect.stringContaining('add --by "NAME"') as string,
    });
});

test('the names stand with the revision, and on the claim', () => {
  const by = ['Ana Ruiz', 'Bo Li'];
  const outcome = reviewAll(subjects, new Map(), { ...occasion, reviewers: 2, by });
  if ('refused' in outcome) throw new Error(outcome.refused);
  const text = serializeLedger(outcome.ledger);
  const again = check(new Map([...reviewedBase, ['ledger.json', new TextEncoder().encode(text)]]));
  for (const claim of corpusOf(again.parsed, 'published').claims) {
    expect(claim.reviewedBy).toEqual(by);
    expect(claim.revisions).toMatchObject([{ by }]);
  }
});

test('an article is not recorded as published on a day that is yet to come', () => {
  const latest = '2024-11-17';
  expect(
    review(subjects, new Map(), { article: 'lima', claims: undefined }, { ...occasion, latest }),
  ).toEqual({
    refused: expect.stringContaining('2024-11-18, which is yet to come') as string,
  });
});
