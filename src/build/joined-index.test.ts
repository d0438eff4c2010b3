/** With the real engine: a language that lacks editions is searched in its own index and in that of the originals. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { engineAt, inNode } from '../search/fixtures/real-engine.ts';
import type { Engine, Filters } from '../search/ranking/engine.ts';
import { lacksFilter } from '../search/indexed/postings.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';
import { IndexThread } from './index-thread.ts';
import { makeIndex } from './make-index.ts';
import { indexFiles } from './search-index.ts';
import { writeFiles } from './write-files.ts';

/** Of every three analyses one has no edition. */
const isLacking = (at: number): boolean => at % 3 === 1;

const claim = (at: number, lang: string): SearchRecord => ({
  url: `/claims/${at}/`,
  content: `${lang === 'en' ? (at % 2 === 0 ? 'Investing' : 'Invested') : 'Invirtiendo'} in tariff ${at}, said the port authority of Callao.`,
  meta: { title: `Claim ${at}` },
  filters: {
    kind: ['claim'],
    article: [`article-${at}`],
    lang: [lang],
    ...(lang === 'en' && isLacking(at) && { [lacksFilter]: ['es'] }),
  },
});
const entity = (lang: string): SearchRecord => ({
  url: '/entities/callao/',
  content: 'The port of Callao.',
  meta: { title: 'Callao' },
  filters: { kind: ['entity'], lang: [lang] },
});
/** Above 2,000 things several texts lie in a file; that is for `npm run test:deep`. */
const counts = process.env['PLUMBLINE_DEEP'] === '1' ? [7, 2500] : [7];

describe.each(counts)('of %i analyses', (count) => {
  let dir = '';
  let engine: Engine;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const lacking = numbers.filter(isLacking);
  const translated = numbers.filter((at) => !isLacking(at));
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'plumbline-joined-'));
    const originals = [...numbers.map((at) => claim(at, 'en')), entity('en')];
    const own = [...translated.map((at) => claim(at, 'es')), entity('es')];
    const thread = new IndexThread();
    const [files, filesOfOwn] = await Promise.all([
      indexFiles(originals, 'en'),
      thread.makeIndex(own, 'es', [{ folder: '../../pagefind/', lack: 'es' }]),
    ]);
    await thread.end();
    await writeFiles(files, join(dir, 'pagefind'));
    await writeFiles(filesOfOwn, join(dir, 'es/pagefind'));
    engine = await inNode('es', () => engineAt(join(dir, 'es/pagefind')));
  });
  afterAll(() => rm(dir, { recursive: true }));

  /** The addresses of what is found, below the site's folder. */
  const found = (term: string, filters: Filters = {}): Promise<string[]> =>
    inNode('es', async () => {
      const texts = await Promise.all((await engine.search(term, filters)).map((one) => one.load()));
      return texts.map(({ url }) => url.slice(url.indexOf(dir) + dir.length)).sort();
    });
  const claims = [
    ...lacking.map((at) => `/claims/${at}/`),
    ...translated.map((at) => `/es/claims/${at}/`),
  ].sort();

  test('each thing is found once, in its own language where it has an edition', async () => {
    expect(await found('tariff')).toEqual(claims);
    expect(await found('port', { kind: ['entity'] })).toEqual(['/es/entities/callao/']);
  });

  test('originals are found by the forms of their own language', async () => {
    expect(await found('investing')).toEqual(lacking.map((at) => `/claims/${at}/`).sort());
  });

  test('phrases and filters are those of both', async () => {
    expect(await found('"port authority"')).toEqual(claims);
    expect(await found('tariff', { lang: ['en'] })).toEqual(lacking.map((at) => `/claims/${at}/`).sort());
    expect(await found('tariff', { article: ['article-1', 'article-2'] })).toEqual([
      '/claims/1/',
      '/es/claims/2/',
    ]);
  });

  test('counts are of what is found', async () => {
    await inNode('es', async () => {
      const all = await engine.count(undefined, {});
      expect(all.kind).toEqual({ claim: count, entity: 1 });
      expect(all.lang).toEqual({ en: lacking.length, es: translated.length + 1 });
      const some = await engine.count('tariff', { article: ['article-1', 'article-2'] });
      expect(some.lang).toEqual({ en: 1, es: 1 });
    });
  });
});

/** A claim of how many words, that names Callao so many times. */
const naming = (times: number, at: number, lang: string): SearchRecord => ({
  ...claim(at, lang),
  content: Array.from({ length: 12 }, (_, word) => (word < times ? 'Callao' : `${lang}${word}`)).join(' '),
  filters: { kind: ['claim'], lang: [lang], ...(lang === 'en' && { [lacksFilter]: ['es'] }) },
});

test('what both hold is in the order of one index, whichever of them it is rarer in', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'plumbline-order-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  // All of what is Spanish names it, and a few of what is English: there it is rare, and one of these is all about it.
  const own = Array.from({ length: 6 }, (_, at) => naming(1, at, 'es'));
  const others = Array.from({ length: 60 }, (_, at) =>
    naming(at === 9 ? 12 : at % 10 === 0 ? 1 : 0, at, 'en'),
  );
  const beside = [{ folder: '../../pagefind/', lack: 'es' }];
  await writeFiles(await indexFiles(others, 'en'), join(dir, 'pagefind'));
  await writeFiles(await makeIndex(own, 'es', beside), join(dir, 'es/pagefind'));
  const ordered = [9, ...own.map((_, at) => `es ${at}`), 0, 10, 20, 30, 40, 50].map(String);
  await inNode('es', async () => {
    const engine = await engineAt(join(dir, 'es/pagefind'));
    const found = async (term: string | undefined, filters: Filters): Promise<string[]> => {
      const texts = await Promise.all((await engine.search(term, filters)).map((one) => one.load()));
      return texts.map(({ url }) => url.replace(/.*?(es)?\/claims\/(\d+)\/$/, '$1 $2').trim());
    };
    // By the parts, and by the engine itself.
    expect(await found('callao', {})).toEqual(ordered);
    expect(await found('callao', { lang: ['en', 'es'] })).toEqual(ordered);
    expect(await found('callao', { lang: ['es'] })).toEqual(ordered.filter((one) => one.startsWith('es')));
    expect((await found('"callao es1"', {})).slice(0, 6)).toEqual(ordered.slice(1, 7));
    const all = await found(undefined, { lang: ['en', 'es'] });
    expect(all.slice(0, 7).map((one) => one.startsWith('es'))).toEqual([...own.map(() => true), false]);
    expect(all).toHaveLength(own.length + others.length);
  });
});

afterAll(close);

test('a thread says why there is no index, and goes on', async () => {
  const thread = new IndexThread();
  const refused = thread.makeIndex([{ ...entity('en'), url: undefined as unknown as string }], 'en');
  await expect(refused).rejects.toThrow();
  expect([...(await thread.makeIndex([entity('en')], 'en')).keys()]).toContain('first.json');
  await thread.end();
  // What is asked of it once more begins another.
  expect((await thread.makeIndex([entity('en')], 'en')).size).toBeGreaterThan(3);
  await thread.end();
});
