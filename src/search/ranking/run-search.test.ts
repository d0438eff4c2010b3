import { describe, expect, test } from 'vitest';
import { entityToken, ownToken } from '../indexed/entity-token.ts';
import { memoryEngine, type MemoryRecord } from '../fixtures/memory-engine.ts';
import { indexNames } from '../names/match-names.ts';
import { isBetween, runSearch } from './run-search.ts';
import { readWanted } from '../query/wanted.ts';
import type { WordFacts } from '../indexed/word-list.ts';

const claim = (number: number, title: string, more: Partial<MemoryRecord> & { date?: string } = {}) => ({
  id: `en_c00${number}`,
  title,
  ...more,
  filters: { kind: ['claim'], ...(more.date === undefined ? {} : { date: [more.date] }), ...more.filters },
});

const names = indexNames([
  { id: 'peru', name: 'Peru', type: 'place', aliases: ['Perú'], claims: 2 },
  { id: 'show', name: 'Show of "Force"', type: 'event', aliases: [], claims: 1 },
]);

const toCommon = (word: string): [string, WordFacts] => [word, { proper: false, common: true, title: false }];

/** Search records for what an address says. @returns what was found, and the whole outcome. */
async function search(
  records: readonly MemoryRecord[],
  address: string,
  { common = [], same = {} }: { common?: string[]; same?: Record<string, string> } = {},
) {
  const engine = memoryEngine(records, same);
  const words = new Map([['of', { proper: false, common: false, title: false }], ...common.map(toCommon)]);
  const hasStem = () => Promise.resolve(true);
  const wanted = readWanted(new URLSearchParams(address));
  const outcome = await runSearch(wanted, engine, { names, words, hasStem });
  return { ...outcome, ids: outcome.results.map(({ found }) => found.id), loaded: engine.loaded };
}

describe(isBetween, () => {
  test.each<[value: string, after: string | undefined, before: string | undefined, within: boolean]>([
    ['2024-11-14', undefined, undefined, true],
    // `before` is until the day before it.
    ['2024-11-14', undefined, '2024-11-15', true],
    ['2024-11-14', undefined, '2024-11-14', false],
    ['2024-11-14', undefined, '2024-11-13', false],
    ['2024-11-14', undefined, '2024-12', true],
    ['2024-11-14', undefined, '2024-11', false],
    ['2024-11-14', undefined, '2025', true],
    ['2024-11-14', undefined, '2024', false],
    // `after` is from that day on.
    ['2024-11-14', '2024-11-14', undefined, true],
    ['2024-11-14', '2024-11-15', undefined, false],
    ['2024-11-14', '2024-11', undefined, true],
    ['2024-11-14', '2024', undefined, true],
    ['2024-11-14', '2025', undefined, false],
    // A year may have been that day.
    ['2024', '2024-11-15', undefined, true],
    ['2023', '2024-01-01', undefined, false],
    ['2024', undefined, '2024-11-15', true],
    // An interval counts where any of it does.
    ['2024-11-10/2024-11-16', '2024-11-16', undefined, true],
    ['2024-11-10/2024-11-16', '2024-11-17', undefined, false],
    ['2024-11-10/2024-11-16', undefined, '2024-11-11', true],
    ['2024-11-10/2024-11-16', undefined, '2024-11-10', false],
    ['2024-11-10/2024-11-16', '2024-11-12', '2024-11-13', true],
  ])('of %s, after %s and before %s: %s', (value, after, before, within) => {
    expect(isBetween(value, after, before)).toBe(within);
  });
});

describe('what is chosen', () => {
  const records = [
    claim(1, 'Troops in May', { date: '2024-05-01', filters: { lang: ['en'] } }),
    claim(2, 'Troops in November', { date: '2024-11-14', filters: { lang: ['es'] } }),
    claim(3, 'Troops at no time'),
  ];

  test.each<[address: string, ids: string[]]>([
    ['q=troops', ['en_c001', 'en_c002', 'en_c003']],
    ['q=troops before:2024-11-14', ['en_c001']],
    ['q=troops after:2024-06', ['en_c002']],
    ['q=troops after:2024-05-02 before:2024-11-14', []],
    ['q=troops&before=2024-11-14', ['en_c001']],
    ['q=troops&after=2024-06', ['en_c002']],
    // What is typed last counts.
    ['q=troops before:2025&before=2024-06', ['en_c001', 'en_c002']],
    ['q=troops after:2024-06&after=2024', ['en_c002']],
    ['before=2024-06', ['en_c001']],
    // No date is within: then nothing is, and not everything.
    ['q=troops before:1400', []],
    ['q=troops lang:es', ['en_c002']],
    ['q=troops&lang=es&lang=en', ['en_c001', 'en_c002']],
    ['q=troops lang:es before:2024-06', []],
  ])('narrows %s', async (address, ids) => {
    expect((await search(records, address)).ids).toEqual(ids);
  });

  test('names an entity by any of its names, or by its id', async () => {
    const about = [claim(1, 'Troops', { filters: { entity: ['peru'] } }), claim(2, 'Troops')];
    for (const name of ['Peru', 'Perú', 'peru', 'PERU'])
      expect((await search(about, `q=troops entity:${name}`)).ids).toEqual(['en_c001']);
    expect((await search(about, 'q=troops entity:chile')).ids).toEqual([]);
  });

  test('is counted as if nothing were chosen in the same facet', async () => {
    const more = [...records, claim(4, 'Elsewhere', { filters: { lang: ['en'] } })];
    const { counts } = await search(more, 'q=troops lang:es');
    expect(await counts()).toMatchObject({ lang: { en: 1, es: 1 }, kind: { claim: 1 } });
    const phrase = await search(more, 'q="troops in" lang:es');
    expect(await phrase.counts()).toMatchObject({ lang: { en: 1, es: 1 }, kind: { claim: 1 } });
  });
});

describe('something named', () => {
  const records = [
    claim(1, `Troops in Lima ${entityToken('peru')}`, { filters: { lang: ['en'] } }),
    claim(2, 'Troops elsewhere'),
    {
      id: 'en_e001',
      title: 'Peru',
      content: `${ownToken('peru')} ${entityToken('peru')}`,
      filters: { kind: ['entity'] },
    },
    { id: 'en_e002', title: 'Show', content: ownToken('show'), filters: { kind: ['entity'] } },
  ];

  test('leads the list, then come the claims about it, once each', async () => {
    const { ids, full } = await search(records, 'q=Perú');
    expect(ids).toEqual(['en_e001', 'en_c001']);
    expect(full).toBe(2);
  });

  test('in quotes, and alone in them, is named too', async () => {
    expect((await search(records, 'q="Peru"')).ids[0]).toBe('en_e001');
    expect((await search(records, 'q="Peru" troops')).ids).not.toContain('en_e001');
  });

  test('with quotes of its own is one name', async () => {
    const { ids, parsed } = await search(records, 'q=Show of "Force"');
    expect(ids[0]).toBe('en_e002');
    expect(parsed.phrases).toEqual([]);
  });

  test.each([
    ['q=Peru kind:claim', ['en_c001']],
    ['q=Peru kind:entity', ['en_e001']],
    ['q=Peru lang:en', ['en_e001', 'en_c001']],
    ['q=Peru entity:chile', []],
    ['q=Peru assessment:disputed', []],
  ])('leads only where it may stand: %s', async (address, ids) => {
    expect((await search(records, address)).ids).toEqual(ids);
  });
});

describe('the best come first', () => {
  test('kind by kind; a kind that only has other forms of the words comes last', async () => {
    const records = [
      { id: 'en_s001', title: 'The ports of Peru', filters: { kind: ['source'] } },
      claim(1, 'A port is built'),
      { id: 'en_a001', title: 'On ports', filters: { kind: ['article'] } },
    ];
    const same = { ports: 'port', port: 'port' };
    expect((await search(records, 'q=port', { same })).ids).toEqual(['en_c001', 'en_a001', 'en_s001']);
    expect((await search(records, 'q=ports', { same })).ids).toEqual(['en_a001', 'en_s001', 'en_c001']);
  });

  test('of a kind, that which says it in its title, word for word, side by side', async () => {
    const records = [
      claim(1, 'A strike', { content: 'in a port that is large' }),
      claim(2, 'The large one is a port'),
      claim(3, 'A large port'),
    ];
    expect((await search(records, 'q=large port')).ids).toEqual(['en_c003', 'en_c002', 'en_c001']);
  });

  test('an article or a source whose title was typed comes before all', async () => {
    const article = {
      id: 'en_a001',
      title: 'The summit of Lima and its price',
      filters: { kind: ['article'] },
    };
    const records = [claim(1, 'The summit of Lima and its price'), article];
    expect((await search(records, 'q=the summit of lima and its price')).ids[0]).toBe('en_a001');
    expect((await search(records, 'q=summit of lima and')).ids[0]).toBe('en_a001');
    expect((await search(records, 'q=summit of lima')).ids[0]).toBe('en_c001');
  });

  test('without words everything is listed as the engine has it, and nothing is looked into', async () => {
    const records = [claim(2, 'B'), claim(1, 'A')];
    const { ids, loaded } = await search(records, 'kind=claim');
    expect(ids).toEqual(['en_c002', 'en_c001']);
    expect(loaded).toEqual([]);
  });
});

describe('words', () => {
  const records = [
    claim(1, 'Police stood on the bridge'),
    claim(2, 'Police stood on the square'),
    claim(3, 'Nobody on the bridge'),
    { id: 'en_a001', title: 'The bridge', filters: { kind: ['article'] } },
  ];

  test('that most texts hold narrow nothing, unless there are no others', async () => {
    const common = ['police'];
    expect((await search(records, 'q=police bridge', { common })).ids).toEqual([
      'en_c001',
      'en_c003',
      'en_a001',
    ]);
    expect((await search(records, 'q=police', { common })).ids).toEqual(['en_c001', 'en_c002']);
  });

  test('that no claim holds together: claims with some of them, those with most and rarest first', async () => {
    const { ids, full } = await search(records, 'q=police square nobody');
    expect(ids).toEqual(['en_c002', 'en_c003', 'en_c001']);
    expect(full).toBe(0);
    expect((await search(records, 'q=police square nobody kind:article')).ids).toEqual([]);
  });

  test('in quotes stand there letter by letter, in one part', async () => {
    const texts = [
      claim(1, 'A show of force'),
      claim(2, 'Two shows of force'),
      claim(3, 'A show', { content: 'of force' }),
    ];
    const same = { shows: 'show', show: 'show' };
    expect((await search(texts, 'q="show of force"', { same })).ids).toEqual(['en_c001']);
    expect((await search(texts, 'q="shows of force" two', { same })).ids).toEqual(['en_c002']);
    expect((await search(texts, 'q="show of force" "a show"', { same })).ids).toEqual(['en_c001']);
    expect((await search(texts, 'q="show of force" "two"', { same })).ids).toEqual([]);
  });
});
