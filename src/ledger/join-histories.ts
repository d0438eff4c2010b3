import { bind } from './bind-editions.ts';
import { changesBetween, isChange } from './changes.ts';
import type { Occasion } from './review.ts';
import type { ClaimEntry, Ledger } from './schema.ts';

/**
 * Join the history of a claim with the first review of what it became, where that was reviewed before anyone said that
 * it was the same: what it says now is the next revision.
 *
 * @param ledger knows which sources were moved: a moved one is the same.
 * @returns why not, where there is no telling how one became the other, or no one has said why.
 */
export function joinHistories(
  before: ClaimEntry,
  after: ClaimEntry,
  occasion: Occasion,
  ledger: Ledger,
): ClaimEntry | 'two histories' | 'unexplained' {
  const { date, reason } = occasion;
  const last = before.revisions.at(-1);
  const [state, ...more] = after.revisions;
  if (!last || !state || more.length > 0 || date < last.date) return 'two histories';
  const changes = changesBetween(last, state, ledger);
  if (!isChange(changes)) return before;
  if (reason === undefined) return 'unexplained';
  const { translations } = bind(last, state, changes, occasion);
  return { ...before, revisions: [...before.revisions, { ...state, ...translations, date, reason }] };
}
