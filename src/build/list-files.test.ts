import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PartedRows, type RowsFound } from '../browser/site/parted-rows.ts';
import { numbersFrom, pickFrom, wordFrom } from '../search/fixtures/generated.ts';
import type { ListRow } from '../exports/list-row.ts';
import { toListFiles, type ListFiles } from './list-files.ts';

const assessments = { disputed: 'disputed', opinion: 'a matter of opinion' };
/** Answer what a filter fetches; @returns what it fetched so far. */
function serve({ directory, files }: ListFiles): { readonly sizes: () => number[] } {
  const fetched: number[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const [, name] = /^\/lists\/claims(?:\/(.+))?\.json$/.exec(url) ?? [];
    const body = name === undefined ? directory : files.get(name);
    if (body === undefined) return Promise.resolve(new Response('', { status: 404 }));
    const json = JSON.stringify(body);
    fetched.push(gzipSync(json).length);
    return Promise.resolve(new Response(json));
  });
  return { sizes: () => fetched };
}
afterEach(() => vi.unstubAllGlobals());

const row = (title: string, more: Partial<Record<'line' | 'assessment' | 'terms', string>> = {}): ListRow => [
  `/claims/${title}/`,
  title,
  more.line ?? '',
  'Claim 1 · event',
  more.assessment ?? '',
  more.terms ?? '',
];
const found = async (query: string): Promise<string[]> => {
  const first = await new PartedRows('/lists/claims.json').find(query);
  const rows = await allOf(first);
  expect(first.count).toBe(rows.length);
  return rows.map(([, title]) => title);
};

/** As someone does who asks for more until there is none. */
async function allOf({ next }: RowsFound): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (let step = await next(); step.length > 0; step = await next()) rows.push(...step);
  return rows;
}

describe('a filter', () => {
  const files = toListFiles(
    [
      row('Tariffs of 13,000 dollars', { assessment: 'opinion' }),
      row('Bjørn’s dual-use port', { line: 'Chancay' }),
      row('The port of Callao', { terms: 'El Callao' }),
      row('峰会在利马举行'),
      row('Part 12.'),
      row('Part 120.'),
      row('On 12/11/2024 a fifth (20 %)'),
    ],
    assessments,
  );
  test.each([
    ['port', ['Bjørn’s dual-use port', 'The port of Callao']],
    ['PÓR', ['Bjørn’s dual-use port', 'The port of Callao']],
    ['callao port', ['The port of Callao']],
    ['el call', ['The port of Callao']],
    ['chancay', ['Bjørn’s dual-use port']],
    ['bjoern', ['Bjørn’s dual-use port']],
    ['bjorn', ['Bjørn’s dual-use port']],
    ['dual-use', ['Bjørn’s dual-use port']],
    ['13000', ['Tariffs of 13,000 dollars']],
    ['opinion', ['Tariffs of 13,000 dollars']],
    ['利马', ['峰会在利马举行']],
    ['在利马', ['峰会在利马举行']],
    ['行', ['峰会在利马举行']],
    ['举行', ['峰会在利马举行']],
    ['会', ['峰会在利马举行']],
    ['11/2024', ['On 12/11/2024 a fifth (20 %)']],
    ['12/11', ['On 12/11/2024 a fifth (20 %)']],
    ['12/11/20', ['On 12/11/2024 a fifth (20 %)']],
    ['12/2024', []],
    ['13,00', ['Tariffs of 13,000 dollars']],
    ['%', ['On 12/11/2024 a fifth (20 %)']],
    ['% 12', ['On 12/11/2024 a fifth (20 %)']],
    ['$', []],
    ['part 12', ['Part 12.', 'Part 120.']],
    ['part 12.', ['Part 12.']],
    ['airport', []],
    ['port nowhere', []],
    ['…', []],
    ['constructor', []],
  ])('for %s finds %j', async (query, titles) => {
    serve(files);
    expect(await found(query)).toEqual(titles);
  });

  test('asks again for what could not be had', async () => {
    serve(files);
    const parted = new PartedRows('/lists/claims.json');
    const { fetch } = globalThis;
    await parted.find('');
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    await expect(parted.find('port')).rejects.toThrow('offline');
    vi.stubGlobal('fetch', fetch);
    expect((await parted.find('callao')).count).toBe(1);
  });
});

describe('of 40,000 rows', () => {
  const next = numbersFrom(16);
  const pick = pickFrom(next);
  const words = Array.from({ length: 12_000 }, () => wordFrom(next).toLowerCase());
  /** As words of a language are: a few everywhere, most of them rare. */
  const anyWord = (): string => words[Math.floor(words.length ** next()) - 1] ?? pick(words);
  const rows = Array.from({ length: 40_000 }, (_, at) =>
    row(`${Array.from({ length: 9 }, anyWord).join(' ')} rare${at}`, { assessment: 'disputed' }),
  );

  const files = toListFiles(rows, assessments);

  /** The titles in which a word begins with each of these. */
  const holding = (query: string): string[] => {
    const sought = query.split(' ');
    return rows.flatMap(([, title]) => {
      const of = [...title.split(' '), 'claim', '1', 'event', 'disputed'];
      return sought.every((begun) => of.some((word) => word.startsWith(begun))) ? [title] : [];
    });
  };
  const someTitle = rows[31_234]?.[1] ?? '';

  test.each([
    'rare31234',
    'rare',
    words[40] ?? '',
    someTitle.split(' ')[3] ?? '',
    `${someTitle.split(' ')[0] ?? ''} rare`,
    `rare31234 r`,
    `${words[3] ?? ''} ${words[5] ?? ''}`,
    `${words.slice(0, 4).join(' ')} r`,
    someTitle,
    'disputed',
    'r',
  ])('a filter for %s says how many there are, and each step fetches less than 60 kB', async (query) => {
    const { sizes } = serve(files);
    const all = holding(query);
    let before = 0;
    const isSmall = (): void => {
      const sum = sizes().reduce((bytes, size) => bytes + size, 0);
      expect([sum - before, sum - before < 60_000]).toEqual([sum - before, true]);
      before = sum;
    };
    const first = await new PartedRows('/lists/claims.json').find(query);
    const titles: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      titles.push(...(await first.next()).map(([, title]) => title));
      isSmall();
    }
    expect(first.count).toBe(all.length);
    expect(first.all).toBe(40_000);
    expect(titles.length).toBeGreaterThanOrEqual(Math.min(all.length, 4 + 3 * 16));
    expect(titles).toEqual(all.slice(0, titles.length));
  });

  test('rows that are long stand in files of fewer', async () => {
    const long = (): string => Array.from({ length: 120 }, () => pick(words)).join(' ');
    const of = Array.from({ length: 800 }, (_, at) => row(`${long()} rare${at}`));
    const { sizes } = serve(toListFiles(of, assessments));
    const first = await new PartedRows('/lists/claims.json').find('claim');
    expect(first.count).toBe(800);
    expect((await first.next()).length).toBeGreaterThanOrEqual(16);
    const sum = sizes().reduce((bytes, size) => bytes + size, 0);
    expect([sum, sum < 60_000]).toEqual([sum, true]);
  });

  test('all of what is scattered can be had', async () => {
    serve(
      toListFiles(
        Array.from({ length: 2_000 }, (_, at) => row(`${at % 50 === 0 ? 'Reuters' : 'Efe'} ${at}`)),
        {},
      ),
    );
    expect(await found('reuters')).toHaveLength(40);
  });
});

test('no file is read together with those of another publication', async () => {
  const before = toListFiles([row('Callao'), row('Lima')], assessments);
  const after = toListFiles([row('Chancay'), row('Callao'), row('Lima')], assessments);
  expect([...before.files.keys()].filter((name) => after.files.has(name))).toEqual([]);
  serve(before);
  const parted = new PartedRows('/lists/claims.json');
  await (await parted.find('li')).next();
  serve(after);
  // Of what is held already nothing is another; the rest is not there.
  expect((await allOf(await parted.find('callao'))).map(([, title]) => title)).toEqual(['Callao']);
  const late = new PartedRows('/lists/claims.json');
  serve(before);
  await late.find('');
  serve(after);
  await expect(late.find('callao')).resolves.toMatchObject({ count: 1, all: 3 });
});
