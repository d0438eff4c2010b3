import { describe, expect, test } from 'vitest';
import { addressesOf } from '../site/addresses.ts';
import { address, context, corpus } from './fixtures.ts';
import type { SiteContext } from './schema-org.ts';
import { mostOfSite, toOfflineList, toSiteList, SiteFiles, type OfflineList } from './offline-list.ts';

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
  'images/maps/1.svg',
  'icon.png',
  'places/index.html',
  'search/index.html',
  'search/names.json',
  'offline/index.html',
  'offline/kept.css',
];
const ofSite = [
  'articles/another/index.html',
  'entities/nobody/index.html',
  'guide/index.html',
  // Ids that folders for programs are called by too, and what a list reads.
  'articles/feed/index.html',
  'articles/feed/claims/first/index.html',
  'entities/embed/index.html',
  'sources/schemas/index.html',
  'lists/claims.json',
];
const left = [
  `articles/${id}/single-file.html`,
  `articles/${id}/claims.json`,
  `articles/${id}/annotations.jsonld`,
  `articles/${id}.epub`,
  `articles/${id}/claims/${claim?.id}/strip.png`,
  'images/nowhere.png',
  `entities/${entity?.id}/feed.xml`,
  `cards/${id}.png`,
  `embed/${id}/${claim?.id}/index.html`,
  `offline/${id}.json`,
  'offline/site/list.json',
  'es/index.html',
  'es/pagefind/pagefind.js',
  'feed/1.json',
  'oembed/a/b.json',
  'schemas/claims.json',
  'es/embed/a/b/index.html',
  'es/feed/1.json',
  'es/articles/a/single-file.html',
  'claims.json',
  '404.html',
];
const index = ['pagefind/pagefind.js', 'pagefind/index/en_1.pf_index'];

const page = `<link rel="icon" href="/news/icon.png"><img alt="a > b" src="/news/images/${id}/the%20port.png">
<img srcset="/news/images/maps/1.svg 1x, /news/images/gone.svg 2x"><img src="https://else.example/news/icon.png"><img src="/news/%E0.png">`;
const read = (file: string, bytes: number): Buffer =>
  file.startsWith('pagefind/') || file.endsWith('names.json')
    ? Buffer.alloc(bytes, file)
    : Buffer.from(file === `articles/${id}/index.html` ? page : file);
const files = (bytes: number, list: readonly string[]): SiteFiles =>
  new SiteFiles('/news/', list, (file, find) => find(read(file, bytes)));
const all = [...kept, ...ofSite, ...left, ...index];
const listOf = (bytes = 10, list = all) => toOfflineList(article, context, files(bytes, list));
/** Of a site in two languages, whatever this one is in. */
const languages = ['en', 'es'] as const;
const inBoth = (lang: string): SiteContext => ({
  ...context,
  lang,
  site: { ...context.site, languages },
  to: addressesOf(address, languages, lang),
});
const siteOf = (bytes = 10, lang = 'en', list = all) =>
  toSiteList(inBoth(lang), '2026-11-28', files(bytes, list));

const addressOf = (file: string): string => `/news/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`;
const pathsIn = ({ files }: OfflineList): string[] => files.map(([path]) => path).sort();

describe(toOfflineList, () => {
  test('holds what belongs to the analysis, with the pictures that it shows, at the addresses it is asked for by', () => {
    expect(pathsIn(listOf())).toEqual([...kept, ...index].map(addressOf).sort());
  });

  test('holds an analysis whose id is the name of a folder for programs', () => {
    const named = { ...article, id: 'feed' };
    expect(pathsIn(toOfflineList(named, context, files(10, all)))).toEqual(
      expect.arrayContaining(['/news/articles/feed/', '/news/articles/feed/claims/first/']),
    );
  });

  test('leaves an index behind that is too heavy', () => {
    expect(pathsIn(listOf(5_000_000))).not.toContain('/news/pagefind/pagefind.js');
  });

  test('leaves names and words of a search behind that are too heavy, and the page of the search stays', () => {
    const heavy = new SiteFiles('/news/', all, (file, find) =>
      find(read(file, file.endsWith('names.json') ? 9_000_000 : 10)),
    );
    const paths = pathsIn(toOfflineList(article, context, heavy));
    expect(paths).toContain('/news/search/');
    expect(paths).toContain('/news/pagefind/pagefind.js');
    expect(paths).not.toContain('/news/search/names.json');
  });

  test('has another version whenever a file changes, comes or goes, and only then', () => {
    const { version, bytes } = listOf();
    expect(listOf().version).toBe(version);
    expect(listOf(11).version).not.toBe(version);
    expect(listOf(10, kept).version).not.toBe(version);
    expect(bytes).toBe([...kept, ...index].reduce((sum, file) => sum + read(file, 10).byteLength, 0));
  });
});

describe(toSiteList, () => {
  test('holds every page of a language, and no other', () => {
    expect(pathsIn(siteOf())).toEqual([...kept, ...index, ...ofSite].map(addressOf).sort());
    expect(siteOf()).toMatchObject({ page: '/news/', title: `All of ${context.site.name}` });
    const spanish = siteOf(10, 'es');
    expect(pathsIn(spanish)).toEqual(
      ['_astro/a.js', 'es/index.html', 'es/pagefind/pagefind.js', 'offline/kept.css'].map(addressOf).sort(),
    );
    expect(spanish).toMatchObject({ page: '/news/es/', fallback: '/news/es/offline/' });
  });

  test('says of one that is too heavy how heavy it is, and holds no files', () => {
    const { bytes, most, files } = siteOf(mostOfSite / 2);
    expect(files).toEqual([]);
    expect(bytes).toBeGreaterThan(most ?? Infinity);
  });
});

describe(SiteFiles, () => {
  test('reads what many lists hold once', () => {
    const seen: string[] = [];
    const once = new SiteFiles('/news/', all, (file, find) => {
      seen.push(file);
      return find(read(file, 10));
    });
    toOfflineList(article, context, once);
    toOfflineList(article, context, once);
    expect(seen.toSorted()).toEqual([...kept, ...index].sort());
  });

  test('finds what stands in a folder, whatever the names beside it begin with', () => {
    const found = new SiteFiles(
      '/',
      ['b/c/d', 'b/a', 'bb/a', 'a', 'b-a/a', 'b/\u{1f5ff}', 'c'],
      (file, find) => find(Buffer.from(file)),
    );
    expect(found.below('b/')).toEqual(['b/a', 'b/c/d', 'b/\u{1f5ff}']);
    expect(found.below('d/')).toEqual([]);
    expect(found.below('')).toHaveLength(7);
  });
});
