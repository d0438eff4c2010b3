import { expect, test } from 'vitest';
import { indexNames } from '../names/match-names.ts';
import { needsWords } from './needs-words.ts';

const names = indexNames([
  { id: 'peru', name: 'Perú', type: 'place', claims: 1, aliases: ['Republic of Peru'] },
  { id: 'orsted', name: 'Ørsted', type: 'organization', claims: 1, aliases: [] },
]);

test.each([
  ['Perú', false],
  ['peru', false],
  ['republic of peru', false],
  ['Oersted', false],
  ['Peru levy', true],
  ['Peur', true],
  ['"Perú" levy', true],
  ['levy', true],
  ['', true],
])('what is said of %j needs the list of words: %s', (query, needed) => {
  expect(needsWords(query, names)).toBe(needed);
});
