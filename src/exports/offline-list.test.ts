import { describe, expect, test } from 'vitest';
import { context, corpus } from './fixtures.ts';
import { toOfflineList } from './offline-list.ts';

const [article] = corpus.articles;
if (!article) throw new Error('The fixtures have no analysis.');
const { id } = article;
const [claim] = article.claims;
const entity = article.mentions[0] ?? claim?.entities[0];
const [source] = article.sources;

const kept = [
  'index.html',
  '_astro/a.js',
  `articles/${id}/index.html`,
  `articles/${id}/fact-names.json`,
  `articles/${id}/claims/${claim?.id}/index.html`,
  `entities/${entity?.id}/index.html`,
  `entities/${entity?.id}/preview.json`,
  `sources/${source?.id}/index.html`,
  `images/${id}/the port.png`,
  'search/index.html',
  'offline/index.html',
];
const left = [
  `articles/${id}/single-file.html`,
  `articles/${id}/claims.json`,
  `articles/${id}/annotations.jsonld`,
  `articles/${id}.epub`,
  'articles/another/index.html',
  'entities/nobody/index.html',
  `entities/${entity?.id}/feed.xml`,
  `cards/${id}.png`,
  `offline/${id}.json`,
  'claims.json',
];
const index = ['pagefind/pagefind.js', 'pagefind/index/en_1.pf_index'];

const listOf = (bytes = 10, list = [...kept, ...left, ...index]) =>
  toOfflineList(
    article,
    context,
    { list, read: (file) => Buffer.alloc(file.startsWith('pagefind/') ? bytes : 3, file) },
    '/news/',
  );

describe(toOfflineList, () => {
  test('holds what belongs to the analysis, at the addresses it is asked for by', () => {
    const address = (file: string): string => `/news/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`;
    expect(
      listOf()
        .files.map(([path]) => path)
        .sort(),
    ).toEqual([...kept, ...index].map(address).sort());
  });

  test('leaves an index behind that is too heavy', () => {
    expect(listOf(5_000_000).files.map(([path]) => path)).not.toContain('/news/pagefind/pagefind.js');
  });

  test('has another version whenever a file changes, comes or goes, and only then', () => {
    const { version, bytes } = listOf();
    expect(listOf().version).toBe(version);
    expect(listOf(11).version).not.toBe(version);
    expect(listOf(10, kept).version).not.toBe(version);
    expect(bytes).toBe(kept.length * 3 + index.length * 10);
  });
});
