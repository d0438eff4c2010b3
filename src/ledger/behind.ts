import { own } from '../issues/own.ts';
import { changesBetween, changesOriginal } from './changes.ts';
import { isClaim, type Ledger, type LedgerEntry, type Revision, type Spoken } from './schema.ts';

/** An edition whose words are from before the last revisions of its original. */
export interface Behind {
  /** The day on which the original was last revised. */
  readonly date: string;
  /** What the original says now. */
  readonly statement: string;
}

/** What an edition of a claim does not follow; nothing where it follows. */
export function behindOf(entry: LedgerEntry | undefined, lang: string, ledger: Ledger): Behind | undefined {
  if (!entry || !isClaim(entry)) return undefined;
  const last = entry.revisions.at(-1);
  if (!last || !spokenIn(last, lang)?.behind) return undefined;
  const revised = entry.revisions.findLast((revision, index) => {
    const before = entry.revisions[index - 1];
    return before && changesOriginal(changesBetween(before, revision, ledger));
  });
  return { date: (revised ?? last).date, statement: last.statement };
}

/** The words of an edition as a revision keeps them. */
export const spokenIn = (revision: Revision | undefined, lang: string | undefined): Spoken | undefined =>
  lang === undefined ? undefined : own(revision?.translations ?? {}, lang);
