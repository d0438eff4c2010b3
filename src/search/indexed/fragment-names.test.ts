import { describe, expect, test } from 'vitest';
import { fragmentName, namingOf, otherNames, placeOfFragment } from './fragment-names.ts';

const letters = [...Array(100).keys()].map((at) => (at % 10 === 0 ? 'a' : 'c'));

describe.each([1, 8])('of %i in a file', (each) => {
  const naming = { lang: 'en', build: 'x1y', width: each === 1 ? 2 : 1, each };
  const names = letters.map((letter, number) => fragmentName(naming, letter, number));

  test('names are as long as each other, and none is there twice', () => {
    expect(new Set(names.map(({ length }) => length)).size).toBe(1);
    expect(new Set(names).size).toBe(100);
  });

  test('what they have in common is read from them, and which are otherwise', () => {
    expect(namingOf(names)).toEqual(naming);
    const longer = names.with(0, 'en_ax1yz00').with(41, 'en_cx1yz410');
    expect(namingOf(longer)).toEqual(naming);
    expect(otherNames(longer, naming)).toEqual([
      [0, 'en_ax1yz00'],
      [41, 'en_cx1yz410'],
    ]);
    expect(otherNames(names, naming)).toEqual([]);
  });

  test('each has a line of its own, and an article a file', () => {
    const places = names.map(placeOfFragment);
    expect(new Set(places.map(({ file, line }) => `${file} ${line}`)).size).toBe(100);
    for (const [at, { file, line }] of places.entries())
      if (letters[at] === 'a') expect([file, line]).toEqual([names[at], 0]);
  });
});

test('nothing has no names', () => {
  expect(otherNames([], namingOf([]))).toEqual([]);
});
