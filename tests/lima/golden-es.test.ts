/** What searches of the Spanish edition must find, with the real engine. Delete it with the article. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { wordsFrom } from '../../src/i18n/index.ts';
import { searchOf } from '../../src/search/fixtures/real-engine.ts';
import { wordKinds } from '../../src/search/word-kinds.ts';

interface Row {
  readonly group: string;
  readonly query: string;
  readonly wanted: string;
  readonly within: number;
  /** Kept aside while the search was tuned. */
  readonly aside: boolean;
}

const rows = readFileSync('tests/lima/golden-es.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Row => {
    const [group = '', query = '', wanted = '', within = '1', aside = ''] = line.split('\t');
    return { group, query, wanted, within: Number(within), aside: aside === 'aside' };
  });

let search: Awaited<ReturnType<typeof searchOf>>;
beforeAll(async () => {
  const { parsed } = await loadContent('content', siteWords());
  search = await searchOf(corpusOf(parsed, 'published'), 'es', wordKinds(wordsFrom(parsed.words)('es')));
}, 120_000);
afterAll(() => search[Symbol.asyncDispose]());

async function faultsOf(of: readonly Row[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { group, query, wanted, within } of of) {
    const { results } = await search(query);
    const [rule, id] = wanted.split(':');
    const met =
      rule === 'none'
        ? results.length === 0
        : rule === 'not'
          ? results[0] !== `entity:${id}`
          : results.slice(0, within).includes(wanted);
    if (!met)
      faults.push(`${group} “${query}”: ${wanted} within ${within}; got ${results.slice(0, 4).join(' ')}`);
  }
  return faults;
}

test('finds what it was tuned to find', { timeout: 120_000 }, async () => {
  expect(await faultsOf(rows.filter(({ aside }) => !aside))).toEqual([]);
});

test('finds what was kept aside', { timeout: 120_000 }, async () => {
  expect(await faultsOf(rows.filter(({ aside }) => aside))).toEqual([]);
});

test('the table is as large as it is meant to be', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ aside }) => aside).length).toBeGreaterThanOrEqual(rows.length * 0.4);
});
