import { describe, expect, test } from 'vitest';
import { nameToken, sharedNames } from './shared-names.ts';

describe(sharedNames, () => {
  test('gives a word to each name that several things have, qualifiers and accents aside', () => {
    const shared = sharedNames([
      { id: 'smith', name: 'John Smith', aliases: [] },
      { id: 'singer', name: 'John Smith (singer)', aliases: ['Smithy'] },
      { id: 'mueller', name: 'Müller', aliases: [] },
      { id: 'muller', name: 'Hans', aliases: ['Muller (painter)'] },
      { id: 'lima', name: 'Lima', aliases: ['Lima (Peru)'] },
    ]);
    expect([...shared]).toEqual([
      ['smith', [nameToken('johnsmith')]],
      ['singer', [nameToken('johnsmith')]],
      ['mueller', [nameToken('muller')]],
      ['muller', [nameToken('muller')]],
    ]);
  });
});
