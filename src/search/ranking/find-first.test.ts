import { describe, expect, test } from 'vitest';
import { findFirst, findStems, type PartedIndex } from './find-first.ts';
import { numbersFrom, pickFrom } from '../fixtures/generated.ts';
import { takenOf } from '../indexed/lacking.ts';
import { endingsOf, readPart, toParts, type Posting, type PostingsDirectory } from '../indexed/postings.ts';

/** An index of so many claims. */
function indexOf(
  count: number,
  stems: ReadonlyMap<string, readonly Posting[]>,
  stemOf: ReadonlyMap<string, string> = new Map(),
  lacking?: Record<string, readonly number[]>,
): PartedIndex {
  const { begins, parts } = toParts(stems, stemOf);
  const directory: PostingsDirectory = {
    parts: 'index/first_x_',
    begins,
    naming: { lang: 'en', build: 'x', width: 1, each: 1 },
    others: [],
    kinds: [['c', count]],
    ...(lacking && { lacking }),
    endings: endingsOf(stemOf),
  };
  return {
    directory,
    partAt: (part) => Promise.resolve(readPart(parts[part] ?? '')),
    taken: takenOf(directory, lacking && Object.keys(lacking)[0]),
  };
}

const at = (...pages: number[]) => pages.map((page) => ({ page, weight: 3 }));

const stemOf = new Map([
  ['ports', 'port'],
  ['policies', 'polici'],
  ['policy', 'polici'],
  ['operations', 'oper'],
  ['operation', 'oper'],
  ['operate', 'oper'],
  ['walking', 'walk'],
]);
const index = indexOf(
  10,
  new Map([
    ['port', at(0, 1, 4)],
    ['portugal', at(2)],
    ['polici', at(1, 3)],
    ['oper', at(0, 3)],
    ['dual', at(4)],
    ['use', at(4, 5)],
    ['cooper', at(5)],
    ['cooperation', at(6)],
    ['13000', at(6)],
    ['安倍', at(7)],
    ['倍晋', at(7)],
    [
      'levy',
      [
        { page: 8, weight: 1 },
        { page: 9, weight: 6 },
      ],
    ],
    ['zqbcdfbcdfbcdf', at(9)],
  ]),
  stemOf,
);
const pages = async (term: string) => (await findFirst(term, [index])).map(({ page }) => page);

describe(findFirst, () => {
  test.each([
    ['a word', 'port', [0, 1, 4, 2]],
    ['another form of it', 'ports', [0, 1, 4, 2]],
    ['capitals and accents', 'PÓRT', [0, 1, 4, 2]],
    ['two forms of one stem', 'policy', [1, 3]],
    ['a form that stands nowhere', 'porting', [0, 1, 4, 2]],
    ['a word that is begun', 'portug', [2]],
    ['a word begun beyond its stem', 'operatio', [0, 3]],
    ['several words', 'port policies', [1]],
    ['words of which none holds all', 'portugal policy', []],
    ['a word that is nowhere', 'hippopotamus', []],
    ['words parted by a sign', 'dual-use', [4]],
    ['the same as one', 'co-operation', [6]],
    ['a number with separators', '13,000', [6]],
    ['a word that no blanks part', '安倍晋', [7]],
    ['what is more about it before what is less', 'levy', [9, 8]],
    ['a word for an entity', 'zqbcdfbcdfbcdf', [9]],
    ['a word for an entity beside a word', 'zqbcdfbcdfbcdf levy', [9]],
    ['a name that every object has', 'constructor', []],
    ['nothing', '', []],
    ['blanks', '  ', []],
    ['signs', '… —', []],
  ])('finds %s', async (_what, term, found) => {
    expect(await pages(term)).toEqual(found);
  });
});

describe(findStems, () => {
  test.each([
    ['a word, and not what begins with it', 'port', [0, 1, 4]],
    ['another form of it', 'Ports', [0, 1, 4]],
    ['nothing for what is only begun', 'portug', []],
    ['a form that stands nowhere by its ending', 'porting', [0, 1, 4]],
    ['nothing for what is nowhere', 'bolaurte', []],
    ['of several words what holds each', 'policies operation', [3]],
    ['nothing for no words', '', []],
  ])('finds %s', async (_what, words, found) => {
    const asked = words.split(' ').filter((word) => word !== '');
    expect((await findStems(asked, [index])).map(({ page }) => page)).toEqual(found);
  });
});

describe('of several indices', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  test.each([
    ['most of the smaller one holds', 40, range(0, 30), 400, range(0, 10)],
    ['all of the smaller one holds', 12, range(0, 12), 600, range(0, 20)],
    ['the smaller one hardly holds', 12, [3], 600, range(0, 300)],
  ])('a word that %s is as rare as it is in both', async (_what, few, ofOwn, many, ofOthers) => {
    const [own, others] = [
      indexOf(few, new Map([['callao', at(...ofOwn)]])),
      indexOf(many, new Map([['callao', at(...ofOthers)]])),
    ];
    const found = await findFirst('callao', [own, others]);
    expect(found.map(({ index, page }) => [index, page])).toEqual([
      ...ofOwn.map((page) => [own, page]),
      ...ofOthers.map((page) => [others, page]),
    ]);
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
  });

  test('what is more about it leads, in whichever it stands', async () => {
    const own = indexOf(12, new Map([['callao', at(...range(0, 12))]]));
    const others = indexOf(600, new Map([['callao', [...at(0, 1), { page: 2, weight: 6 }]]]));
    const [best, next] = await findFirst('callao', [own, others]);
    expect([best?.index, best?.page]).toEqual([others, 2]);
    expect(next?.index).toBe(own);
  });

  test('things are weighed and ordered as in one that holds them all, and what is not looked for counts nowhere', async () => {
    const next = numbersFrom(1905);
    const pick = pickFrom(next);
    const words = ['callao', 'puerto', 'chancay', 'huelga'];
    for (const [few, many] of [
      [7, 60],
      [60, 7],
      [30, 31],
    ] as const) {
      // Of the others every third and fourth is lacked.
      const isLacked = (page: number): boolean => page % 4 > 1;
      const lacked = range(0, many).filter(isLacked);
      const runs = range(0, Math.ceil(many / 2)).map((run) => Math.min(2, many - 2 * run));
      const [ofOwn, ofOthers, ofAll] = [
        new Map<string, Posting[]>(),
        new Map<string, Posting[]>(),
        new Map<string, Posting[]>(),
      ];
      for (const word of words) {
        const often = next();
        const some = (count: number): Posting[] =>
          range(0, count).flatMap((page) => (next() < often ? [{ page, weight: pick(range(0, 7)) }] : []));
        const [mine, theirs] = [some(few), some(many)];
        ofOwn.set(word, mine);
        ofOthers.set(word, theirs);
        const moved = theirs
          .filter(({ page }) => isLacked(page))
          .map(({ page, weight }) => ({ page: few + lacked.indexOf(page), weight }));
        ofAll.set(word, [...mine, ...moved]);
      }
      const own = indexOf(few, ofOwn);
      const others = indexOf(many, ofOthers, new Map(), { es: runs });
      const one = indexOf(few + lacked.length, ofAll);
      const numberOf = (index: PartedIndex, page: number): number =>
        index === own ? page : few + lacked.indexOf(page);
      for (const term of [...words, 'callao puerto', 'huelga chancay puerto', 'p', 'ca hu']) {
        const found = await findFirst(term, [own, others]);
        expect(found.map(({ index, page, score }) => [numberOf(index, page), score])).toEqual(
          (await findFirst(term, [one])).map(({ page, score }) => [page, score]),
        );
      }
      const stems = await findStems(['callao', 'huelga'], [own, others]);
      expect(stems.map(({ index, page }) => numberOf(index, page))).toEqual(
        (await findStems(['callao', 'huelga'], [one])).map(({ page }) => page),
      );
    }
  });
});
