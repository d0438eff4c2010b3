import { changesSince } from './compare.ts';
import { parseId } from './ids.ts';
import { marksOf } from './marks.ts';
import { isClaim, isLive, isWhole, type Ledger, type LedgerEntry, type Revision } from './schema.ts';
import type { ClaimState, Subjects } from './subjects.ts';

/**
 * Keep the rest of what version 1 recorded in part: where a claim says and cites what was reviewed, all of its judgement
 * counts as reviewed with it, and is guarded from now on.
 *
 * @param date ISO 8601, the day of this.
 * @returns the same ledger when there is nothing to keep.
 */
export function keepWhole(subjects: Subjects, ledger: Ledger, date: string): Ledger {
  const kept = new Map<string, LedgerEntry>();
  for (const [id, entry] of ledger) {
    const { article = '', own = '' } = parseId(id) ?? {};
    if (!isClaim(entry) || !isLive(entry)) continue;
    const last = entry.revisions.at(-1);
    const state = subjects.articles.get(article)?.claims.get(own)?.state;
    if (!last || isWhole(last) || !state) continue;
    const { translations: edited, ...changed } = changesSince(entry, state, ledger) ?? {};
    if (Object.keys(changed).length > 0) continue;
    // What an edition says by now is reviewed by itself.
    const { translations, ...judgement } = inWordsOf(last, state, ledger);
    const said = edited ? last.translations : translations;
    const whole = { ...judgement, ...(said && { translations: said }), kept: date };
    kept.set(id, { ...entry, revisions: [...entry.revisions.slice(0, -1), whole] });
  }
  return kept.size === 0 ? ledger : new Map([...ledger, ...kept]);
}

/** A state as it was recorded, with what it is known to be beside: words and names of sources stay as they were. */
function inWordsOf(last: Revision, state: ClaimState, ledger: Ledger): Revision {
  const sources = new Map(
    last.evidence.flatMap((piece) => {
      const [name] = typeof piece === 'string' ? piece.split(' ') : [piece.source];
      const [mark] = marksOf([piece], ledger);
      return mark && name !== undefined ? [[mark.source, name] as const] : [];
    }),
  );
  return {
    ...state,
    ...last,
    evidence: state.evidence.map((piece) =>
      typeof piece === 'string' ? piece : { ...piece, source: sources.get(piece.source) ?? piece.source },
    ),
    ...(state.translations && { translations: { ...last.translations, ...state.translations } }),
  };
}
