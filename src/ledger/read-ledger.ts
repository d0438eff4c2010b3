import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt, type Point } from '../issues/point.ts';
import { refusedIn } from './cleanse.ts';
import { commands } from './commands.ts';
import { findConflict } from './conflict.ts';
import { ledgerVersion, parseLedger } from './parse-ledger.ts';
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

/** Where an id stands in the text of a ledger. */
export function placeInLedger(text: string, id: string): Point {
  // The line of a piece in version 2; in version 1, where the id is a name.
  const places = [
    text.indexOf(`\n{"id":${JSON.stringify(id)},`) + 1,
    text.indexOf(`\n    ${JSON.stringify(id)}:`) + 5,
  ];
  const offset = places.find((place, index) => place > index * 4);
  return offset === undefined ? fileStart : pointAt(text, offset);
}

/** Read the text of `ledger.json`: the record, or the issue that keeps it from being one. */
export function readLedger(file: string, text: string): LedgerFile & { readonly issues: readonly Issue[] } {
  const placeOf = (id: string): Point => placeInLedger(text, id);
  const unusable = (found: Issue) => ({ file, ledger: undefined, placeOf, issues: [found] });
  const at = (id: string | undefined): Point => (id === undefined ? fileStart : placeOf(id));

  const conflict = findConflict(text);
  if (conflict !== undefined) {
    return unusable(issue(file, pointAt(text, conflict), 'ledger-conflict', {}));
  }
  const read = parseLedger(text);
  if ('ledger' in read) {
    const [unclean, ...others] = refusedIn(read.ledger);
    if (!unclean) return { file, ledger: read.ledger, placeOf, issues: [] };
    const [id, [character = '']] = unclean;
    const values = { id, character, others: others.length, command: commands.cleanse };
    return unusable(issue(file, placeOf(id), 'unclean-ledger', values));
  }
  switch (read.problem) {
    case 'newer':
      return unusable(
        issue(file, fileStart, 'newer-ledger', { version: read.version, known: ledgerVersion }),
      );
    case 'torn':
      return unusable(
        issue(
          file,
          read.offset === undefined ? at(read.id) : pointAt(text, read.offset),
          'ledger-conflict',
          {},
        ),
      );
    case 'broken':
      return unusable(issue(file, at(read.id), 'broken-ledger', { detail: read.detail }));
    default:
      return read satisfies never;
  }
}
