import { describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe(fingerprint, () => {
  // Of the list that the hash was published with.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
    ['chongo was here!\n', '46810940eff5f915'],
  ])('is FNV-1a of 64 bits: %j', (text, wanted) => {
    expect(fingerprint(text)).toBe(wanted);
  });

  test('is the same of a text and of its bytes', () => {
    expect(fingerprint('Perú, 秘鲁')).toBe(fingerprint(new TextEncoder().encode('Perú, 秘鲁')));
  });
});
