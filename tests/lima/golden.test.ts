/** What searches of the Lima analysis must find: with the real engine, and some of it in a browser on the built site. Delete it with the article. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent, type LoadedContent } from '../../src/content/load-content.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { wordsFrom } from '../../src/i18n/index.ts';
import { searchOf, type Answer } from '../../src/search/fixtures/real-engine.ts';
import { findNames, indexNames } from '../../src/search/names/match-names.ts';
import { readName } from '../../src/search/names/names.ts';
import { wordKinds } from '../../src/search/query/word-kinds.ts';
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

const rowsOf = (table: string): Row[] =>
  readFileSync(`tests/lima/${table}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [group = '', query = '', wanted = '', within = '1', aside = ''] = line.split('\t');
      return { group, query, wanted: wanted.split(' '), within: Number(within), aside: aside === 'aside' };
    });
const tables = { en: rowsOf('golden.tsv'), es: rowsOf('golden-es.tsv') };

/** What a search shows, in whichever way it was asked. */
interface Seen {
  readonly results: readonly string[];
  readonly saysNone: boolean;
  /** Whether another word was taken than was typed. */
  readonly saysOther: boolean;
  readonly leaves: (word: string) => boolean;
}

/** What is wrong with what a row's search shows. */
function faultOf({ group, query, wanted, within }: Row, seen: Seen): string[] {
  const { results } = seen;
  return wanted
    .filter((expected) => {
      const [rule = '', id = ''] = expected.split(':');
      if (rule === 'none') return !(results.length === 0 && seen.saysNone);
      if (rule === 'left') return !seen.leaves(id);
      if (rule === 'not') return results[0] === `entity:${id}` || seen.saysOther;
      return !results.slice(0, within).includes(expected);
    })
    .map((missed) => `${group} “${query}”: ${missed} within ${within}; got ${results.slice(0, 4).join(' ')}`);
}

describe('with the engine', () => {
  let content: LoadedContent;
  beforeAll(async () => {
    content = await loadContent('content', siteWords());
  });

  const seenIn = ({ results, said, outcome }: Answer): Seen => ({
    results,
    saysNone: said.includes('none'),
    saysOther: said.includes('corrected'),
    leaves: (word) => outcome.resolved.leftOut.some((left) => left.toLowerCase() === word),
  });

  describe.each(['en', 'es'] as const)('a search in %s', (lang) => {
    let searchFor: Awaited<ReturnType<typeof searchOf>>;
    beforeAll(async () => {
      const { parsed } = content;
      searchFor = await searchOf(
        corpusOf(parsed, 'published'),
        lang,
        wordKinds(wordsFrom(parsed.words)(lang)),
      );
    });
    afterAll(() => searchFor[Symbol.asyncDispose]());

    test.each([
      ['what it was tuned to find', false],
      ['what was kept aside', true],
    ])('finds %s', async (_what, kept) => {
      const faults: string[] = [];
      for (const row of tables[lang].filter(({ aside }) => aside === kept))
        faults.push(...faultOf(row, seenIn(await searchFor(row.query))));
      expect(faults).toEqual([]);
    });
  });
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

test('every name is that of its entity, on the list the browser is given', () => {
  const { lines } = JSON.parse(read(root, 'search/names.json')) as { lines: string[] };
  const index = indexNames(lines.map(readName));
  const wrong = names.filter(
    ({ query, wanted }) => `entity:${findNames(query, index)[0]?.thing.id ?? ''}` !== wanted[0],
  );
  expect(wrong).toEqual([]);
});

describe.concurrent('on the page', () => {
  const deep = Boolean(process.env['PLUMBLINE_DEEP']);
  /** Some of each kind; all of them in `npm run test:deep`. */
  const sample = (rows: readonly Row[], step: number): Row[] =>
    [
      ...Map.groupBy(
        rows,
        ({ group, wanted: [first = ''] }) => `${group} ${first.split(':')[0] ?? ''}`,
      ).values(),
    ].flatMap((alike) => alike.filter((_, at) => deep || at % step === 0));
  /** What the page says in a language where nothing, another word, or less than was asked is found. */
  const sayings = {
    en: { none: 'Nothing was found', other: 'Showing ', left: 'no result for “{word}”' },
    es: { none: 'No se halló nada', other: 'Se muestra ', left: 'nada para “{word}”' },
  };
  const seenOn = ({ results, status }: Shown, lang: keyof typeof sayings): Seen => ({
    results,
    saysNone: status.includes(sayings[lang].none),
    saysOther: status.includes(sayings[lang].other),
    leaves: (word) => status.toLowerCase().includes(sayings[lang].left.replace('{word}', word)),
  });

  test.each([
    ['finds what the tables want', 'en', sample(tables.en, 20)],
    ['finds what the Spanish table wants', 'es', sample(tables.es, 20)],
    ['leads from names to their entities', 'en', sample(names, 40)],
  ] as const)('a search %s', async (_what, lang, rows) => {
    await using tab = await open();
    await tab.page.goto(`${root.url}${lang === 'en' ? '' : `${lang}/`}search/`);
    const faults: string[] = [];
    for (const row of rows) faults.push(...faultOf(row, seenOn(await search(tab.page, row.query), lang)));
    expect(faults).toEqual([]);
    expect(tab.complaints).toEqual([]);
  });
});

test('the tables are as large as they are meant to be', () => {
  const count = (group: string): number => tables.en.filter((row) => row.group === group).length;
  expect(count('slip')).toBeGreaterThanOrEqual(40);
  expect(count('claim')).toBeGreaterThanOrEqual(30);
  expect(count('as-is')).toBeGreaterThanOrEqual(30);
  for (const [lang, least, aside] of [
    ['en', 150, 0.3],
    ['es', 60, 0.4],
  ] as const) {
    const rows = tables[lang];
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(rows.filter((row) => row.aside).length).toBeGreaterThanOrEqual(rows.length * aside);
  }
});
