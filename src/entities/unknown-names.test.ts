import { describe, expect, test } from 'vitest';
import { namesFinder } from './names.ts';
import { findUnknownNames } from './unknown-names.ts';

const known = namesFinder([
  { id: 'boluarte', name: 'Dina Boluarte', aliases: ['Boluarte'] },
  { id: 'lima', name: 'Lima', aliases: [] },
]);
const find = (text: string) =>
  findUnknownNames(text, known, (word) => word === 'police').map(({ name, type }) => `${name} (${type})`);

describe(findUnknownNames, () => {
  test.each<[text: string, names: string[]]>([
    ['On Friday President Dina Boluarte met Ricardo Palma.', ['Ricardo Palma (person)']],
    ['Police in Lima and in Puno agreed.', ['Puno (place)']],
    [
      'It was the Ministry of Energy and the IMF.',
      ['Ministry of Energy (organization)', 'IMF (organization)'],
    ],
    ['Reporters without Borders counted.', ['Borders (place)']],
    [
      'They left Jorge Chávez Airport for Lake Titicaca.',
      ['Jorge Chávez Airport (facility)', 'Lake Titicaca (place)'],
    ],
    ['The Peruvian Congress passed Law 32108.', []],
    ['It was a Venezuelan broadcaster.', []],
    ['Huawei sells phones.', []], // alone at the beginning of a sentence it could be a word
    ['In Lima, Huawei’s phones sell.', ['Huawei (place)']],
    ['A VC-25 cost US$5 in a Chinese-built, Trotskyist port.', []],
    ['He spoke of “The people” in November 2024.', []],
  ])('in %j are %j', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  test('says where a name stands', () => {
    const text = 'It met Ricardo Palma.';
    const [found] = findUnknownNames(text, known, () => false);
    expect(text.slice(found?.start, found?.end)).toBe('Ricardo Palma');
  });
});
