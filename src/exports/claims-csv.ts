import { toCsv } from '../records/csv.ts';
import type { ClaimRecord } from './claims-json.ts';
import { claimFields } from './fields.ts';

type Column = Exclude<(typeof claimFields)[number], 'selector'> | `selector.${'exact' | 'prefix' | 'suffix'}`;

/** Columns of `/claims.csv`, in order; the parts of `selector` have one each. */
const columns: readonly Column[] = claimFields.flatMap((field): Column[] =>
  field === 'selector' ? ['selector.exact', 'selector.prefix', 'selector.suffix'] : [field],
);

/**
 * Claims as CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim.
 *
 * Numbers and truth values are written as in JSON, ids of entities with a blank between, evidence, replies and figures as JSON;
 * what is absent is empty. No cell begins with what a spreadsheet would take for a formula: see `toCsv`.
 */
export const toClaimsCsv = (records: readonly ClaimRecord[]): string =>
  toCsv([columns, ...records.map((record) => columns.map((column) => cell(record, column)))]);

function cell(record: ClaimRecord, column: Column): string {
  switch (column) {
    case 'evidence':
    case 'replies':
    case 'claimed':
    case 'figures':
    case 'reviewedBy':
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
