/** What programs are told of a claim, an analysis, an entity: the very values, beside the schemas that feeds.test.ts asks. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../entities/schema.ts';
import type { Source } from '../sources/schema.ts';
import { toClaimReview } from './claim-review.ts';
import { toEntitiesFile } from './entities-json.ts';
import { context, corpus } from './fixtures.ts';
import { toLlmsTxt } from './llms-txt.ts';
import { toNewsArticle } from './news-article.ts';
import { embedSize, toEmbedSnippet, toOembed, toOembedOfRetired } from './oembed.ts';
import { toCreativeWork, toThing } from './schema-org.ts';

const [article] = corpus.articles;
const [claim] = article?.claims ?? [];
if (!article || !claim) throw new Error('The fixtures have no article with a claim.');
const { site, to, wordsOf } = context;
const at = (path: string): string => `https://example.org/news/${path}`;
const page = at(`articles/${article.id}/`);
const claimPage = `${page}claims/${claim.id}/`;
const assessment = wordsOf('en').assessments[claim.assessment].name;

describe(toClaimReview, () => {
  const review = toClaimReview(claim, article, context);

  test('says what was claimed, by whom and where, and how we judge it', () => {
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      '@id': claimPage,
      url: claimPage,
      claimReviewed: claim.statement,
      reviewBody: claim.rationale.text,
      inLanguage: 'en',
      datePublished: claim.published,
      dateModified: claim.updated,
      version: claim.revision,
      isPartOf: page,
      license: site.licence.url,
      reviewRating: { '@type': 'Rating', alternateName: assessment },
      itemReviewed: {
        '@type': 'Claim',
        text: claim.statement,
        author: { name: claim.speaker.name, url: at(`entities/${claim.speaker.id}/`) },
        appearance: { name: article.origin.title },
      },
    });
    expect(review).not.toHaveProperty('reviewRating.ratingValue');
    expect(review).toHaveProperty(
      'citation',
      claim.evidence.map(({ source }) => source.URL ?? at(`sources/${source.id}/`)),
    );
  });

  test('names who reviewed it, where anybody is named, and the day of the origin, where one is known', () => {
    const reviewed = toClaimReview({ ...claim, reviewedBy: ['Ana Quispe'] }, article, context);
    expect(reviewed).toMatchObject({ editor: [{ '@type': 'Person', name: 'Ana Quispe' }] });
    expect(toClaimReview({ ...claim, reviewedBy: [] }, article, context)).not.toHaveProperty('editor');
    const dated = (issued: typeof article.origin.issued) =>
      toClaimReview(claim, { ...article, origin: { ...article.origin, issued } }, context);
    expect(dated('2024-11-14')).toHaveProperty('itemReviewed.datePublished', '2024-11-14');
    expect(dated({ literal: 'long ago' })).not.toHaveProperty('itemReviewed.datePublished');
  });
});

test('an analysis says what it examines, cites, holds and mentions', () => {
  const tagged = { ...article, tags: ['trade'], authors: ['Ana Quispe', site.name] };
  expect(toNewsArticle(tagged, context)).toMatchObject({
    '@type': 'AnalysisNewsArticle',
    '@id': page,
    mainEntityOfPage: page,
    headline: article.title,
    description: article.standfirst,
    datePublished: article.published,
    dateModified: article.updated,
    author: [
      { '@type': 'Person', name: 'Ana Quispe' },
      { '@type': 'Organization', name: site.name },
    ],
    publisher: { '@type': 'Organization', name: site.publisher.name, url: at('') },
    keywords: ['trade'],
    citation: article.sources.map(({ id }) => at(`sources/${id}/`)),
    hasPart: article.claims.map(({ id }) => `${page}claims/${id}/`),
    mentions: article.mentions.map(({ id }) => at(`entities/${id}/`)).toSorted(),
  });
  expect(toNewsArticle({ ...article, tags: [] }, context)).not.toHaveProperty('keywords');
});

test('an entity and a source are things with an address', () => {
  const entity: Entity = {
    id: 'peru',
    name: 'Peru',
    type: 'place',
    aliases: [],
    sameAs: ['https://www.wikidata.org/wiki/Q419'],
  };
  expect(toThing(entity, context)).toEqual({
    '@type': 'Place',
    name: 'Peru',
    url: at('entities/peru/'),
    sameAs: entity.sameAs,
  });
  expect(toThing({ ...entity, type: 'law', sameAs: [] }, context)).toEqual({
    '@type': 'Legislation',
    name: 'Peru',
    url: at('entities/peru/'),
  });
  const source: Source = {
    ...article.origin,
    type: 'article-newspaper',
    URL: undefined,
    author: [{ literal: 'EFE' }, { family: 'Quispe', given: 'Ana' }],
  };
  expect(toCreativeWork(source, context)).toMatchObject({
    '@type': 'NewsArticle',
    url: at(`sources/${source.id}/`),
    author: [
      { '@type': 'Organization', name: 'EFE' },
      { '@type': 'Person', name: 'Ana Quispe' },
    ],
  });
  const report = toCreativeWork(
    { ...source, type: 'report', URL: 'https://a.example/', author: undefined },
    context,
  );
  expect(report).toMatchObject({ '@type': 'CreativeWork', url: 'https://a.example/' });
  expect(report).not.toHaveProperty('author');
});

test('entities.json has every entity with the claims about it, each once', () => {
  const { entities } = toEntitiesFile(corpus, to);
  expect(entities).toEqual(
    corpus.entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      type: entity.type,
      aliases: entity.aliases,
      description: entity.description ?? null,
      url: at(`entities/${entity.id}/`),
      sameAs: entity.sameAs,
      claims: corpus.claims
        .filter(({ entities: about }) => about.some(({ id }) => id === entity.id))
        .map(({ article: of, id }) => `${of}/${id}`),
    })),
  );
  expect(corpus.claims.length).toBeGreaterThan(0);
  // Another edition's claims are the same claims.
  const twice = corpus.with({
    articles: [...corpus.articles, ...corpus.articles.map((one) => ({ ...one, lang: 'es' }))],
  });
  expect(toEntitiesFile(twice, to)).toEqual({ entities });
});

describe('a card for other sites', () => {
  test('is a frame of the card’s address, its title led by the assessment and safe in an attribute', () => {
    const hostile = { ...claim, statement: 'A "port" <b> & more' };
    const frame = parseHTML(toEmbedSnippet(hostile, context)).document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(at(`embed/${article.id}/${claim.id}/`));
    expect(frame?.getAttribute('title')).toContain('A "port" <b> & more');
    expect(frame?.getAttribute('title')?.toLowerCase()).toContain(assessment);
    expect(frame?.getAttribute('width')).toBe(String(embedSize.width));
    expect(frame?.getAttribute('height')).toBe(String(embedSize.height));
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(toEmbedSnippet(hostile, context)).toContain('A &quot;port&quot; &lt;b&gt; &amp; more');
  });

  test('is told to programs with its analysis and its picture', () => {
    expect(toOembed(claim, article, context)).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: site.name,
      provider_url: at(''),
      author_url: page,
      thumbnail_url: at(`cards/${article.id}/${claim.id}.png`),
      html: toEmbedSnippet(claim, context),
      ...embedSize,
    });
    expect(toOembed(claim, article, context)).toHaveProperty(
      'title',
      expect.stringContaining(claim.statement),
    );
  });

  test('of a claim that was withdrawn has what it said and no assessment', () => {
    const record = {
      kind: 'claim',
      article: article.id,
      id: 'gone',
      title: 'There was a port.',
      published: '2024-11-18',
      date: '2024-12-01',
      reason: 'It was wrong.',
      revisions: [],
    } as const;
    const told = toOembedOfRetired(record, 'en', context);
    expect(told).toMatchObject({ type: 'rich', title: 'There was a port.', ...embedSize });
    expect(told).toHaveProperty('html', expect.stringContaining(at(`embed/${article.id}/gone/`)));
    expect(told).not.toHaveProperty('thumbnail_url');
  });
});

test('llms.txt lists the analyses of the original edition and every file, by absolute address', () => {
  const spanish = { ...article, lang: 'es', title: 'En español' };
  const lines = toLlmsTxt(corpus.with({ articles: [...corpus.articles, spanish] }), context);
  const links = [...lines.matchAll(/^- \[(.+)\]\((\S+)\): \S/gm)].map(([, , url]) => url);
  expect(links.slice(0, corpus.articles.length)).toEqual(
    corpus.articles.map(({ id }) => at(`articles/${id}.md`)),
  );
  for (const file of [
    'claims.json',
    'schemas/claims.json',
    'claims.csv',
    'entities.json',
    'sources.json',
    'claimreview.json',
    'feed.json',
    'method/',
    'data/',
    'about/',
  ])
    expect(links).toContain(at(file));
  expect(lines).not.toContain('En español');
  expect(lines.startsWith(`# ${site.name}\n\n> `)).toBe(true);
  expect(toLlmsTxt(corpus.with({ articles: [] }), context)).not.toContain(wordsOf('en').lists.analyses);
});
