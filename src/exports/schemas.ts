/** For tests: what the formats we write demand, from their specifications, as JSON Schema. */
import { dateFields } from '../sources/schema.ts';

const url = { type: 'string', format: 'uri', pattern: '^https?://' };
const text = { type: 'string', minLength: 1 };
const moment = { type: 'string', format: 'date-time' };
const day = { type: 'string', format: 'date' };

/** @see https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    next_url: url,
    icon: url,
    favicon: url,
    language: text,
    authors: { $ref: '#/$defs/authors' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        properties: {
          id: text,
          url,
          title: text,
          summary: text,
          content_html: text,
          image: url,
          date_published: moment,
          date_modified: moment,
          authors: { $ref: '#/$defs/authors' },
          tags: { type: 'array', items: text },
          language: text,
        },
        // Extensions are objects whose name begins with an underscore.
        patternProperties: { '^_': { type: 'object' } },
        additionalProperties: false,
      },
    },
    description: text,
  },
  additionalProperties: false,
  $defs: {
    authors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { name: text, url, avatar: url }, minProperties: 1 },
    },
  },
};

/** @see https://schema.org/ClaimReview */
const claimReview = {
  type: 'object',
  required: [
    '@context',
    '@type',
    'claimReviewed',
    'url',
    'datePublished',
    'author',
    'itemReviewed',
    'reviewRating',
  ],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ClaimReview' },
    claimReviewed: text,
    url,
    datePublished: day,
    dateModified: day,
    version: { type: 'integer', minimum: 1 },
    author: {
      type: 'object',
      required: ['@type', 'name'],
      properties: { '@type': { enum: ['Organization', 'Person'] }, name: text, url },
    },
    reviewRating: {
      type: 'object',
      required: ['@type', 'alternateName'],
      properties: { '@type': { const: 'Rating' }, alternateName: text },
    },
    itemReviewed: {
      type: 'object',
      required: ['@type', 'author', 'appearance'],
      properties: { '@type': { const: 'Claim' }, text },
    },
    citation: { type: 'array', items: url },
  },
};

/** @see https://schema.org/DataFeed */
export const claimReviewFeed = {
  type: 'object',
  required: ['@context', '@type', 'dataFeedElement', 'license'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'DataFeed' },
    dateModified: day,
    license: url,
    dataFeedElement: { type: 'array', items: claimReview },
  },
};

/** @see https://www.w3.org/TR/annotation-model/ */
const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: url,
    type: { const: 'Annotation' },
    motivation: { enum: ['assessing'] },
    created: { type: 'string', format: 'date-time', pattern: 'Z$' },
    modified: { type: 'string', format: 'date-time', pattern: 'Z$' },
    canonical: url,
    body: {
      type: 'array',
      items: {
        oneOf: [
          {
            type: 'object',
            required: ['type', 'value'],
            properties: {
              type: { const: 'TextualBody' },
              value: text,
              format: { const: 'text/plain' },
              language: text,
              purpose: { enum: ['assessing', 'classifying', 'describing', 'tagging'] },
            },
            additionalProperties: false,
          },
          {
            type: 'object',
            required: ['type', 'source'],
            properties: {
              type: { const: 'SpecificResource' },
              source: url,
              purpose: { enum: ['identifying', 'linking'] },
            },
            additionalProperties: false,
          },
        ],
      },
    },
    target: {
      type: 'object',
      required: ['source', 'selector'],
      properties: {
        type: { const: 'SpecificResource' },
        source: url,
        selector: {
          type: 'array',
          items: {
            oneOf: [
              {
                type: 'object',
                required: ['type', 'exact'],
                properties: {
                  type: { const: 'TextQuoteSelector' },
                  exact: text,
                  prefix: { type: 'string' },
                  suffix: { type: 'string' },
                },
                additionalProperties: false,
              },
              {
                type: 'object',
                required: ['type', 'value'],
                properties: { type: { const: 'FragmentSelector' }, value: text, conformsTo: url },
                additionalProperties: false,
              },
            ],
          },
        },
      },
    },
  },
};

/** @see https://www.w3.org/TR/annotation-model/#collections */
export const annotationCollection = {
  type: 'object',
  required: ['@context', 'id', 'type', 'label', 'total'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: url,
    type: { const: 'AnnotationCollection' },
    label: text,
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items', 'partOf', 'startIndex'],
      properties: {
        id: url,
        type: { const: 'AnnotationPage' },
        partOf: url,
        startIndex: { const: 0 },
        items: { type: 'array', items: annotation },
      },
    },
    last: url,
  },
  if: { properties: { total: { type: 'integer', minimum: 1 } } },
  then: { required: ['first', 'last'] },
};

/** A date variable of csl-data.json, as far as we write it. */
const cslDate = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
    },
    season: { anyOf: [text, { type: 'integer' }] },
    circa: { const: true },
    literal: text,
    raw: text,
  },
  minProperties: 1,
  additionalProperties: false,
};

/** @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export const cslItems = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      id: text,
      type: text,
      title: text,
      URL: url,
      ...Object.fromEntries(dateFields.map((field) => [field, cslDate])),
      author: { type: 'array', minItems: 1, items: { type: 'object' } },
      custom: { type: 'object' },
    },
  },
};

/** @see https://oembed.com/#section2.3 */
export const oembed = {
  type: 'object',
  required: ['version', 'type', 'html', 'width', 'height'],
  properties: {
    version: { const: '1.0' },
    type: { const: 'rich' },
    title: text,
    author_name: text,
    author_url: url,
    provider_name: text,
    provider_url: url,
    cache_age: { type: 'integer' },
    thumbnail_url: url,
    thumbnail_width: { type: 'integer' },
    thumbnail_height: { type: 'integer' },
    html: { type: 'string', pattern: '^<iframe [^<>]*></iframe>$' },
    width: { type: 'integer' },
    height: { type: 'integer' },
  },
  dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
};
