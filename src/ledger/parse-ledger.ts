import { parseId } from './ids.ts';
import { isClaim, isLive, isMoved, isRecord, ledgerSchema, type Ledger, type LedgerEntry } from './schema.ts';

/** Parse the JSON of a ledger and make sure that it holds together. */
export function parseLedger(text: string): { ledger: Ledger } | { id: string | undefined; detail: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { id: undefined, detail: 'it is not JSON.' };
  }
  const result = ledgerSchema.safeParse(data);
  if (!result.success) {
    const [top, id, ...field] = result.error.issues[0]?.path ?? [];
    return top === 'ids' && typeof id === 'string'
      ? {
          id,
          detail: `what it says of "${id}" has a wrong form${field.length > 0 ? ` (${field.join('.')})` : ''}.`,
        }
      : { id: undefined, detail: 'it has not the form { "version": 1, "ids": { … } }.' };
  }
  const ledger: Ledger = new Map(Object.entries(result.data.ids).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const [id, entry] of ledger) {
    const detail = inconsistency(id, entry, ledger);
    if (detail !== undefined) return { id, detail };
  }
  return { ledger };
}

/** What of an entry does not hold together with the rest. */
function inconsistency(id: string, entry: LedgerEntry, ledger: Ledger): string | undefined {
  const parts = parseId(id);
  if (!parts) return `"${id}" is no id.`;
  if (isMoved(entry)) {
    const target = ledger.get(entry.moved);
    if (!target) return `"${id}" leads on to "${entry.moved}", of which it has no record.`;
    if (isMoved(target)) return `"${id}" leads on to "${entry.moved}", which leads on itself.`;
    if (parseId(entry.moved)?.kind !== parts.kind)
      return `"${id}" leads on to "${entry.moved}", a thing of another kind.`;
    return undefined;
  }
  if ((parts.kind === 'claim') !== isClaim(entry) || (parts.kind !== 'claim') !== isRecord(entry))
    return `what it says of "${id}" is the record of another kind of thing.`;
  if (parts.kind !== 'claim' || !isClaim(entry)) return undefined;

  const article = ledger.get(parts.article ?? '');
  if (!article) return `of the article of "${id}" it has no record.`;
  if (isLive(entry) && !isLive(article)) return `"${id}" is live, and its article is not.`;
  const dates = entry.revisions.map(({ date }) => date);
  if (dates.some((date, index) => index > 0 && date < (dates[index - 1] ?? '')))
    return `the revisions of "${id}" are not in the order of their dates.`;
  return undefined;
}
