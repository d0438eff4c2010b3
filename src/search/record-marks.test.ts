import { expect, test } from 'vitest';
import { letterOf, kindOf, resultKinds } from './result-kinds.ts';
import { asCode, fromCode } from './record-marks.ts';

test.each([
  [[10], 'n10'],
  [[0], 'n0'],
  [[3, 0, 1], 'q3q0q1'],
  [[], ''],
])('numbers %j are one word that no one types: %j', (numbers, code) => {
  expect(asCode(...numbers)).toBe(code);
  expect(fromCode(code)).toEqual(numbers);
});

test('of no code there are no numbers', () => {
  expect(fromCode(undefined)).toEqual([]);
});

test('the name of a fragment tells the kind of what it is', () => {
  for (const kind of resultKinds) expect(kindOf(`en_7f${letterOf(kind)}0012`)).toBe(kind);
  expect(kindOf(`en_7f${letterOf(undefined)}0012`)).toBeUndefined();
  expect(kindOf('zh-hant_7fs0012')).toBe('source');
  expect(new Set(resultKinds.map(letterOf)).size).toBe(resultKinds.length);
});
