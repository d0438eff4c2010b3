import { describe, expect, test } from 'vitest';
import type { Fragment } from './engine.ts';
import { asWords, isExact, quality, type Looked } from './quality.ts';

const fragment = (title: string, ...parts: string[]): Fragment => ({
  url: '/',
  content: [title, ...parts].join(' ¶ '),
  meta: { title },
  filters: {},
});
const looked = (groups: string[][], line = ''): Looked => ({
  groups: groups.map((group) => group.map(asWords)),
  line: line === '' ? '' : asWords(line),
  key: '',
  sought: [],
  empty: false,
});

test.each([
  ['The Port, of “Chancay”', ' the port of chancay '],
  ['13,000 and 1.3', ' 13000 and 13 '],
  ['dual-use', ' dual use '],
  ['a, b. c', ' a b c '],
  ['Perú', ' peru '],
  ['… —', '  '],
])('asWords of %j is %j', (text, words) => {
  expect(asWords(text)).toBe(words);
});

describe(quality, () => {
  test.each<[number, Fragment, string[][]]>([
    [3, fragment('A port'), [['port']]],
    [2, fragment('A quay', 'A port is built.'), [['port']]],
    [1, fragment('A quay', 'It is built.', 'The port.'), [['port']]],
    // The beginning of a word of the title is better than nothing.
    [0.5, fragment('Portuguese'), [['port']]],
    [0, fragment('Passport'), [['port']]],
    [0, fragment('A quay', 'It is built.'), [['port']]],
    // Any word of a group will do; each group has its share.
    [3, fragment('A harbour'), [['port', 'harbour']]],
    [1.5, fragment('A port'), [['port'], ['lima']]],
    [2.5, fragment('A port', 'In Lima.'), [['port'], ['lima']]],
    [2, fragment('A port', 'It is built.', 'In Lima.'), [['port'], ['lima']]],
  ])('is %d for %j and %j', (wanted, given, groups) => {
    expect(quality(given, looked(groups))).toBeCloseTo(wanted, 10);
  });

  test('is more where the words stand side by side: in the title, or below it in one part', () => {
    const words = [['large'], ['port']];
    const more = (given: Fragment) =>
      quality(given, looked(words, 'large port')) - quality(given, looked(words));
    expect(more(fragment('A large port'))).toBe(3);
    expect(more(fragment('A quay', 'A large port.'))).toBe(1.5);
    expect(more(fragment('A port, large'))).toBe(0);
    expect(more(fragment('A quay', 'It is large', 'port'))).toBe(0);
  });
});

test('isExact asks for every word as it was typed, one of each group', () => {
  const given = fragment('A port', 'In Lima.');
  expect(isExact(given, looked([['port'], ['lima']]))).toBe(true);
  expect(isExact(given, looked([['port', 'quay']]))).toBe(true);
  expect(isExact(given, looked([['port'], ['ports']]))).toBe(false);
  expect(isExact({ ...given, meta: {} }, looked([['port']]))).toBe(true);
});
