import { afterEach, describe, expect, test } from 'vitest';
import { corpus } from '../../exports/fixtures.ts';
import type { Article } from '../../corpus/types.ts';
import type { PostingsDirectory } from '../../search/indexed/postings.ts';
import type { SearchRecord } from '../../search/indexed/to-records.ts';
import { toGroups, WrittenIndex } from './written-index.ts';

const [first] = corpus.articles;
if (!first) throw new Error('The fixtures have no article.');
const copyOf = (article: Article, id: string): Article => ({
  ...article,
  id,
  claims: article.claims.map((claim) => ({ ...claim, article: id })),
});
/** An archive of a thousand claims. */
const many = Array.from({ length: Math.ceil(1000 / first.claims.length) }, (_, at) =>
  copyOf(first, `analysis-${at}`),
);
const large = corpus.with({ articles: many });

const made: (readonly SearchRecord[])[] = [];
const index = (): WrittenIndex =>
  new WrittenIndex((records) => {
    made.push(records);
    const files = { 'first.json': JSON.stringify({ begins: [] }), which: String(made.length) };
    return Promise.resolve(
      new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const)),
    );
  });
afterEach(() => void made.splice(0));
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

describe('an archive', () => {
  test('is one index for each group of analyses, which the first leads to', async () => {
    const written = index();
    const { beside = [] } = JSON.parse(
      text(await written.file(large, 'en', 0, 'first.json')),
    ) as PostingsDirectory;
    expect(beside.length).toBeGreaterThan(3);
    expect(made).toHaveLength(beside.length + 1);
    for (const [at, { folder, lack }] of beside.entries()) {
      expect([folder, lack]).toEqual([`../pagefind-${at + 1}/`, undefined]);
      expect(text(await written.file(large, 'en', at + 1, 'which'))).toBe(String(at + 2));
    }
    expect(made[0]?.every(({ filters }) => filters['article'] === undefined)).toBe(true);
    expect(await written.file(large, 'en', beside.length + 1, 'which')).toBeUndefined();
  });

  test('after a save is made again only where something changed, before someone asks', () => {
    const written = index();
    written.prepare(large, 'en');
    const before = made.splice(0);
    written.refresh(large);
    expect(made).toEqual([]);

    const [saved] = many;
    if (!saved) throw new Error('There is no analysis.');
    const revised = { ...saved, text: `${saved.text} One sentence more.` };
    written.refresh(large.with({ articles: [revised, ...many.slice(1)] }));
    expect(made).toHaveLength(1);
    expect(made[0]?.some(({ content }) => content.includes('One sentence more.'))).toBe(true);
    expect(before.some((records) => records.length === made[0]?.length)).toBe(true);
  });

  test('is made once more when it could not be', async () => {
    let times = 0;
    const written = new WrittenIndex(() => {
      times += 1;
      return times === 1 ? Promise.reject(new Error('no room')) : Promise.resolve(new Map());
    });
    await expect(written.file(corpus, 'en', 0, 'first.json')).rejects.toThrow('no room');
    expect(await written.file(corpus, 'en', 0, 'first.json')).toBeUndefined();
    expect(times).toBe(2);
  });
});

test('a small site is one index', async () => {
  const written = index();
  const directory = JSON.parse(text(await written.file(corpus, 'en', 0, 'first.json'))) as PostingsDirectory;
  expect(directory.beside).toBeUndefined();
  expect(made).toHaveLength(1);
});

test('an analysis stays in its group when others come', () => {
  const record = (analysis: string, at: number): SearchRecord => ({
    url: `/${analysis}/${at}/`,
    content: '',
    meta: { title: '' },
    filters: { article: [analysis] },
  });
  const records = Array.from({ length: 40 }, (_, at) => at).flatMap((at) =>
    Array.from({ length: 30 }, (__, claim) => record(`analysis-${at}`, claim)),
  );
  const groups = toGroups(records);
  expect(groups.flat().toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual(
    records.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
  );
  const more = toGroups([record('another', 0), ...records]);
  expect(more.filter((group, at) => group.length !== groups[at]?.length)).toHaveLength(1);
});
