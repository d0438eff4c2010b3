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
  for (const kind of resultKinds) expect(kindOf(`en_${letterOf(kind)}7f4k12`)).toBe(kind);
  expect(kindOf(`en_${letterOf(undefined)}7f4k12`)).toBeUndefined();
  expect(kindOf('zh-hant_s7f4k12')).toBe('source');
  expect(new Set(resultKinds.map(letterOf)).size).toBe(resultKinds.length);
});
