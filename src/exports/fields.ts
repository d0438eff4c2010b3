import type { ClaimRecord } from './claims-json.ts';

type Field = keyof ClaimRecord;

/** The fields of a claim, in the order in which every export gives them. */
export const claimFields = [
  'id',
  'article',
  'lang',
  'number',
  'url',
  'anchor',
  'text',
  'statement',
  'kind',
  'speaker',
  'assessment',
  'rationale',
  'evidence',
  'replies',
  'claimed',
  'figures',
  'entities',
  'asOf',
  'locator',
  'lead',
  'published',
  'updated',
  'revision',
  'reviewedBy',
  'behind',
  'selector',
] as const satisfies readonly Field[];

/**
 * Which fields of a claim each format carries, so that the claim can be had back from it; the round-trip tests and
 * `/data/` read this table.
 *
 * Web Annotation and ClaimReview name the works that evidence cites, but have no place for stance and finding.
 */
export const carriedFields = {
  json: claimFields,
  csv: claimFields,
  jsonFeed: claimFields,
  annotations: [
    'id',
    'article',
    'lang',
    'number',
    'url',
    'anchor',
    'text',
    'statement',
    'kind',
    'assessment',
    'rationale',
    'entities',
    'published',
    'updated',
    'selector',
  ],
  claimReview: [
    'id',
    'article',
    'lang',
    'url',
    'anchor',
    'statement',
    'speaker',
    'assessment',
    'rationale',
    'published',
    'updated',
    'revision',
  ],
} as const satisfies Record<string, readonly Field[]>;
