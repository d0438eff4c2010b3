import { describe, expect, test } from 'vitest';
import { opening } from './opening.ts';

describe(opening, () => {
  test('leaves a short text as it is', () => {
    expect(opening('Two agencies agree.')).toBe('Two agencies agree.');
    expect(opening('x'.repeat(110))).toBe('x'.repeat(110));
  });

  test('cuts a long one after a whole word, without the punctuation there', () => {
    const words = `${'word '.repeat(20)}the last, and more`;
    expect(opening(words)).toBe(`${'word '.repeat(20)}the last\u00a0…`);
  });

  test('takes a word that ends just there, and leaves every mark between words behind', () => {
    expect(opening('one two three', 7)).toBe('one two\u00a0…');
    expect(opening('one two three', 6)).toBe('one tw\u00a0…');
    expect(opening('aaaa bbbb, — cccc dddd', 12)).toBe('aaaa bbbb\u00a0…');
  });

  test('cuts one long word all the same', () => {
    const cut = opening('x'.repeat(500));
    expect(cut.length).toBeLessThanOrEqual(112);
    expect(cut).toMatch(/^x+\u00a0…$/);
  });

  test('never cuts through a character', () => {
    for (let before = 0; before < 4; before += 1) {
      expect(opening('a'.repeat(before) + '👩‍👩‍👧'.repeat(40)).isWellFormed()).toBe(true);
    }
  });
});
