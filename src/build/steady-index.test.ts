/** With the real engine: what it makes of the same records is the same, however it keeps them. */
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import type { SearchRecord } from '../search/to-records.ts';
import { everyIndexFile, toLoaded } from './search-index.ts';
import { steadyFilters, steadyList } from './steady-index.ts';

const words = ['port', 'strike', 'summit', 'copper', 'troops', 'levy', 'trade', 'law'];
/** More values of a filter than a length of one byte can say. */
const records: SearchRecord[] = Array.from({ length: 300 }, (_, at) => ({
  url: `/claims/${at}/`,
  content: `${words[at % 8] ?? ''} ${words[(at * 3 + 1) % 8] ?? ''} number${at}`,
  meta: { title: `Claim ${at}` },
  filters: { kind: ['claim'], entity: [`e-${at}`, `e-${(at * 7) % 300}`], date: [String(2000 + (at % 25))] },
}));

const bytesOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files].map(([path, content]) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

afterAll(close);

describe('the files of an index', () => {
  test('are the same bytes each time', async () => {
    const [first = [], ...others] = await Promise.all(
      [1, 2, 3, 4].map(async () => bytesOf(toLoaded(await everyIndexFile(records, 'en')))),
    );
    expect(first.length).toBeGreaterThan(300);
    for (const other of others) expect(other).toEqual(first);
  });

  test('keep every filter, value and record', async () => {
    const made = await everyIndexFile(records, 'en');
    const steady = steadyList(steadyFilters(made));
    const sizes = (files: ReadonlyMap<string, Uint8Array>) =>
      [...files.keys()].map((path) => path.replace(/_[0-9a-f]+\./, '_.')).sort();
    expect(sizes(steady)).toEqual(sizes(made));
    // Done twice, nothing is left to do.
    expect(bytesOf(steadyList(steadyFilters(steady)))).toEqual(bytesOf(steady));
  });

  test('of a form that is not known stop the build', () => {
    const unknown = new Map([['filter/en_0123456.pf_filter', gzipSync('another form')]]);
    expect(() => steadyFilters(unknown)).toThrow('Pagefind');
  });
});
