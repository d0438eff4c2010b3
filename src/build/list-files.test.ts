import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PartedRows } from '../browser/site/parted-rows.ts';
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
const found = async (query: string): Promise<string[]> =>
  (await new PartedRows('/lists/claims.json').find(query)).rows.map(([, title]) => title);

describe('a filter', () => {
  const files = toListFiles(
    [
      row('Tariffs of 13,000 dollars', { assessment: 'opinion' }),
      row('Bjørn’s dual-use port', { line: 'Chancay' }),
      row('The port of Callao', { terms: 'El Callao' }),
      row('峰会在利马举行'),
      row('Part 12.'),
      row('Part 120.'),
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
    expect((await parted.find('callao')).rows).toHaveLength(1);
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

  test('a filter fetches less than 60 kB, and finds what comes first', async () => {
    for (const query of [
      'rare31234',
      words[0] ?? '',
      words[40] ?? '',
      rows[31_234]?.[1].split(' ')[3] ?? '',
      'disputed',
      'r',
    ]) {
      const { sizes } = serve(files);
      const titles = await found(query);
      expect([query, titles.length > 0]).toEqual([query, true]);
      const bytes = sizes().reduce((sum, size) => sum + size, 0);
      expect([query, bytes, bytes < 60_000]).toEqual([query, bytes, true]);
    }
    const word = words[40] ?? '';
    serve(files);
    const first = rows.flatMap(([, title]) =>
      title.split(' ').some((one) => one.startsWith(word)) ? [title] : [],
    );
    const titles = await found(word);
    expect(titles).toEqual(first.slice(0, titles.length));
  });
});
