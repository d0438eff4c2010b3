import snowball from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { numbersFrom, slipFrom, thingsFrom, wordFrom } from '../fixtures/generated.ts';
import { findNames, indexNames } from './match-names.ts';
import { readName, writeName, type Named } from './names.ts';

const thing = (id: string, name: string, aliases: readonly string[] = [], claims = 1): Named => ({
  id,
  name,
  aliases,
  claims,
  type: 'person',
});

const things = [
  thing('boluarte', 'Dina Boluarte', ['Dina Ercilia Boluarte Zegarra', '迪娜·博鲁阿尔特'], 12),
  thing('apec', 'Asia-Pacific Economic Cooperation', ['APEC', '亚太经合组织'], 40),
  thing('us', 'United States', ['US', 'U.S.', 'EE. UU.', '美国', '미국', 'アメリカ合衆国'], 90),
  thing('lima', 'Lima', [], 30),
  thing('peru', 'Perú', ['Peru'], 80),
  thing('navy', 'People’s Liberation Army Navy', ['PLA Navy']),
  thing('vc', 'Boeing VC-25', ['Air Force One']),
  thing('mann', 'Erika Mann', ['Mann'], 50),
  thing('manning', 'Chelsea Manning', []),
  thing('frederiksen', 'Mette Frederiksen', [], 3),
  thing('frederikson', 'Karl Frederikson', [], 9),
];
const index = indexNames(things);
const found = (query: string): string[] => findNames(query, index).map((hit) => hit.thing.id);
const best = (query: string): string | undefined => {
  const [hit] = findNames(query, index);
  return hit && `${hit.thing.id} ${hit.way} ${hit.edits}`;
};

describe(findNames, () => {
  test.each([
    // the exact form, folded
    ['Dina Boluarte', 'boluarte exact 0'],
    ['dina BOLUARTE', 'boluarte exact 0'],
    ['Peru', 'peru exact 0'],
    ['people’s liberation army navy', 'navy exact 0'],
    ['peoples liberation army navy', 'navy exact 0'],
    // acronyms, with periods and without, and nothing but them
    ['apec', 'apec exact 0'],
    ['A.P.E.C.', 'apec exact 0'],
    ['u.s.', 'us exact 0'],
    ['EEUU', 'us exact 0'],
    ['vc25', 'vc words 0'],
    // parts and beginnings
    ['Zegarra', 'boluarte words 0'],
    ['Bolu', 'boluarte beginning 0'],
    ['dina bo', 'boluarte beginning 0'],
    ['air f', 'vc beginning 0'],
    // substrings where words are not parted
    ['博鲁', 'boluarte words 0'],
    ['经合', 'apec words 0'],
    ['국', 'us words 0'],
    ['合衆国', 'us words 0'],
    // one slip from four letters: wrong, missing, too many, changed over; the first letter too
    ['Lama', 'lima slip 1'],
    ['Lia', 'lima slip 1'],
    ['Llima', 'lima slip 1'],
    ['Lmia', 'lima slip 1'],
    ['Kima', 'lima slip 1'],
    ['Preu', 'peru slip 1'],
    // two from eight
    ['Bolaurtee', 'boluarte slip 2'],
    ['Frederikzon', 'frederikson slip 1'],
    ['Dina Bolaurte', 'boluarte slip 1'],
    ['DinaBoluarte', 'boluarte exact 0'],
    ['Dina Bo luarte', 'boluarte exact 0'],
    ['Bolaur', 'boluarte slip 1'],
  ])('%j names %s', (query, wanted) => {
    expect(best(query)).toBe(wanted);
  });

  test.each(['', ' ', '…', 'xqzzt', 'Limmma', 'Lmai', 'apce', 'aped', 'Ma', 'Dxxx Boluarte'])(
    '%j names nothing, or nothing by a slip',
    (query) => {
      expect(findNames(query, index).filter(({ way }) => way === 'slip' || way === 'exact')).toEqual([]);
    },
  );

  test('puts the exact form before a near one, whatever is said of it', () => {
    expect(found('Manning')[0]).toBe('manning');
    expect(found('Mann')[0]).toBe('mann');
    expect(found('Frederiksen').slice(0, 2)).toEqual(['frederiksen', 'frederikson']);
    expect(found('Frederikson').slice(0, 2)).toEqual(['frederikson', 'frederiksen']);
  });
});

describe('a list of names', () => {
  test('is read as it was written', () => {
    const generated = thingsFrom(numbersFrom(3), 50);
    expect([...things, ...generated].map(writeName).map(readName)).toEqual([...things, ...generated]);
  });
});

describe('a thousand slips', () => {
  const next = numbersFrom(2024);
  const many = thingsFrom(next, 400);
  const all = indexNames(many);

  test('find the name meant among the first three, and never displace an exact one', () => {
    const missed: string[] = [];
    for (let round = 0; round < 1000; round += 1) {
      const meant = many[Math.floor(next() * many.length)];
      if (!meant) continue;
      const slipped = slipFrom(next, meant.name);
      const hits = findNames(slipped, all);
      if (!hits.slice(0, 3).some((hit) => hit.thing.name === meant.name))
        missed.push(`${slipped} < ${meant.name}`);
      const exact = hits.findIndex(({ way }) => way === 'exact');
      expect(exact).toBeLessThan(1);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(20);
  });

  test('and every name as it is written comes first', () => {
    for (const { name, aliases } of many) {
      for (const label of [name, ...aliases]) {
        const [hit] = findNames(label, all);
        expect([hit?.thing.name, ...(hit?.thing.aliases ?? [])]).toContain(label);
        expect(hit?.way).toBe('exact');
      }
    }
  });
});

describe('surnames that the full-text engine’s stemmer takes for one', () => {
  /** Pairs that Snowball stems together, each in a full name of its own. */
  function pairs(count: number): [string, string][] {
    const next = numbersFrom(77);
    const { stem } = snowball.newStemmer('english');
    const endings = [
      's',
      'ed',
      'er',
      'ing',
      'ings',
      'ly',
      'es',
      'e',
      'ness',
      'ism',
      'ment',
      'al',
      'y',
      'ies',
    ];
    const made = new Map<string, [string, string]>();
    while (made.size < count) {
      const one = wordFrom(next);
      const other = one + (endings[Math.floor(next() * endings.length)] ?? '');
      if (one.length > 2 && stem(one.toLowerCase()) === stem(other.toLowerCase()))
        made.set(`${one} ${other}`, [one, other]);
    }
    return [...made.values()];
  }

  test('come each before the other, a thousand times', () => {
    const made = pairs(1000);
    for (const [one, other] of made) {
      const both = indexNames([thing('one', `Ana ${one}`, [], 1), thing('other', `Ana ${other}`, [], 1)]);
      const wrong = indexNames([thing('one', `Ana ${one}`, [], 1), thing('other', `Ana ${other}`, [], 99)]);
      for (const names of [both, wrong]) {
        expect(findNames(one, names)[0]?.thing.id, one).toBe('one');
        expect(findNames(other, names)[0]?.thing.id, other).toBe('other');
      }
    }
    expect(made).toHaveLength(1000);
  });
});
