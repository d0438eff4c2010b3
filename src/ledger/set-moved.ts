import { isMoved, type LedgerEntry } from './schema.ts';

/** Let an id, and all that led to it, lead to the new one. */
export function setMoved(ledger: Map<string, LedgerEntry>, old: string, now: string, date: string): void {
  for (const [id, other] of ledger) {
    if (isMoved(other) && other.moved === old) ledger.set(id, { ...other, moved: now });
  }
  ledger.set(old, { moved: now, date });
}
