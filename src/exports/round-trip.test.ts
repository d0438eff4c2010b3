/** The claim list can be had back from what we publish: `fields.ts` says how much of it from which format. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { assessments } from '../claims/vocabulary.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { wordsOf } from '../../tests/support/words.ts';
import { toAnnotationCollection } from './annotations-jsonld.ts';
import { toClaimReviewFeed } from './claim-review-feed.ts';
import { toClaimsCsv } from './claims-csv.ts';
import { toClaimsFile, type ClaimRecord } from './claims-json.ts';
import { toJsonFeed } from './feeds.ts';
import { carriedFields } from './fields.ts';
import { address, context, contextOf, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';

const recordsOf = ({ claims }: Corpus): ClaimRecord[] => toClaimsFile(claims, address).claims;

/** Write and read as a file: nothing but bytes passes. */
const asFile = (object: object): unknown => JSON.parse(JSON.stringify(object));

/** Each format: written, then read by someone who knows only the format. */
const formats: Record<keyof typeof carriedFields, (corpus: Corpus) => Partial<ClaimRecord>[]> = {
  json: ({ claims }) => (asFile(toClaimsFile(claims, address)) as { claims: ClaimRecord[] }).claims,

  csv: (whole) =>
    Papa.parse<Record<string, string>>(toClaimsCsv(recordsOf(whole)), {
      header: true,
      delimiter: ',',
      skipEmptyLines: true,
    }).data.map(fromRow),

  jsonFeed: (whole) =>
    (
      asFile(toJsonFeed(whole, context, address)) as { items: { _plumbline: { claims: ClaimRecord[] } }[] }
    ).items.flatMap(({ _plumbline }) => _plumbline.claims),

  annotations: ({ articles }) =>
    articles.flatMap((article) =>
      ((asFile(toAnnotationCollection(article, context)) as Collection).first?.items ?? []).map(
        fromAnnotation,
      ),
    ),

  claimReview: (whole) =>
    (asFile(toClaimReviewFeed(whole, contextOf)) as { dataFeedElement: Review[] }).dataFeedElement.map(
      fromReview,
    ),
};

describe.each(Object.entries(formats))('%s', (name, readBack) => {
  const fields = carriedFields[name as keyof typeof carriedFields] as readonly (keyof ClaimRecord)[];
  const expected = (whole: Corpus) =>
    recordsOf(whole).map((record) => Object.fromEntries(fields.map((field) => [field, record[field]])));

  test('carries the fields that the table says, and gives them back', () => {
    expect(corpus.claims.length).toBeGreaterThan(1);
    expect(readBack(corpus)).toEqual(expected(corpus));
  });

  test.each(hostileStrings)('gives %j back as it was', (hostile) => {
    const whole = hostileCorpus(hostile);
    expect(readBack(whole)).toEqual(expected(whole));
  });
});

test('no cell of the table is run by a spreadsheet', () => {
  for (const hostile of hostileStrings) {
    const { data } = Papa.parse<string[]>(toClaimsCsv(recordsOf(hostileCorpus(hostile))), { delimiter: ',' });
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  }
});

test('the table has a header, CRLF and the id first', () => {
  const [header] = toClaimsCsv([]).split('\r\n');
  expect(header?.split(',')[0]).toBe('id');
  expect(toClaimsCsv(recordsOf(corpus))).toMatch(/\r\n$/);
});

test('a row has the ids of its entities in one cell, a blank between', () => {
  const records = recordsOf(corpus).map((record) => ({ ...record, entities: ['peru', 'apec'] }));
  const { data } = Papa.parse<Record<string, string>>(toClaimsCsv(records), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(new Set(data.map(({ entities }) => entities))).toEqual(new Set(['peru apec']));
});

function fromRow(row: Record<string, string>): Partial<ClaimRecord> {
  const cell = (name: string): string => (row[name] ?? '').replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');
  const orNull = (name: string): string | null => (cell(name) === '' ? null : cell(name));
  const same = ['id', 'article', 'lang', 'url', 'anchor', 'text', 'statement', 'kind', 'speaker'];
  return {
    ...Object.fromEntries(
      [...same, 'assessment', 'rationale', 'published', 'updated'].map((name) => [name, cell(name)]),
    ),
    number: Number(cell('number')),
    revision: Number(cell('revision')),
    lead: cell('lead') === 'true',
    evidence: JSON.parse(cell('evidence')) as ClaimRecord['evidence'],
    replies: JSON.parse(cell('replies')) as ClaimRecord['replies'],
    reviewedBy: JSON.parse(cell('reviewedBy')) as ClaimRecord['reviewedBy'],
    claimed: JSON.parse(cell('claimed')) as ClaimRecord['claimed'],
    figures: JSON.parse(cell('figures')) as ClaimRecord['figures'],
    entities: cell('entities').split(' ').filter(Boolean),
    asOf: orNull('asOf'),
    locator: orNull('locator'),
    behind: orNull('behind'),
    selector: {
      exact: cell('selector.exact'),
      prefix: cell('selector.prefix'),
      suffix: cell('selector.suffix'),
    },
  };
}

interface Collection {
  readonly first?: { readonly items: Annotation[] };
}
interface Annotation {
  readonly canonical: string;
  readonly created: string;
  readonly modified: string;
  readonly body: { purpose: string; value: string; language: string; source: string }[];
  readonly target: {
    source: string;
    selector: ({ type: string; value: string } & ClaimRecord['selector'])[];
  };
}

function fromAnnotation(annotation: Annotation, index: number): Partial<ClaimRecord> {
  const bodies = (purpose: string) => annotation.body.filter((body) => body.purpose === purpose);
  const { source, selector } = annotation.target;
  const id = selector.find(({ type }) => type === 'FragmentSelector')?.value ?? '';
  const found = selector.find(({ type }) => type === 'TextQuoteSelector');
  const quote = { exact: found?.exact ?? '', prefix: found?.prefix ?? '', suffix: found?.suffix ?? '' };
  return {
    id,
    article: lastPart(source),
    lang: bodies('describing')[0]?.language ?? '',
    number: index + 1,
    url: annotation.canonical,
    anchor: `${source}#${id}`,
    text: quote.exact,
    statement: bodies('describing')[0]?.value ?? '',
    rationale: bodies('assessing')[0]?.value ?? '',
    assessment: bodies('classifying')[0]?.value as ClaimRecord['assessment'],
    kind: bodies('tagging')[0]?.value as ClaimRecord['kind'],
    entities: bodies('identifying').map((body) => lastPart(body.source)),
    published: annotation.created.slice(0, 10),
    updated: annotation.modified.slice(0, 10),
    selector: quote,
  };
}

interface Review {
  readonly url: string;
  readonly isPartOf: string;
  readonly inLanguage: string;
  readonly claimReviewed: string;
  readonly reviewBody: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly version: number;
  readonly reviewRating: { readonly alternateName: string };
  readonly itemReviewed: { readonly author: { readonly url: string } };
}

function fromReview(review: Review): Partial<ClaimRecord> {
  const words = wordsOf(review.inLanguage).assessments;
  const id = lastPart(review.url);
  return {
    id,
    article: lastPart(review.isPartOf),
    lang: review.inLanguage,
    url: review.url,
    anchor: `${review.isPartOf}#${id}`,
    statement: review.claimReviewed,
    rationale: review.reviewBody,
    // Each assessment has one name in a language, and no two share one.
    assessment:
      assessments.find((word) => words[word].name === review.reviewRating.alternateName) ?? 'opinion',
    speaker: lastPart(review.itemReviewed.author.url),
    published: review.datePublished,
    updated: review.dateModified,
    revision: review.version,
  };
}

/** The last folder of an address is an id. */
const lastPart = (url: string): string => url.replace(/\/$/, '').split('/').at(-1) ?? '';

test('no two assessments share a name in a language', () => {
  for (const lang of site.languages) {
    const names = Object.values(wordsOf(lang).assessments).map(({ name }) => name);
    expect(new Set(names).size).toBe(assessments.length);
  }
});
