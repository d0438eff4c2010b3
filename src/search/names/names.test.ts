import { expect, test } from 'vitest';
import type { Corpus } from '../../corpus/corpus.ts';
import { readName, writeName, type Named } from './names.ts';
import { toNames } from './to-names.ts';

const corpusOf = (...entities: Pick<Named, 'id' | 'name' | 'aliases' | 'type'>[]): Corpus =>
  ({
    entitiesIn: () => entities,
    claimsAbout: (id: string) => Array.from({ length: id.length }),
  }) as unknown as Corpus;

test('what can be named is sorted by id, with how many claims are about it, and each name once', () => {
  const corpus = corpusOf(
    {
      id: 'peru',
      name: 'Perú',
      type: 'place',
      aliases: ['Peru', 'PERÚ', 'Republic of Peru', 'republic of Perú'],
    },
    { id: 'apec', name: 'APEC', type: 'organization', aliases: [] },
  );
  expect(toNames(corpus, 'en')).toEqual([
    { id: 'apec', name: 'APEC', type: 'organization', claims: 4, aliases: [] },
    { id: 'peru', name: 'Perú', type: 'place', claims: 4, aliases: ['Republic of Peru'] },
  ]);
});

test.each<[Partial<Named>, string]>([
  [{}, 'Port of Lima\t\t33\tCallao'],
  [{ claims: 0 }, 'Port of Lima\t\t3\tCallao'],
  [{ claims: 120, aliases: [] }, 'Port of Lima\t\t3120'],
  [{ id: 'port' }, 'Port of Lima\tport\t33\tCallao'],
  [{ name: 'Port  of — Lima' }, 'Port  of — Lima\t\t33\tCallao'],
])('a name with %j is one line, and read from it', (more, line) => {
  const named: Named = {
    id: 'port-of-lima',
    name: 'Port of Lima',
    type: 'facility',
    claims: 3,
    aliases: ['Callao'],
    ...more,
  };
  expect(writeName(named)).toBe(line);
  expect(readName(line)).toEqual(named);
});

test('a tab or a line break in a name parts nothing', () => {
  const named: Named = { id: 'x', name: 'a\tb', type: 'place', claims: 0, aliases: ['c\nd'] };
  expect(readName(writeName(named))).toEqual({ ...named, name: 'a b', aliases: ['c d'] });
});
