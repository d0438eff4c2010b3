/** Feeds, schemas and linked data: read by the libraries and rules of their formats. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { h } from 'hastscript';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toAnnotationCollection } from './annotations-jsonld.ts';
import { toArticleMarkdown } from './article-markdown.ts';
import { toClaimReviewFeed } from './claim-review-feed.ts';
import { toClaimsFile, toClaimsSchema } from './claims-json.ts';
import { toCorrectionsFeed } from './corrections-feed.ts';
import { toCslItem } from './csl-json.ts';
import { analysesInParts, toAtomFeed, toJsonFeed } from './feeds.ts';
import { Corpus } from '../corpus/corpus.ts';
import { address, context, contextOf, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';
import { toLlmsTxt } from './llms-txt.ts';
import { toNewsArticle } from './news-article.ts';
import { toOembed } from './oembed.ts';
import * as schemas from './schemas.ts';

const ajv = new Ajv2020({ allErrors: true });
// The package is CommonJS and says that it is not.
(formats as unknown as (to: Ajv2020) => void)(ajv);
const faults = (schema: object, data: unknown): unknown[] => {
  const validate = ajv.compile(schema);
  // As it is published: what JSON cannot hold is not there.
  validate(JSON.parse(JSON.stringify(data)));
  return validate.errors ?? [];
};

/** The corpus as it is, without anything in it, and with each hostile string everywhere. */
const corpora = [
  ['the fixtures', corpus],
  ['nothing', new Corpus({})],
  ...hostileStrings.map((hostile) => [JSON.stringify(hostile), hostileCorpus(hostile)] as const),
] as const;

describe.each(corpora)('of %s', (_, whole) => {
  test('claims.json is valid by the schema that is published', () => {
    const schema = toClaimsSchema(context.to);
    expect(faults({ ...schema, $id: undefined }, toClaimsFile(whole.claims, address))).toEqual([]);
  });

  test('feed.json is a JSON Feed 1.1', () => {
    expect(faults(schemas.jsonFeed, toJsonFeed(whole, context, address))).toEqual([]);
  });

  test('feed.xml is an Atom 1.0 feed with every analysis', () => {
    const xml = toAtomFeed(whole, context);
    const feed = parseFeed(xml);
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
    expect(feed.self).toBe('https://example.org/news/feed.xml');
    expect(feed.items.map(({ id }) => id)).toEqual(
      whole.articles.map(({ id }) => `https://example.org/news/articles/${id}/`),
    );
    expect(titlesIn(xml)).toEqual(whole.articles.map(({ title }) => title.replaceAll(/\r\n?/g, '\n').trim()));
    // RFC 4287: what a feed and an entry must have.
    const count = (tag: string) => xml.split(`<${tag}>`).length - 1;
    expect([count('id'), count('updated'), count('published')]).toEqual([
      1 + whole.articles.length,
      1 + whole.articles.length,
      whole.articles.length,
    ]);
    expect(xml).toMatch(/<link [^>]*rel="self"/);
  });

  test('claimreview.json is a DataFeed of ClaimReview', () => {
    expect(faults(schemas.claimReviewFeed, toClaimReviewFeed(whole, contextOf))).toEqual([]);
  });

  test('annotations.jsonld is a Web Annotation collection', () => {
    for (const article of whole.articles) {
      expect(faults(schemas.annotationCollection, toAnnotationCollection(article, context))).toEqual([]);
    }
  });

  test('sources.json is CSL-JSON', () => {
    expect(faults(schemas.cslItems, whole.sources.map(toCslItem))).toEqual([]);
  });

  test('oEmbed is oEmbed', () => {
    for (const article of whole.articles) {
      for (const claim of article.claims)
        expect(faults(schemas.oembed, toOembed(claim, article, context))).toEqual([]);
    }
  });

  test('Markdown holds each claim as a footnote of its id, and nothing becomes markup', () => {
    for (const article of whole.articles) {
      const tree = unified().use(remarkParse).use(remarkGfm).parse(toArticleMarkdown(article, context));
      const ids = article.claims.map(({ id }) => id);
      expect(find(tree, 'footnoteDefinition').map(({ identifier }) => identifier)).toEqual(ids);
      expect(find(tree, 'footnoteReference').map(({ identifier }) => identifier)).toEqual(ids);
      expect(find(tree, 'html')).toEqual([]);
      expect(find(tree, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1);
      for (const { url } of find(tree, 'link')) expect(url).toMatch(/^https?:\/\//);
    }
  });

  test('llms.txt has one title, a summary and lists of links', () => {
    const tree = unified().use(remarkParse).parse(toLlmsTxt(whole, context));
    expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
    expect(find(tree, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1);
    for (const { children } of find(tree, 'listItem')) {
      expect(find({ type: 'root', children }, 'link').length).toBeGreaterThan(0);
    }
  });
});

test('the prose of a feed is whole, and every address in it absolute', () => {
  const [item] = (toJsonFeed(corpus, context, address) as { items: { content_html: string }[] }).items;
  expect(item?.content_html).toContain('href="https://example.org/news/entities/');
  expect(item?.content_html).toContain('href="https://example.org/news/articles/lima/#note--');
  expect(item?.content_html).not.toMatch(/(?:href|src)="(?!https?:\/\/)/);
});

test('the findings in brief lead a feed and the Markdown, each to its passage, and are the abstract', () => {
  const [article] = corpus.articles;
  if (!article) throw new Error('The fixtures have no article.');
  const passage = 'https://example.org/news/articles/lima/#police-13000';
  const html = `<h2>Findings in brief</h2><ul><li><a href="${passage}">Two agencies give the number.</a> (corroborated)</li></ul><hr>`;
  const { items } = toJsonFeed(corpus, context, address) as { items: { content_html: string }[] };
  expect(items[0]?.content_html.startsWith(html)).toBe(true);
  expect(parseFeed(toAtomFeed(corpus, context)).items[0]?.content).toContain(html);
  expect(toArticleMarkdown(article, context)).toContain(
    `\n\n## Findings in brief\n\n- [Two agencies give the number.](${passage}) (corroborated)\n\n---\n\nLima put`,
  );
  expect(toNewsArticle(article, context)).toMatchObject({ abstract: 'Two agencies give the number.' });

  const without = { ...article, findings: [] };
  expect(toArticleMarkdown(without, context)).not.toContain('Findings');
  expect(toAtomFeed({ articles: [without], retired: [] }, context)).not.toContain('Findings');
  expect(toNewsArticle(without, context)).not.toHaveProperty('abstract');
});

test('a feed says when each analysis appeared and when it last changed, and is itself as new as the newest change', () => {
  const dated = (id: string, published: string, updated: string) =>
    corpus.articles.slice(0, 1).map((one) => ({ ...one, id, published, updated }));
  // The oldest was revised last.
  const articles = [...dated('new', '2025-03-01', '2025-03-02'), ...dated('old', '2024-11-18', '2025-04-05')];
  const xml = toAtomFeed({ articles, retired: [] }, context);
  const times = (tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, at]) => at);
  expect(times('published')).toEqual(['2025-03-01T00:00:00.000Z', '2024-11-18T00:00:00.000Z']);
  const [feed, ...entries] = times('updated');
  expect(entries).toEqual(['2025-03-02T00:00:00.000Z', '2025-04-05T00:00:00.000Z']);
  expect(feed).toBe('2025-04-05T00:00:00.000Z');
  expect(parseFeed(xml).items.map(({ published, updated }) => [published, updated])).toEqual([
    [new Date('2025-03-01'), new Date('2025-03-02')],
    [new Date('2024-11-18'), new Date('2025-04-05')],
  ]);

  const { items } = toJsonFeed({ articles }, context, address) as { items: Record<string, unknown>[] };
  expect(items.map(({ date_published, date_modified }) => [date_published, date_modified])).toEqual([
    ['2025-03-01T00:00:00Z', '2025-03-02T00:00:00Z'],
    ['2024-11-18T00:00:00Z', '2025-04-05T00:00:00Z'],
  ]);
});

describe('of 45 analyses, a feed holds the newest twenty in full and leads on to the others', () => {
  const [one] = corpus.articles;
  if (!one) throw new Error('The fixtures have no article.');
  const days = Array.from({ length: 45 }, (_, at) => String(2025 - at));
  const many = corpus.with({
    articles: days.map((year) => ({ ...one, id: `of-${year}`, published: `${year}-01-01` })),
  });
  const [feed, ...archives] = analysesInParts(many, context);
  const at = (path: string) => `https://example.org/news/${path}`;
  const linksOf = (xml: string): object =>
    Object.fromEntries(
      [...xml.matchAll(/<link href="([^"]+)" rel="(\S+)" type="application\/atom\+xml"/g)].map(
        ([, href = '', rel = '']): [string, string] => [rel, href],
      ),
    );

  test('as Atom, by the links of RFC 5005', () => {
    const [current, ...older] = [feed, ...archives].map((part) => toAtomFeed(many, context, part));
    expect(linksOf(current ?? '')).toEqual({ self: at('feed.xml'), 'prev-archive': at('feed/2.xml') });
    expect(older.map(linksOf)).toEqual([
      { self: at('feed/1.xml'), current: at('feed.xml'), 'next-archive': at('feed/2.xml') },
      { self: at('feed/2.xml'), current: at('feed.xml'), 'prev-archive': at('feed/1.xml') },
    ]);
    const isArchive = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    expect([current ?? '', ...older].map((xml) => xml.includes(isArchive))).toEqual([false, true, true]);
    // One feed in three documents: it keeps its id.
    for (const xml of older) expect(parseFeed(xml).meta).toEqual({ type: 'atom', version: '1.0' });
    for (const xml of older)
      expect(new XMLParser().parse(xml)).toMatchObject({ feed: { id: at('feed.xml') } });
    const met = [current ?? '', ...older].flatMap((xml) => parseFeed(xml).items.map(({ id }) => id));
    expect(new Set(met)).toEqual(new Set(days.map((year) => at(`articles/of-${year}/`))));
  });

  test('as JSON, by the address of the next items', () => {
    const documents = [feed, ...archives].map((part) => toJsonFeed(many, context, address, part));
    expect(documents).toMatchObject([
      { feed_url: at('feed.json'), next_url: at('feed/2.json') },
      { feed_url: at('feed/1.json') },
      { feed_url: at('feed/2.json'), next_url: at('feed/1.json') },
    ]);
    expect(documents[1]).not.toHaveProperty('next_url');
    for (const one of documents) expect(faults(schemas.jsonFeed, one)).toEqual([]);
  });
});

test('Markdown leads where the page leads: each address is whole', () => {
  const [article] = corpus.articles;
  if (!article) throw new Error('The fixtures have no article.');
  const links = ['#section--the-strike', '/data/', 'https://elsewhere.example/a b', 'http://['];
  const prose: typeof article.prose = {
    type: 'root',
    children: [
      h(
        'p',
        links.map((href) => h('a', { href }, 'x')),
      ),
    ],
  };
  const tree = unified()
    .use(remarkParse)
    .parse(toArticleMarkdown({ ...article, prose, claims: [], findings: [] }, context));
  expect(
    find(tree, 'link')
      .map(({ url }) => url)
      .slice(-4),
  ).toEqual([
    'https://example.org/news/articles/lima/#section--the-strike',
    'https://example.org/news/data/',
    'https://elsewhere.example/a%20b',
    'http://[',
  ]);
});

test('a feed says which language it is in, and so does each entry', () => {
  const xml = toAtomFeed(corpus, context);
  expect(xml).toMatch(/<feed [^>]*xml:lang="en"/);
  expect([...xml.matchAll(/<entry xml:lang="(\w+)"/g)]).toHaveLength(corpus.articles.length);
  expect([...xml.matchAll(/hreflang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(['en']);
});

test('a feed without entries is as old as what is true of it', () => {
  const updated = (xml: string) => /<updated>([^<]*)</.exec(xml)?.[1]?.slice(0, 10);
  const article = { kind: 'article', article: undefined, title: 'A', published: '2024-11-18' } as const;
  const end = { ...article, reason: 'It was wrong.', revisions: [] };
  const retired = [
    { ...end, id: 'a', date: '2024-12-09' },
    { ...end, id: 'b', date: '2024-12-05' },
    { ...end, kind: 'source', id: 'c', date: '2024-12-31' } as const,
  ];
  // The last analysis was withdrawn then; nothing was ever published.
  expect(updated(toAtomFeed({ articles: [], retired }, context))).toBe('2024-12-09');
  expect(updated(toAtomFeed({ articles: [], retired: [] }, context))).toBe('1970-01-01');
  // Nothing was corrected since the first analysis.
  const later = corpus.articles.map((one) => ({ ...one, id: 'later', published: '2025-01-01' }));
  const articles = [...later, ...corpus.articles];
  expect(updated(toCorrectionsFeed(corpus.with({ articles, changes: [] }), context))).toBe('2024-11-18');
});

test('a schema refuses what is not so', () => {
  const [claim] = toClaimsFile(corpus.claims, address).claims;
  const schema = { ...toClaimsSchema(context.to), $id: undefined };
  for (const bad of [
    { assessment: 'true' },
    { revision: 0 },
    { url: '/x' },
    { extra: 1 },
    { text: undefined },
  ]) {
    expect(faults(schema, { version: 1, claims: [{ ...claim, ...bad }] }), JSON.stringify(bad)).not.toEqual(
      [],
    );
  }
});

/** Titles of the entries as XML has them: feed readers guess, and would read HTML into a text. */
function titlesIn(xml: string): string[] {
  const read = new XMLParser({
    isArray: (name) => name === 'entry',
    trimValues: false,
    parseTagValue: false,
  });
  const { feed } = read.parse(xml) as { feed: { entry?: { title: string | { '#text': string } }[] } };
  return (feed.entry ?? []).map(({ title }) => (typeof title === 'string' ? title : title['#text']).trim());
}

/** Every node of a type, in order. */
function find<Type extends RootContent['type']>(
  node: Root | RootContent,
  type: Type,
): Extract<RootContent, { type: Type }>[] {
  const own = node.type === type ? [node as Extract<RootContent, { type: Type }>] : [];
  return [...own, ...('children' in node ? node.children.flatMap((child) => find(child, type)) : [])];
}
