/** With the real engine: what it makes of the same records is the same, however it keeps them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { Fragments } from '../browser/search/fragments.ts';
import { loadEngine } from '../browser/search/pagefind.ts';
import { inNode } from '../search/fixtures/real-engine.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';
import { everyIndexFile, toLoaded } from './make-index.ts';
import { writeFiles } from './write-files.ts';
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
  test.each([
    [300, 300],
    [200, 38],
  ])('hold the texts of 300 records, if files may be %i, in %i and that of an article', async (most, few) => {
    const count = 300;
    const each = Array.from({ length: count }, (_, at): SearchRecord => {
      const filters = { kind: [at === 7 ? 'article' : 'claim'] };
      return { url: `/claims/${at}/`, content: `Number ${at}.`, meta: { title: `Claim ${at}` }, filters };
    });
    const files = toLoaded(await everyIndexFile(each, 'en'), most);
    const fragments = [...files.keys()].filter((path) => path.endsWith('.pf_fragment'));
    expect(fragments.length).toBe(few + (few < count ? 1 : 0));

    const dir = await mkdtemp(join(tmpdir(), 'plumbline-index-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    await writeFiles(files, join(dir, 'pagefind'));
    await inNode('en', async () => {
      const index = pathToFileURL(join(dir, 'pagefind/')).href;
      const engine = await loadEngine(`${index}pagefind.js`, new Fragments(index));
      for (const at of [0, 7, 8, 123, count - 1]) {
        const [found] = await engine.search(`"number ${at}"`, {});
        expect((await found?.load())?.content).toBe(`Number ${at}.`);
      }
    });
  });

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
