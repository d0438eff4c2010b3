import { expect, test } from 'vitest';
import { edits, editsOfBeginning, forgiven } from './edits.ts';

test('short words forgive nothing, long ones two slips', () => {
  expect([1, 3, 4, 7, 8, 20].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2]);
});

test.each<[string, string, number, number | undefined]>([
  ['lima', 'lima', 0, 0],
  ['lima', 'lama', 1, 1],
  ['lima', 'lmia', 1, 1],
  ['lima', 'limas', 1, 1],
  ['lima', 'lim', 1, 1],
  ['lima', 'lama', 0, undefined],
  ['lima', 'lisas', 1, undefined],
  ['chancay', 'changay', 2, 1],
  ['chancay', 'shangay', 2, 2],
  ['abcdef', 'uvwxyz', 2, undefined],
  ['aaaa', 'aaaaaaa', 2, undefined],
  ['', '', 0, 0],
  // Nothing so long was typed for a word.
  ['a'.repeat(80), `${'a'.repeat(79)}b`, 1, 1],
  ['a'.repeat(81), `${'a'.repeat(80)}b`, 1, undefined],
  ['a'.repeat(81), 'a'.repeat(81), 1, undefined],
])('from %j to %j, at most %i: %s', (a, b, most, count) => {
  expect(edits(a, b, most)).toBe(count);
});

test.each<[string, string, number | undefined]>([
  ['chanc', 'chancay', 0],
  ['shanc', 'chancay', 1],
  ['chnac', 'chancay', 1],
  ['chanca', 'chancay', 0],
  ['channcay', 'chancay', 1],
  ['xyzzy', 'chancay', undefined],
  ['chancayport', 'chancay', undefined],
])('%j begins %j with %s slips', (typed, word, count) => {
  expect(editsOfBeginning(typed, word, 1)).toBe(count);
});
