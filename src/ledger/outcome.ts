import { nearest } from '../issues/nearest.ts';
import type { Ledger } from './schema.ts';

/** What a command did to the ledger, or why it did nothing; sentences for the person who ran it. */
export type Outcome =
  { readonly ledger: Ledger; readonly done: readonly string[] } | { readonly refused: string };

/** An outcome that changes nothing, and why. */
export const refused = (reason: string): { readonly refused: string } => ({ refused: reason });

/** "… Did you mean "x"?" */
export function orMeant(reason: string, id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  return near === undefined ? reason : `${reason} Did you mean "${near}"?`;
}
