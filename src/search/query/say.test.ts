import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../ranking/engine.ts';
import { indexNames } from '../names/match-names.ts';
import { runSearch } from '../ranking/run-search.ts';
import { say } from './say.ts';
import { isEmpty, readWanted, type Wanted } from './wanted.ts';

const names = indexNames([
  { id: 'peru', name: 'Peru', type: 'place', aliases: ['Perú'], claims: 3 },
  { id: 'port', name: 'Port of Chancay', type: 'facility', aliases: [], claims: 1 },
]);

/** An engine that finds nothing, or one claim whatever is asked. */
const engineOf = (ids: readonly string[]): Engine => ({
  search: (_term, filters) => {
    const found = Object.keys(filters).length > 0 ? [] : ids;
    const load = () => Promise.resolve({ url: '/', content: 'Peru', meta: { title: 'Peru' }, filters: {} });
    return Promise.resolve(found.map((id) => ({ id, score: 1, load })));
  },
  count: () => Promise.resolve({}),
});

const sentences = async (wanted: Wanted, ids: readonly string[] = []) => {
  const hasStem = (): Promise<boolean> => Promise.resolve(false);
  const outcome = await runSearch(wanted, engineOf(ids), { names, words: new Map(), hasStem });
  return say(wanted, outcome).map((said) => (said.type === 'text' ? said.name : said.type));
};
const asked = (query: string): Wanted => readWanted(new URLSearchParams({ q: query }));

describe(say, () => {
  test.each([
    ['source:nosuch', ['none']],
    ['entity:"><img>', ['none']],
    ['lang:zz', ['none']],
    ['article:nosuch kind:claim', ['none']],
    ['before:1400', ['none']],
    ['assessment:wrong', ['refused']],
    ['?', ['none']],
    ['"', ['none']],
    ['nosuch source:nosuch', ['none']],
    ['source:nosuch kind:wrong', ['none', 'refused']],
    ['kind:wrong kind:wrong', ['refused']],
    ['author:nosuch author:nosuch', ['none', 'unknown']],
  ])('answers %j, of which nothing is found', async (query, said) => {
    expect(await sentences(asked(query))).toEqual(said);
  });

  test('says what is chosen in the address beside what is asked', async () => {
    expect(await sentences(readWanted(new URLSearchParams('source=nosuch')))).toEqual(['noneChosen']);
    expect(await sentences(readWanted(new URLSearchParams('source=nosuch&q=lang:zz')))).toEqual([
      'none',
      'noneChosen',
    ]);
  });

  test('has a sentence for every query and every choice', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'peru',
        'port',
        'source:',
        'entity:"',
        'before:',
        'lang:zz',
        'kind:claim',
        '"',
        '?',
        '✓',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const choice = fc.constantFrom(
      '',
      'source=x',
      'kind=claim',
      'lang=%00',
      'before=2025',
      'assessment=opinion',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 4 }),
        choice,
        fc.constantFrom([], ['en_c1']),
        async (words, address, ids) => {
          const parameters = new URLSearchParams(address);
          parameters.set('q', words.join(' '));
          const wanted = readWanted(parameters);
          if (!isEmpty(wanted)) expect(await sentences(wanted, ids)).not.toEqual([]);
        },
      ),
    );
  });
});
