import { describe, expect, test } from 'vitest';
import { indexNames } from '../names/match-names.ts';
import type { Named } from '../names/names.ts';
import { resolve } from './resolve.ts';
import { piecesOfText } from '../indexed/text-pieces.ts';
import { toWordList } from '../indexed/word-list.ts';

const thing = (id: string, name: string, type: Named['type'], ...aliases: string[]): Named => ({
  id,
  name,
  type,
  aliases,
  claims: 3,
});
const names = indexNames([
  thing('boluarte', 'Dina Boluarte', 'person', 'Boluarte', 'protestas contra Boluarte'),
  thing('chancay', 'Port of Chancay', 'facility', 'Chancay'),
  thing('cristobal', 'Port of Cristóbal', 'facility'),
  thing('chile', 'Chile', 'place'),
  thing('merino', 'Manuel Merino', 'person'),
  thing('salas', 'José Salas', 'person'),
  thing('smith', 'John Smith', 'person'),
  thing('singer', 'John Smith (singer)', 'person'),
  thing('mueller', 'Müller', 'person'),
  { ...thing('muller', 'Muller', 'person'), claims: 9 },
  thing('band', 'Rose', 'organization'),
]);
const words = toWordList(
  [
    piecesOfText(
      'Boluarte opened a port in Chancay while marino waters rose. The transport investment of 2024, the senator said.',
    ),
  ],
  new Set('boluarte chancay port cristobal chile merino manuel dina salas'.split(' ')),
  { stopWords: ['the', 'a', 'in', 'of'], titles: [] },
);
const meaning = async (query: string, verbatim = false) => {
  const hasStem = (word: string): Promise<boolean> => Promise.resolve(word === 'investments');
  const { terms, named, beside, corrections, leftOut, nearest } = await resolve(
    query.split(' '),
    { names, words, hasStem },
    verbatim,
  );
  return {
    terms: terms.map((term) => (term.type === 'word' ? term.word : `=${term.shared ?? term.thing.id}`)),
    named: named.map(({ id }) => id),
    beside: beside.map(({ id }) => id),
    corrections: corrections.map(({ from, to }) => `${from} > ${to}`),
    leftOut,
    nearest: nearest.map(({ id }) => id),
  };
};
const plain = { named: [], beside: [], corrections: [], leftOut: [], nearest: [] };

describe(resolve, () => {
  test.each([
    ['Boluarte', { terms: ['=boluarte'], named: ['boluarte'] }],
    ['Boluarte’s', { terms: ['=boluarte'], named: ['boluarte'] }],
    ['Boluarte Chancay', { terms: ['=boluarte', '=chancay'], named: ['boluarte', 'chancay'] }],
    ['Boluarte waters', { terms: ['=boluarte', 'waters'], beside: ['boluarte'] }],
    ['senator Merino', { terms: ['senator', '=merino'], beside: ['merino'] }],
    // a name that stands there whole is offered before one of which a word is a part, and all who have it are
    [
      'Cristobal senator Boluarte',
      { terms: ['=cristobal', 'senator', '=boluarte'], beside: ['boluarte', 'cristobal'] },
    ],
    ['senator John Smith', { terms: ['senator', '=johnsmith'], beside: ['smith', 'singer'] }],
    // a word that the text also writes small does not name a thing by itself; another part of a name does
    ['port', { terms: ['port'] }],
    ['Cristobal', { terms: ['=cristobal'], named: ['cristobal'] }],
    ['Salas', { terms: ['=salas'], named: ['salas'] }],
    // a word that the text writes small is a name where it is one by itself, and none beside others
    ['rose', { terms: ['=band'], named: ['band'] }],
    ['rose port', { terms: ['=band', 'port'] }],
    // a qualifier is no name: who has the name is found, and what is about any of them
    ['John Smith', { terms: ['=johnsmith'], named: ['smith', 'singer'] }],
    ['John Smith (singer)', { terms: ['=singer'], named: ['singer'] }],
    // an accent that was typed is meant; one that was not may be
    ['Müller', { terms: ['=mueller'], named: ['mueller', 'muller'] }],
    ['Muller', { terms: ['=muller'], named: ['muller', 'mueller'] }],
    // a word of the text is never corrected, however near a name is
    ['while', { terms: ['while'] }],
    ['marino', { terms: ['marino'] }],
    ['investments', { terms: ['investments'] }],
    ['transp', { terms: ['transp'] }],
    // a word that is nowhere is, or is left out
    ['Bolaurte', { terms: ['=boluarte'], named: ['boluarte'], corrections: ['Bolaurte > Boluarte'] }],
    [
      'Bolaurte waters',
      { terms: ['=boluarte', 'waters'], beside: ['boluarte'], corrections: ['Bolaurte > Boluarte'] },
    ],
    ['investmint', { terms: ['investment'], corrections: ['investmint > investment'] }],
    ['xqzzt Boluarte', { terms: ['=boluarte'], named: ['boluarte'], leftOut: ['xqzzt'] }],
  ])('takes %j', async (query, wanted) => {
    expect(await meaning(query)).toEqual({ ...plain, ...wanted });
  });

  test('corrects nothing that is to be taken as it stands, and gives the nearest names', async () => {
    expect(await meaning('Bolaurte', true)).toEqual({
      ...plain,
      terms: [],
      leftOut: ['Bolaurte'],
      nearest: ['boluarte'],
    });
  });
});
