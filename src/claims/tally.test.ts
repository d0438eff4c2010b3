import { expect, test } from 'vitest';
import { tally } from './tally.ts';
import type { Assessment } from './vocabulary.ts';

test('tally counts each assessment that there is, in the order of the scale', () => {
  const claims = (...all: Assessment[]) => all.map((assessment) => ({ assessment }));
  expect(tally(claims('opinion', 'disputed', 'corroborated', 'disputed'))).toEqual([
    { assessment: 'corroborated', count: 1 },
    { assessment: 'disputed', count: 2 },
    { assessment: 'opinion', count: 1 },
  ]);
  expect(tally([])).toEqual([]);
});
