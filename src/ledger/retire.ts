import { parseId } from './ids.ts';
import { isThere } from './move.ts';
import { orMeant, refused, type Outcome } from './outcome.ts';
import { isLive, isMoved, type Ledger, type LedgerEntry } from './schema.ts';
import type { Occasion } from './review.ts';
import type { Subjects } from './subjects.ts';

/**
 * Record that something is withdrawn: its page says what it said, until when and why. The claims of an article go
 * with it.
 */
export function retire(subjects: Subjects, ledger: Ledger, id: string, { date, reason }: Occasion): Outcome {
  const parts = parseId(id);
  if (!parts) {
    return refused(
      `"${id}" is no id. Ids are written ARTICLE, ARTICLE/CLAIM, entities/ENTITY or sources/SOURCE.`,
    );
  }
  const entry = ledger.get(id);
  if (!entry) return refused(orMeant(`"${id}" was never published.`, id, ledger.keys()));
  if (isMoved(entry)) return refused(`"${id}" has moved: it leads on to "${entry.moved}".`);
  if (entry.retired) return refused(`"${id}" was retired already, on ${entry.retired.date}.`);
  if (isThere(id, subjects) && !subjects.articles.get(id)?.draft) {
    return refused(`"${id}" still stands in the content. Take it out first.`);
  }
  if (reason === undefined) return refused(`Readers who come by a link are told why: add --reason "…".`);
  const published = publishedOn(entry);
  if (date < published)
    return refused(`${date} is before "${id}" was published or last reviewed, on ${published}.`);

  const next = new Map<string, LedgerEntry>(ledger);
  const retired = { date, reason };
  next.set(id, { ...entry, retired });
  const done = [`${id} is retired as of ${date}.`];
  if (parts.kind === 'article') {
    for (const [claim, other] of ledger) {
      const { kind, article } = parseId(claim) ?? {};
      if (kind !== 'claim' || article !== id || isMoved(other) || !isLive(other)) continue;
      next.set(claim, { ...other, retired });
      done.push(`${claim} is retired with it.`);
    }
  }
  return { ledger: next, done };
}

const publishedOn = (entry: Exclude<LedgerEntry, { moved: string }>): string =>
  'revisions' in entry ? (entry.revisions.at(-1)?.date ?? '') : entry.published;
