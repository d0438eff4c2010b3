import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMatches, toTextQuoteSelector } from './selector.ts';

describe(toTextQuoteSelector, () => {
  test('matches any stretch of any text exactly once, at its place', () => {
    // Few letters: repetition is what makes a selector hard.
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👩', 'é'), minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const characters = Array.from(whole);
        const first = from % characters.length;
        const start = characters.slice(0, first).join('').length;
        const stretch = characters.slice(first, first + 1 + (length % 20)).join('');
        const selector = toTextQuoteSelector(whole, { start, end: start + stretch.length });
        expect(selector.exact).toBe(stretch);
        expect(countMatches(whole, selector)).toBe(1);
        expect(
          whole.indexOf(selector.prefix + selector.exact + selector.suffix) + selector.prefix.length,
        ).toBe(start);
        expect(Object.values(selector).every((part: string) => part.isWellFormed())).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('takes more of the surroundings until they tell two places apart', () => {
    const text = `One. ${'the strike went on. '.repeat(10)}End.`;
    const start = text.indexOf('strike', 100);
    const { prefix, suffix } = toTextQuoteSelector(text, { start, end: start + 6 });
    expect(prefix.length + suffix.length).toBeGreaterThan(64);
  });

  test('gives up where the whole text cannot tell them apart, and never steps before its beginning', () => {
    // A stretch without any letter stands nowhere, or everywhere.
    expect(toTextQuoteSelector('', { start: 0, end: 0 })).toEqual({ exact: '', prefix: '', suffix: '' });
    expect(toTextQuoteSelector('\udc69a', { start: 1, end: 2 }).prefix).toBe('\udc69');
  });

  test('stops at 32 characters on each side when they suffice', () => {
    const text = `${'x'.repeat(100)}unique${'y'.repeat(100)}`;
    expect(toTextQuoteSelector(text, { start: 100, end: 106 })).toEqual({
      exact: 'unique',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    });
  });
});

describe(countMatches, () => {
  test.each([
    ['aaaa', 'aa', 3],
    ['abc', 'x', 0],
    ['abc', '', 0],
  ])('counts in %j the places of %j, overlapping ones too', (text, exact, count) => {
    expect(countMatches(text, { exact, prefix: '', suffix: '' })).toBe(count);
  });
});
