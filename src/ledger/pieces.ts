/**
 * What a ledger is made of: each piece is one thing that was recorded of one id, and one line of the file.
 *
 * A ledger only grows. So two ledgers are joined by taking the pieces of both, in whatever order they come.
 */
import { withoutRefused } from './cleanse.ts';
import { own } from '../issues/own.ts';
import { claimId, parseId } from './ids.ts';
import { marksOf } from './marks.ts';
import {
  isClaim,
  isLive,
  isMoved,
  isWhole,
  type Ledger,
  type LedgerEntry,
  type MovedEntry,
  type RecordEntry,
  type Retirement,
  type Revision,
  type Spoken,
} from './schema.ts';

export type Piece = { readonly id: string } & (
  | { readonly type: 'record'; readonly record: Omit<RecordEntry, 'retired'> }
  | { readonly type: 'retired'; readonly retired: Retirement }
  | { readonly type: 'moved'; readonly moved: MovedEntry }
  | { readonly type: 'revision'; readonly revision: Revision }
);

/** The pieces of a ledger, by id; the revisions of a claim in their order, its retirement last. */
export function piecesOf(ledger: Ledger): Piece[] {
  return [...ledger]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, entry]): Piece[] => {
      if (isMoved(entry)) return [{ id, type: 'moved', moved: entry }];
      const end: Piece[] = entry.retired ? [{ id, type: 'retired', retired: entry.retired }] : [];
      if (isClaim(entry))
        return [...entry.revisions.map((revision): Piece => ({ id, type: 'revision', revision })), ...end];
      const { title, published, redated, cleansed } = entry;
      return [{ id, type: 'record', record: { title, published, redated, cleansed } }, ...end];
    });
}

/** What joining pieces gave. */
export interface Joined {
  readonly ledger: Ledger;
  /** Ids of which pieces say what only one can be true of, each with what was made of it, as a clause. */
  readonly torn: ReadonlyMap<string, string>;
}

/**
 * Join pieces to a ledger. No revision is lost: those of an id that moved go along, those of both sides follow each
 * other by date, and what one side recorded of an article that the other moved goes with it.
 */
export function joinPieces(pieces: readonly Piece[]): Joined {
  const joined = new Map<string, LedgerEntry>();
  /** Revisions recorded under an id that moved. */
  const carried = new Map<string, readonly Revision[]>();
  const torn = new Map<string, string>();
  for (const [id, own] of Map.groupBy(pieces, (piece) => piece.id)) {
    const revisions = joinRevisions(
      own.flatMap((piece) => (piece.type === 'revision' ? [piece.revision] : [])),
    );
    const records = distinct(own.flatMap((piece) => (piece.type === 'record' ? [piece.record] : [])));
    const moves = distinct(own.flatMap((piece) => (piece.type === 'moved' ? [piece.moved] : [])));
    const ends = distinct(own.flatMap((piece) => (piece.type === 'retired' ? [piece.retired] : [])));
    const [move] = moves;
    const record = records.at(-1);
    const retired = joinRetirements(ends);
    const says = tell({ revisions, records, moves, ends });
    if (says !== undefined) torn.set(id, says);
    if (move) {
      joined.set(id, move);
      if (revisions.length > 0) carried.set(id, revisions);
    } else if (revisions.length > 0) joined.set(id, { revisions, ...(retired && { retired }) });
    else if (record) joined.set(id, { ...record, ...(retired && { retired }) });
  }
  followArticles(joined, carried, torn);
  flatten(joined, carried, torn);
  return {
    ledger: new Map([...joined].sort(([a], [b]) => (a < b ? -1 : 1))),
    torn: new Map([...torn].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What of an id only one side can be right about; `undefined` where all of it can stand together. */
function tell({
  revisions,
  records,
  moves,
  ends,
}: {
  readonly revisions: readonly Revision[];
  readonly records: readonly { readonly title: string }[];
  readonly moves: readonly MovedEntry[];
  readonly ends: readonly Retirement[];
}): string | undefined {
  const [move] = moves;
  const others = moves.slice(1).map(({ moved }) => `"${moved}"`);
  const reasons = ends.map(({ reason }) => `"${reason}"`);
  if (move && others.length > 0)
    return `it leads on to "${move.moved}"; the other branch moved it to ${others.join()}`;
  if (move && reasons.length > 0)
    return `it leads on to "${move.moved}"; the other branch retired it: ${reasons.join()}`;
  if (move && (revisions.length > 0 || records.length > 0))
    return `it leads on to "${move.moved}", and what the other branch recorded of it goes along`;
  if (revisions.length > 0 && records.length > 0) return 'it is recorded as two kinds of thing';
  if (ends.length > 1) return `both branches retired it, and both reasons are kept: ${reasons.join(', ')}`;
  if (records.length > 1) return `it is called "${records.at(-1)?.title ?? ''}" now`;
  return undefined;
}

/** One retirement of two: of the day of the first, for the reasons of both. */
function joinRetirements(ends: readonly Retirement[]): Retirement | undefined {
  const [first, ...more] = ends.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (!first || more.length === 0) return first;
  const reasons = new Set([first, ...more].map(({ reason }) => reason));
  return { ...first, reason: [...reasons].join(' / ') };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Revisions in the order of their dates, one that was recorded twice once. */
function joinRevisions(revisions: readonly Revision[]): Revision[] {
  if (revisions.length < 2) return [...revisions];
  const known = new Map<string, number[]>();
  const joined: Revision[] = [];
  for (const revision of revisions) {
    const key = keyOf(revision);
    const alike = known.get(key) ?? [];
    const at = alike.find((index) => agree(joined[index], revision));
    const other = joined[at ?? -1];
    if (at !== undefined && other) joined[at] = sameOf(other, revision);
    else known.set(key, [...alike, joined.push(revision) - 1]);
  }
  // A sort keeps the order of equals.
  return joined.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
}

/** Whether two revisions of one key say the same as far as both say it: two of one day and reason may differ in the rest. */
function agree(left: Revision | undefined, right: Revision): boolean {
  if (!left) return false;
  const [a, b] = [withoutRefused(left), withoutRefused(right)];
  const rest = ({ sentence, kind, speaker, asOf, claimed, figures, rationale, replies }: Revision): string =>
    JSON.stringify([sentence, kind, speaker, asOf, claimed, figures, rationale, replies]);
  const words = ({ passage, sentence, statement, rationale, findings, replies }: Spoken): string =>
    JSON.stringify([passage, sentence, statement, rationale, findings, replies]);
  const speakAlike = Object.entries(a.translations ?? {}).every(([lang, said]) => {
    const other = own(b.translations ?? {}, lang);
    return !other || words(said) === words(other);
  });
  return speakAlike && (!isWhole(a) || !isWhole(b) || rest(a) === rest(b));
}

/** What tells one revision from another, whether version 1 kept it in part or the rest was kept since. */
function keyOf(revision: Revision): string {
  // Of two sides one may have taken out what no text may hold.
  const { date, redated, reason, passage, statement, assessment, evidence } = withoutRefused(revision);
  const marks = marksOf(evidence).map(({ source, stance, said }) => `${source} ${stance} ${said}`);
  return JSON.stringify([redated?.from ?? date, reason, passage, statement, assessment, marks.sort()]);
}

/** Of one revision as two sides have it: the one that keeps more, with what either added to it since. */
function sameOf(a: Revision, b: Revision): Revision {
  const better = isWhole(a) === isWhole(b) ? b.cleansed && !a.cleansed : isWhole(b);
  const [more, less] = better ? [b, a] : [a, b];
  const by = [...new Set([...(more.by ?? []), ...(less.by ?? [])])];
  const translations = joinTranslations(less.translations, more.translations);
  const redated = a.redated ? a : b.redated ? b : undefined;
  return {
    ...more,
    ...(by.length > 0 && { by }),
    ...(Object.keys(translations).length > 0 && { translations }),
    ...(redated && { date: redated.date, redated: redated.redated }),
  };
}

/** The words of other editions as two sides have them: those that one side found to follow the original do. */
function joinTranslations(
  less: Revision['translations'] = {},
  more: Revision['translations'] = {},
): Record<string, Spoken> {
  const kept = Object.entries(less).filter(([lang, words]) => own(more, lang)?.behind && !words.behind);
  return { ...less, ...more, ...Object.fromEntries(kept) };
}

/** A claim that one side added to an article goes where the other side took the article. */
function followArticles(
  joined: Map<string, LedgerEntry>,
  carried: Map<string, readonly Revision[]>,
  torn: Map<string, string>,
): void {
  for (const [id, entry] of [...joined]) {
    const { kind, article = '', own = '' } = parseId(id) ?? {};
    const home = joined.get(article);
    if (kind !== 'claim' || !isClaim(entry) || !isLive(entry) || !home || isLive(home)) continue;
    torn.set(
      id,
      isMoved(home) ? `it goes where its article went, to "${home.moved}"` : 'it is retired with its article',
    );
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
function flatten(
  joined: Map<string, LedgerEntry>,
  carried: ReadonlyMap<string, readonly Revision[]>,
  torn: Map<string, string>,
): void {
  for (const [id, entry] of [...joined]) {
    if (!isMoved(entry)) continue;
    const seen = new Set([id]);
    let { moved } = entry;
    for (let next = joined.get(moved); next && isMoved(next) && !seen.has(moved); next = joined.get(moved)) {
      seen.add(moved);
      moved = next.moved;
    }
    const end = joined.get(moved);
    if (end && isMoved(end)) continue; // a circle: there is no end
    if (moved !== entry.moved) torn.set(id, `it leads on to "${moved}" in the end`);
    joined.set(id, { ...entry, moved });
    const revisions = carried.get(id);
    if (!revisions) continue;
    if (!torn.has(id)) torn.set(id, `what was recorded of it goes along to "${moved}"`);
    if (end && isClaim(end))
      joined.set(moved, { ...end, revisions: joinRevisions([...end.revisions, ...revisions]) });
    else if (!end) joined.set(moved, { revisions: [...revisions] });
  }
}
