/** With the real engine: what the parts find is what it finds itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fragments } from '../browser/search/fragments.ts';
import { loadEngine } from '../browser/search/pagefind.ts';
import type { Engine } from '../search/ranking/engine.ts';
import { numbersFrom, pickFrom, wordFrom } from '../search/fixtures/generated.ts';
import { engineAt, inNode } from '../search/fixtures/real-engine.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';
import { firstParts } from './first-parts.ts';
import { IndexThread } from './index-thread.ts';
import { everyIndexFile, toLoaded } from './make-index.ts';
import { indexFiles } from './search-index.ts';
import { writeFiles } from './write-files.ts';

const next = numbersFrom(1644);
const pick = pickFrom(next);
const stems = Array.from({ length: 400 }, () => wordFrom(next).toLowerCase());
/** Words of all frequencies, in forms that English takes for one. */
const wordOf = (): string =>
  `${stems[Math.floor(400 ** next()) - 1] ?? 'port'}${pick(['', '', 's', 'ing', 'ed', 'ation'])}`;
const kinds = ['claim', 'claim', 'claim', 'entity', 'source', 'article'];
const records: SearchRecord[] = Array.from({ length: 2500 }, (_, at) => ({
  url: `/things/${at}/`,
  content: Array.from({ length: 5 + (at % 20) }, wordOf).join(' '),
  meta: { title: `${wordOf()} ${wordOf()}` },
  filters: { kind: [kinds[at % kinds.length] ?? 'claim'] },
}));

/** Words that signs part, which the engine takes for one and for several. */
const parted = [
  'dual-use',
  'U.S.',
  '(APEC)',
  'port,',
  'first-ever',
  'anti-government',
  'e-mail',
  '13,000',
  'Peru’s',
];
for (const [at, word] of parted.entries())
  records.push({
    url: `/things/${records.length}/`,
    content: `The ${word} of ${parted.at(at - 1) ?? ''} and ${word.replace(/[^\p{L}\p{N}]+/gu, ' ')} once more.`,
    meta: { title: `Things ${at}` },
    filters: { kind: ['claim'] },
  });

/** What stands nowhere is left out by the engine. */
const standing = [...new Set(records.flatMap(({ content }) => content.split(' ')))];
const anyWord = (): string => pick(standing);
const common = (): string => pick(pick(records).content.split(' '));

afterAll(close);

describe('first results', () => {
  let dir = '';
  let first: Engine;
  let whole: Engine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plumbline-first-'));
    // Above 2,000 things several texts lie in a file.
    await writeFiles(await indexFiles(records, 'en'), join(dir, 'pagefind'));
    await inNode('en', async () => {
      first = await engineAt(join(dir, 'pagefind'));
      const index = pathToFileURL(join(dir, 'pagefind/')).href;
      whole = await loadEngine(`${index}pagefind.js`, new Fragments(index));
    });
  });
  afterAll(() => rm(dir, { recursive: true }));

  const idsOf = async (engine: Engine, term: string, kind?: string): Promise<string[]> =>
    (await engine.search(term, kind === undefined ? {} : { kind: [kind] })).map(({ id }) => id);

  test('are those of the engine itself, for words of the texts and several of them', async () => {
    const terms = [
      ...Array.from({ length: 60 }, anyWord),
      ...Array.from({ length: 60 }, () => `${common()} ${anyWord()}`),
    ];
    await inNode('en', async () => {
      let found = 0;
      for (const term of terms) {
        const wanted = (await idsOf(whole, term)).sort();
        const got = new Set(await idsOf(first, term));
        found += wanted.length;
        // What begins with a word may be more here: the engine asks by its stem.
        expect([term, wanted.filter((id) => !got.has(id))]).toEqual([term, []]);
      }
      expect(found).toBeGreaterThan(1000);
    });
  });

  test('of one word in quotes are those that hold it in one of its forms', async () => {
    await inNode('en', async () => {
      for (const word of Array.from({ length: 60 }, anyWord)) {
        const wanted = await idsOf(whole, `"${word}"`);
        expect([word, (await idsOf(first, `"${word}"`)).sort()]).toEqual([word, wanted.sort()]);
      }
    });
  });

  test.each(parted.flatMap((word) => [word, `"${word}"`, `${word} once`]))(
    'of %s are those of the engine',
    async (term) => {
      await inNode('en', async () => {
        const wanted = await idsOf(whole, term);
        expect(wanted.length).toBeGreaterThan(0);
        expect((await idsOf(first, term)).sort()).toEqual(wanted.sort());
      });
    },
  );

  test('are of the kinds that are wanted, and carry their own texts', async () => {
    await inNode('en', async () => {
      for (const kind of ['claim', 'article'] as const) {
        const found = await first.search(stems[0], { kind: [kind] });
        expect(found.map(({ id }) => id).sort()).toEqual((await idsOf(whole, stems[0] ?? '', kind)).sort());
        for (const one of found.slice(0, 20)) {
          const { url, content, filters } = await one.load();
          const number = Number(/\/things\/(\d+)\/$/.exec(url)?.[1]);
          expect(content).toBe(records[number]?.content);
          expect(filters['kind']).toEqual([kind]);
        }
      }
    });
  });

  test('leave phrases, filters and counts to the engine', async () => {
    await inNode('en', async () => {
      const phrase = `"${records[7]?.content.split(' ').slice(0, 2).join(' ') ?? ''}"`;
      expect(await idsOf(first, phrase)).toEqual(await idsOf(whole, phrase));
      expect((await first.count(stems[0], {})).kind).toEqual((await whole.count(stems[0], {})).kind);
    });
  });
});

test('an index of nothing has parts too', async () => {
  const files = await indexFiles([], 'en');
  expect([...files.keys()]).toContain('first.json');
});

describe('the parts of an index', () => {
  // "o" and "º" are one to readers, and lie in files of their own.
  const list = records
    .slice(0, 1500)
    .map((record, at) => (at % 9 === 0 ? { ...record, content: `${record.content} o º º` } : record));
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = toLoaded(await everyIndexFile(list, 'en'));
  });
  const partsOf = (of: ReadonlyMap<string, Uint8Array>, those = list) =>
    firstParts(of, those, (words) => everyIndexFile(words, 'en'));
  const textsOf = (of: ReadonlyMap<string, Uint8Array>): string[] =>
    Array.from(of, ([path, bytes]) => `${path} ${Buffer.from(bytes).toString('base64')}`);

  test('are the same in whatever order the engine names its files, and as another process makes them', async () => {
    expect([...files.keys()].filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(1);
    const parts = await partsOf(files);
    expect(textsOf(await partsOf(new Map([...files].reverse())))).toEqual(textsOf(parts));
    // A thread has an engine of its own, which is another process.
    const thread = new IndexThread();
    const made = await thread.makeIndex(list, 'en');
    await thread.end();
    expect(textsOf(made).sort()).toEqual(textsOf(new Map([...files, ...parts])).sort());
  });

  test('are not made of records in another order, be they of one kind', async () => {
    const [first, second, ...rest] = list as [SearchRecord, SearchRecord, ...SearchRecord[]];
    expect(first.filters['kind']).toEqual(second.filters['kind']);
    await expect(partsOf(files, [second, first, ...rest])).rejects.toThrow('another order');
  });
});
