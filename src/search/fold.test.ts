import { describe, expect, test } from 'vitest';
import { fold, holdsAll, wordsOf } from './fold.ts';

describe(fold, () => {
  test.each([
    ['Perú', 'peru'],
    ['Peru\u0301', 'peru'],
    ['ÑANDÚ', 'nandu'],
    ['Xi’s ‘plan’', "xi's 'plan'"],
    ['2023–24 non‑US', '2023-24 non-us'],
    ['ﬁnal', 'final'],
    ['秘鲁 مرحبا', '秘鲁 مرحبا'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe(holdsAll, () => {
  test.each([
    ['police peru', true],
    ['PERÚ', true],
    ['peru poli', true],
    ['', true],
    ['peru chile', false],
  ])('finds %j in a text: %j', (query, found) => {
    expect(holdsAll(fold('13,000 police in Perú'), wordsOf(query))).toBe(found);
  });
});

test('the words of a query are parted by any white space', () => {
  expect(wordsOf('  Xi\u00a0Jinping\n\tAPEC ')).toEqual(['xi', 'jinping', 'apec']);
});
