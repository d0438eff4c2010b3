import { expect, test } from 'vitest';
import { TextFinder } from './text-finder.ts';

test.each([
  ['police peru', true],
  ['PERÚ', true],
  ['peru poli', true],
  ['13000', true],
  ['13 000', true],
  ['Oersted', true],
  ['', true],
  ['peru chile', false],
])('finds %j in a text: %j', (query, found) => {
  const finder = new TextFinder(['13,000 police in Perú, Ørsted']);
  expect(finder.holding(finder.words(query))).toEqual([found]);
});
