import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt, type Point } from '../issues/point.ts';
import { findConflict } from './conflict.ts';
import { parseLedger } from './parse-ledger.ts';
import type { Ledger } from './schema.ts';

/** The ledger of a content folder, as it was read. */
export interface LedgerFile {
  /** The path that messages print. */
  readonly file: string;
  /** `undefined` when the file cannot be used; without a file, a ledger that holds nothing. */
  readonly ledger: Ledger | undefined;
  /** Where an id stands in the file. */
  readonly placeOf: (id: string) => Point;
}

/** What there is where no ledger was written yet. */
export const noLedger = (file: string): LedgerFile => ({
  file,
  ledger: new Map(),
  placeOf: () => fileStart,
});

/** Read the text of `ledger.json`: the record, or the issue that keeps it from being one. */
export function readLedger(file: string, text: string): LedgerFile & { readonly issues: readonly Issue[] } {
  const placeOf = (id: string): Point => {
    const offset = text.indexOf(`\n    ${JSON.stringify(id)}:`);
    return offset === -1 ? fileStart : pointAt(text, offset + 5);
  };
  const unusable = (found: Issue) => ({ file, ledger: undefined, placeOf, issues: [found] });

  const conflict = findConflict(text);
  if (conflict !== undefined) {
    return unusable(issue(file, pointAt(text, conflict), 'ledger-conflict', {}));
  }
  const read = parseLedger(text);
  if ('ledger' in read) return { file, ledger: read.ledger, placeOf, issues: [] };
  const { id, detail } = read;
  const place = id === undefined ? fileStart : placeOf(id);
  return unusable(issue(file, place, 'broken-ledger', { detail }));
}
