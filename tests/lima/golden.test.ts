/** What searches of the Lima analysis must find, in a real browser on the built site. Delete it with the article. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findNames, indexNames } from '../../src/search/match-names.ts';
import { readName } from '../../src/search/names.ts';
import { open, read, root } from '../support/site.ts';
import { search, type Shown } from '../support/search-page.ts';

interface Row {
  readonly group: string;
  readonly query: string;
  readonly wanted: readonly string[];
  readonly within: number;
  /** Kept aside while the search was tuned. */
  readonly aside: boolean;
}

const rows = readFileSync('tests/lima/golden.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Row => {
    const [group = '', query = '', wanted = '', within = '1', aside = ''] = line.split('\t');
    return { group, query, wanted: wanted.split(' '), within: Number(within), aside: aside === 'aside' };
  });

/** Every name and alias of every entity must lead to it. */
const names = (
  JSON.parse(read(root, 'entities.json')) as { entities: { id: string; name: string; aliases: string[] }[] }
).entities.flatMap(({ id, name, aliases }) =>
  [name, ...aliases].map((query): Row => ({
    group: 'name',
    query,
    wanted: [`entity:${id}`],
    within: 1,
    aside: false,
  })),
);

/** What is wrong with what a row's search shows. */
function faultOf({ wanted, within }: Row, { results, status }: Shown): string | undefined {
  const corrected = status.includes('Showing ');
  for (const expected of wanted) {
    const [rule = '', id = ''] = expected.split(':');
    const met =
      rule === 'none'
        ? results.length === 0 && status.includes('Nothing was found')
        : rule === 'left'
          ? status.toLowerCase().includes(`no result for “${id}”`)
          : rule === 'not'
            ? results[0] !== `entity:${id}` && !corrected
            : results.slice(0, within).includes(expected);
    if (!met) return `${expected} within ${within}; got ${results.slice(0, 4).join(' ')} | ${status}`;
  }
  return undefined;
}

async function faults(of: readonly Row[]): Promise<string[]> {
  await using tab = await open();
  await tab.page.goto(`${root.url}search/`);
  const found: string[] = [];
  for (const row of of) {
    const fault = faultOf(row, await search(tab.page, row.query));
    if (fault !== undefined) found.push(`${row.group} “${row.query}”: ${fault}`);
  }
  expect(tab.complaints).toEqual([]);
  return found;
}

const deep = Boolean(process.env['PLUMBLINE_DEEP']);

/** Every second row of each kind, all of them in `npm run test:deep`. */
const sought = deep
  ? rows
  : [...Map.groupBy(rows, ({ group, aside }) => `${group} ${aside}`).values()].flatMap((alike) =>
      alike.filter((_, at) => at % 2 === 0),
    );

/** Every sixth name, all of them in `npm run test:deep`; half of these in each of two tabs. */
const chosen = deep ? names : names.filter((_, at) => at % 6 === 0);
const halves = [chosen.filter((_, at) => at % 2 === 0), chosen.filter((_, at) => at % 2 === 1)];

test('every name is that of its entity, on the list the browser is given', () => {
  const { lines } = JSON.parse(read(root, 'search/names.json')) as { lines: string[] };
  const index = indexNames(lines.map(readName));
  const wrong = names.filter(
    ({ query, wanted }) => `entity:${findNames(query, index)[0]?.thing.id ?? ''}` !== wanted[0],
  );
  expect(wrong).toEqual([]);
});

// Some hundred searches each: on a busy machine they take their time.
describe.concurrent('a search of the Lima analysis', { timeout: 600_000 }, () => {
  test.each([0, 1])('leads from every name to its entity, half %i of them', async (half) => {
    expect(await faults(halves[half] ?? [])).toEqual([]);
  });

  test('finds what it was tuned to find', async () => {
    expect(await faults(sought.filter(({ aside }) => !aside))).toEqual([]);
  });

  test('finds what was kept aside', async () => {
    expect(await faults(sought.filter(({ aside }) => aside))).toEqual([]);
  });
});

test('the table is as large as it is meant to be', () => {
  const count = (group: string): number => rows.filter((row) => row.group === group).length;
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(count('slip')).toBeGreaterThanOrEqual(40);
  expect(count('claim')).toBeGreaterThanOrEqual(30);
  expect(count('as-is')).toBeGreaterThanOrEqual(30);
  expect(rows.filter(({ aside }) => aside).length).toBeGreaterThanOrEqual(rows.length * 0.3);
});
