import { describe, expect, test } from 'vitest';
import { findFirst, findStem, type PartAt } from './find-first.ts';
import { endingsOf, readPart, toParts, type PostingsDirectory } from '../indexed/postings.ts';

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
const { begins, parts } = toParts(
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
const directory: PostingsDirectory = {
  parts: 'index/first_x_',
  begins,
  naming: { lang: 'en', build: 'x', width: 1, each: 1 },
  others: [],
  kinds: [['c', 10]],
  endings: endingsOf(stemOf),
};
const partAt: PartAt = (part) => Promise.resolve(readPart(parts[part] ?? ''));
const pages = async (term: string) => (await findFirst(term, directory, partAt)).map(({ page }) => page);

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

describe(findStem, () => {
  test.each([
    ['a word, and not what begins with it', 'port', [0, 1, 4]],
    ['another form of it', 'Ports', [0, 1, 4]],
    ['nothing for what is only begun', 'portug', []],
    ['a form that stands nowhere by its ending', 'porting', [0, 1, 4]],
    ['nothing for what is nowhere', 'bolaurte', []],
  ])('finds %s', async (_what, word, found) => {
    expect((await findStem(word, directory, partAt)).map(({ page }) => page)).toEqual(found);
  });
});
