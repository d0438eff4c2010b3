/** What git leaves in a ledger that two branches changed in the same place, and how the two are joined. */
import { claimId, parseId } from './ids.ts';
import { parseLedger } from './parse-ledger.ts';
import { isClaim, isLive, isMoved, type Ledger, type LedgerEntry, type Revision } from './schema.ts';

/** Where the first conflict begins; `undefined` when there is none. */
export function findConflict(text: string): number | undefined {
  const found = /^<{7}(?: |$)/m.exec(text);
  return found?.index;
}

/** One side of every conflict: lines between the markers of the other side, and of the base, are left out. */
function sideOf(text: string, wanted: 'ours' | 'theirs'): string {
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return text
    .split(/\r?\n/)
    .filter((line) => {
      if (/^<{7}(?: |$)/.test(line)) side = 'ours';
      else if (/^\|{7}(?: |$)/.test(line)) side = 'base';
      else if (/^={7}$/.test(line) && side !== 'both') side = 'theirs';
      else if (/^>{7}(?: |$)/.test(line)) side = 'both';
      else return side === 'both' || side === wanted;
      return false;
    })
    .join('\n');
}

/** What joining the two sides of a conflict gave. */
export interface Joined {
  readonly ledger: Ledger;
  /** Ids that both sides speak of, and not alike. */
  readonly both: readonly string[];
}

/**
 * Join the two sides of a ledger with conflicts. Nothing that either side recorded is lost: the ledger only grows.
 *
 * @returns `undefined` when a side is no ledger by itself.
 */
export function joinSides(text: string): Joined | undefined {
  const [ours, theirs] = [parseLedger(sideOf(text, 'ours')), parseLedger(sideOf(text, 'theirs'))];
  if (!('ledger' in ours && 'ledger' in theirs)) return undefined;
  const joined = new Map<string, LedgerEntry>();
  /** Revisions that one side recorded of what the other had moved. */
  const carried = new Map<string, readonly Revision[]>();
  const both: string[] = [];
  for (const id of [...new Set([...ours.ledger.keys(), ...theirs.ledger.keys()])].sort()) {
    const [a, b] = [ours.ledger.get(id), theirs.ledger.get(id)];
    const entry = a && b ? join(a, b) : (a ?? b);
    if (!entry) continue;
    joined.set(id, entry);
    if (a && b && JSON.stringify(a) !== JSON.stringify(b)) both.push(id);
    const other = isMoved(entry) ? [a, b].find((side) => side && isClaim(side)) : undefined;
    if (other && isClaim(other)) carried.set(id, other.revisions);
  }
  followArticles(joined, carried);
  flatten(joined, carried);
  return { ledger: joined, both };
}

/** An id that one side moved or retired is moved or retired; revisions of both sides follow each other by date. */
function join(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  if (isMoved(a)) return a;
  if (isMoved(b)) return b;
  const ended = a.retired ?? b.retired;
  const joined = isClaim(a) && isClaim(b) ? { revisions: joinRevisions(a.revisions, b.revisions) } : a;
  return { ...joined, ...(ended && { retired: ended }) };
}

function joinRevisions(a: readonly Revision[], b: readonly Revision[]): Revision[] {
  const known = new Set(a.map((revision) => JSON.stringify(revision)));
  const more = b.filter((revision) => !known.has(JSON.stringify(revision)));
  // A sort keeps the order of equals: ours first.
  return [...a, ...more].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
}

/** A claim that one side added to an article goes where the other side took the article. */
function followArticles(joined: Map<string, LedgerEntry>, carried: Map<string, readonly Revision[]>): void {
  for (const [id, entry] of [...joined]) {
    const { kind, article = '', own = '' } = parseId(id) ?? {};
    const home = joined.get(article);
    if (kind !== 'claim' || !isClaim(entry) || !isLive(entry) || !home || isLive(home)) continue;
    if (!isMoved(home)) joined.set(id, { ...entry, retired: home.retired });
    else {
      const target = claimId(home.moved, own);
      if (!joined.has(target)) joined.set(target, entry);
      joined.set(id, { moved: target, date: home.date });
      carried.set(id, entry.revisions);
    }
  }
}

/** Let every id lead to the end of its way, and take along what was recorded before its move was known. */
function flatten(joined: Map<string, LedgerEntry>, carried: ReadonlyMap<string, readonly Revision[]>): void {
  for (const [id, entry] of [...joined]) {
    if (!isMoved(entry)) continue;
    const seen = new Set([id]);
    let { moved } = entry;
    for (let next = joined.get(moved); next && isMoved(next) && !seen.has(moved); next = joined.get(moved)) {
      seen.add(moved);
      moved = next.moved;
    }
    joined.set(id, { moved, date: entry.date });
    const target = joined.get(moved);
    const revisions = carried.get(id);
    if (target && isClaim(target) && revisions)
      joined.set(moved, { ...target, revisions: joinRevisions(target.revisions, revisions) });
  }
}
