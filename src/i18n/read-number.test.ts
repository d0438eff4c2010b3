import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberWriter } from './numbers.ts';
import { readNumber } from './read-number.ts';

describe(readNumber, () => {
  test.each([
    ['13,000', 'en', 13_000],
    ['13 000', 'en', 13_000],
    ['1.5', 'en', 1.5],
    ['1.500', 'en', 1.5],
    ['-4', 'en', -4],
    ['−4.2', 'en', -4.2],
    ['+3', 'en', 3],
    ['1,234,567.89', 'en', 1_234_567.89],
    ['12,34,567', 'en', 1_234_567],
    ['13 000', 'es', 13_000],
    ['13\u202f000', 'es', 13_000],
    ['13.000', 'es', 13_000],
    ['1,5', 'es', 1.5],
    ['1.234.567,89', 'es', 1_234_567.89],
    ['1’234’567', 'de-CH', 1_234_567],
    ['١٣٬٠٠٠', 'ar', 13_000],
    ['-0', 'en', 0],
  ])('reads %s in %s', (text, lang, value) => {
    expect(readNumber(text, lang)).toBe(value);
  });

  test.each([
    ['1.5', 'es'],
    ['1,5', 'en'],
    ['13.00', 'es'],
    ['1,2,3', 'en'],
    ['1 000,000', 'en'],
    ['', 'en'],
    ['1e5', 'en'],
    ['0x10', 'en'],
    ['12 or 13', 'en'],
    ['.5', 'en'],
    ['9'.repeat(400), 'en'],
  ])('does not guess at %s in %s', (text, lang) => {
    expect(readNumber(text, lang)).toBeUndefined();
  });

  test('reads what is written by the language itself', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('en-GB', 'es', 'es-PE', 'de', 'fr', 'pt'),
        (thousandths, lang) => {
          const value = thousandths / 1000;
          expect(readNumber(numberWriter(lang)(value), lang)).toBe(value);
        },
      ),
    );
  });
});
