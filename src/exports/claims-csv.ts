import { stringify } from 'csv-stringify/sync';
import type { ClaimRecord } from './claims-json.ts';

/** Columns of `/claims.csv`, in order. Those of `selector` are parted: `selector.exact`. */
export const csvColumns = [
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
  'figures',
  'entities',
  'asOf',
  'locator',
  'lead',
  'published',
  'updated',
  'revision',
  'selector.exact',
  'selector.prefix',
  'selector.suffix',
] as const;

/**
 * Claims as CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim.
 *
 * Numbers and truth values are written as in JSON, ids of entities with a blank between, evidence and figures as JSON;
 * what is absent is empty. No cell begins with what a spreadsheet would take for a formula: see `guard`.
 */
export const toClaimsCsv = (records: readonly ClaimRecord[]): string =>
  stringify(
    records.map((record) => csvColumns.map((column) => guard(cell(record, column)))),
    { header: true, columns: [...csvColumns], record_delimiter: 'windows' },
  );

function cell(record: ClaimRecord, column: (typeof csvColumns)[number]): string {
  switch (column) {
    case 'evidence':
    case 'figures':
      return JSON.stringify(record[column]);
    case 'entities':
      return record.entities.join(' ');
    case 'selector.exact':
      return record.selector.exact;
    case 'selector.prefix':
      return record.selector.prefix;
    case 'selector.suffix':
      return record.selector.suffix;
    default:
      return String(record[column] ?? '');
  }
}

/**
 * Put an apostrophe before text that a spreadsheet would run: one that begins with `= + - @`, their full-width forms,
 * a tab or a line end. To read a cell back, take one apostrophe from before such a sign, also where others follow
 * (`''=1` was `'=1`): the rule is the same in both directions, and nothing is lost.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const guard = (text: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
