import { isMoved, type Ledger, type LedgerEntry, type Revision } from './schema.ts';

/**
 * Write the ledger as `content/ledger.json` holds it: sorted by id, fields in one order, one to a line, so that a
 * diff shows what was reviewed and git merges reviews of different claims.
 */
export function serializeLedger(ledger: Ledger): string {
  const ids = [...ledger]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => [id, inOrder(entry)] as const);
  return `${JSON.stringify({ version: 1, ids: Object.fromEntries(ids) }, undefined, 2)}\n`;
}

/** A claim's revisions come last: what is appended to them touches no other line. */
function inOrder(entry: LedgerEntry): LedgerEntry {
  if (isMoved(entry)) return { moved: entry.moved, date: entry.date };
  const { retired: end } = entry;
  const retired = end && { retired: { date: end.date, reason: end.reason } };
  return 'revisions' in entry
    ? { ...retired, revisions: entry.revisions.map(toRevision) }
    : { title: entry.title, published: entry.published, ...retired };
}

function toRevision(revision: Revision): Revision {
  const { date, reason, passage, statement, assessment, evidence, translations } = revision;
  const languages = Object.entries(translations ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    date,
    ...(reason !== undefined && { reason }),
    passage,
    statement,
    assessment,
    evidence: evidence.toSorted(),
    ...(languages.length > 0 && {
      translations: Object.fromEntries(
        languages.map(([lang, spoken]) => [lang, { passage: spoken.passage, statement: spoken.statement }]),
      ),
    }),
  };
}
