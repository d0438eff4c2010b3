import { remembering } from '../records/remembering.ts';
import { parseId } from './ids.ts';
import { orMeant, refused, type Outcome } from './outcome.ts';
import { isClaim, isMoved, type Ledger, type LedgerEntry, type Redated } from './schema.ts';

/** Dates after `latest`, by the id they are recorded of. */
export const datesAfter = remembering((ledger: Ledger, latest: string): ReadonlyMap<string, string> => {
  const late = new Map<string, string>();
  for (const [id, entry] of ledger) {
    const [date] = datesOf(entry).filter((each) => each > latest);
    if (date !== undefined) late.set(id, date);
  }
  return late;
});

function datesOf(entry: LedgerEntry): string[] {
  if (isMoved(entry)) return [entry.date];
  const own = isClaim(entry) ? entry.revisions.map(({ date }) => date) : [entry.published];
  return [...own, ...(entry.retired ? [entry.retired.date] : [])];
}

/**
 * Mend dates that are yet to come: a wrong clock or a slip of the hand would lock what they stand in until then. What
 * the date was, and why it was another, stays on record.
 *
 * @param ids of what is mended, an article's with its claims; all that is dated so where none is named.
 * @param latest the last day that is not yet to come, on any clock of the world.
 */
export function redate(
  ledger: Ledger,
  ids: readonly string[],
  { date, reason, latest }: { date: string; reason: string | undefined; latest: string },
): Outcome {
  const late = datesAfter(ledger, latest);
  const unknown = ids.find((id) => !ledger.has(id));
  if (unknown !== undefined)
    return refused(orMeant(`"${unknown}" was never published.`, unknown, ledger.keys()));
  const wanted = [...late.keys()].filter(
    (id) => ids.length === 0 || ids.includes(id) || ids.includes(parseId(id)?.article ?? ''),
  );
  if (wanted.length === 0)
    return refused('No date in the ledger is yet to come; every other stays as it is.');
  if (reason === undefined) return refused('Why it was another date stays on record: add --reason "…".');

  const next = new Map<string, LedgerEntry>(ledger);
  const done: string[] = [];
  for (const id of wanted) {
    const entry = next.get(id);
    if (!entry) continue;
    const before = datesOf(entry).filter((each) => each <= latest);
    const last = before.sort().at(-1);
    if (last !== undefined && date < last)
      return refused(`${date} is before what is recorded of "${id}" rightly, on ${last}.`);
    next.set(id, mend(entry, date, reason, latest));
    done.push(`${id}: ${late.get(id) ?? ''} was recorded, and is ${date} now.`);
  }
  return { ledger: next, done };
}

function mend(entry: LedgerEntry, date: string, reason: string, latest: string): LedgerEntry {
  const dated = <Of extends { date: string; redated?: Redated | undefined }>(of: Of): Of =>
    of.date > latest ? { ...of, date, redated: { from: of.date, on: date, reason } } : of;
  if (isMoved(entry)) return dated(entry);
  const ended = entry.retired && { retired: dated(entry.retired) };
  if (isClaim(entry)) return { ...entry, revisions: entry.revisions.map(dated), ...ended };
  return entry.published > latest
    ? { ...entry, published: date, redated: { from: entry.published, on: date, reason }, ...ended }
    : { ...entry, ...ended };
}
