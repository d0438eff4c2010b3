import { parseId } from './ids.ts';
import { joinPieces, piecesOf, type Joined } from './pieces.ts';
import { isClaim, isMoved, leadsTo, type Ledger } from './schema.ts';

/**
 * What other ledgers record and this one lacks: revisions, moves and retirements that a merge dropped.
 *
 * @returns ids, each with the words for what is missing of it.
 */
export function lostFrom(ledger: Ledger, others: readonly Ledger[]): ReadonlyMap<string, string> {
  const lost = new Map<string, string>();
  for (const other of others) {
    const whole = joinPieces([...piecesOf(ledger), ...piecesOf(other)]).ledger;
    for (const [id, entry] of other) {
      const now = ledger.get(id);
      const then = ledger.get(leadsTo(ledger, id));
      if (isMoved(entry)) {
        if (!now || !isMoved(now)) lost.set(id, `that it leads on to "${entry.moved}"`);
        continue;
      }
      if (isClaim(entry)) {
        const home = leadsTo(whole, id);
        const all = whole.get(home);
        const kept = then && isClaim(then) ? then.revisions.length : 0;
        const missing = all && isClaim(all) ? all.revisions.length - kept : entry.revisions.length;
        if (missing > 0) lost.set(id, missing === 1 ? 'a revision' : `${missing} revisions`);
      } else if (!now) lost.set(id, `that this ${parseId(id)?.kind ?? 'id'} was published`);
      if (entry.retired && now && !isMoved(now) && !now.retired)
        lost.set(id, `that it was retired on ${entry.retired.date}`);
    }
  }
  return lost;
}

/** A ledger with all that others record beside it. */
export const withAll = (ledger: Ledger, others: readonly Ledger[]): Joined =>
  joinPieces([ledger, ...others].flatMap(piecesOf));
