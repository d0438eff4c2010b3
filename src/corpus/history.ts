import { repliesAsText, repliesIn } from '../claims/replies.ts';
/** What the ledger adds to the corpus: the revisions of claims, what led on, what was withdrawn, and all changes. */
import { compare } from '../issues/compare.ts';
import { spokenIn } from '../ledger/behind.ts';
import { changesBetween, changesOriginal } from '../ledger/changes.ts';
import { parseId } from '../ledger/ids.ts';
import { marksOf } from '../ledger/marks.ts';
import {
  isClaim,
  isMoved,
  isRecord,
  type ClaimEntry,
  type Ledger,
  type LedgerEntry,
  type Revision,
} from '../ledger/schema.ts';
import { remembering } from '../records/remembering.ts';
import type { Article, Change, ClaimRevision, MovedRecord, RetiredRecord, Thing } from './types.ts';

/** The revisions of a claim in the words of one edition, oldest first; none where nothing was recorded. */
export function revisionsOf(
  entry: LedgerEntry | undefined,
  lang: string | undefined,
  ledger: Ledger,
): ClaimRevision[] {
  if (!entry || !isClaim(entry)) return [];
  return entry.revisions.map((revision, index) => {
    const { date, reason, by = [], redated, cleansed, assessment } = revision;
    const before = entry.revisions[index - 1];
    const words = spokenIn(revision, lang);
    // What the edition had no words for then, or has none yet, is told in those of the original.
    const inOriginal = lang !== undefined && hasEdition(entry, lang) && (!words || words.behind === true);
    const compared = inOriginal || !spokenIn(before, lang) ? undefined : lang;
    const { passage, statement } = inWordsOf(revision, inOriginal ? undefined : lang);
    const changes =
      before && changesBetween(inWordsOf(before, compared), inWordsOf(revision, compared), ledger);
    return {
      number: index + 1,
      date,
      reason,
      by,
      redated,
      cleansed,
      passage,
      statement,
      assessment,
      evidence: marksOf(revision.evidence, ledger),
      changes,
      inOriginal,
      ofOthers: changes !== undefined && !changesOriginal(changes),
    };
  });
}

const hasEdition = ({ revisions }: ClaimEntry, lang: string): boolean =>
  revisions.some((revision) => spokenIn(revision, lang) !== undefined);

/** A revision with the words of another edition, where that has them: what it did not keep is not compared. */
function inWordsOf(revision: Revision, lang: string | undefined): Revision {
  const words = spokenIn(revision, lang);
  if (!words) return revision;
  const { passage, sentence, statement, rationale, findings, replies } = words;
  const left = [...(findings ?? [])];
  const evidence = revision.evidence.map((piece) => {
    if (typeof piece === 'string') return piece;
    const at = left.findIndex((said) => said.startsWith(`${piece.source} `));
    const [said] = at < 0 ? [] : left.splice(at, 1);
    return said === undefined ? piece : { ...piece, finding: said.slice(piece.source.length + 1) };
  });
  return {
    ...revision,
    passage,
    sentence,
    statement,
    evidence,
    ...(rationale !== undefined && { rationale }),
    ...(replies !== undefined &&
      revision.replies !== undefined && {
        replies: repliesAsText(
          repliesIn(revision.replies).map((reply, at) => ({ ...reply, words: replies[at] ?? reply.words })),
        ),
      }),
  };
}

/** Everything that has another id now, sorted by its old one. */
export function movedOf(ledger: Ledger): MovedRecord[] {
  return [...ledger].flatMap(([id, entry]) => {
    const [from, to] = isMoved(entry) ? [thing(id), thing(entry.moved)] : [];
    return isMoved(entry) && from && to ? [{ from, to, date: entry.date }] : [];
  });
}

/** Everything that was withdrawn, sorted by id. */
export function retiredOf(ledger: Ledger): RetiredRecord[] {
  return [...ledger].flatMap(([id, entry]): RetiredRecord[] => {
    const what = thing(id);
    if (!what || isMoved(entry) || !entry.retired) return [];
    const revisions = revisionsOf(entry, undefined, ledger);
    return [
      {
        ...what,
        title: isRecord(entry) ? entry.title : (revisions.at(-1)?.statement ?? ''),
        published: isRecord(entry) ? entry.published : (revisions[0]?.date ?? ''),
        ...entry.retired,
        revisions,
      },
    ];
  });
}

/** Every change after publication, newest first: revisions, claims that were added, and what was withdrawn. */
export function changesOf(
  articles: readonly Article[],
  retired: readonly RetiredRecord[],
  ledger: Ledger,
): Change[] {
  const retiredArticles = new Map(
    retired.flatMap((record) => (record.kind === 'article' ? [[record.id, record]] : [])),
  );
  const changes = [
    ...articles.flatMap((article) => changesIn(article, ledger.get(article.id))),
    ...retired.flatMap((record): Change[] => {
      const what = { kind: record.kind, id: record.id, article: record.article, lang: undefined } as const;
      const { date, reason, title } = record;
      const home = retiredArticles.get(record.article ?? '');
      // The claims of an article that was withdrawn went with it: one event, told once.
      const alone = record.kind !== 'claim' || home?.date !== date || home.reason !== reason;
      const end: Change[] = alone
        ? [{ ...what, type: 'retired', date, reason, title, revision: record.revisions.at(-1) }]
        : [];
      return [...end, ...revised(what, record.revisions)];
    }),
  ];
  return changes.sort(
    (a, b) =>
      compare(b.date, a.date) ||
      compare(a.article ?? '', b.article ?? '') ||
      compare(a.id, b.id) ||
      (b.revision?.number ?? 0) - (a.revision?.number ?? 0) ||
      compare(a.type, b.type) ||
      compare(a.lang ?? '', b.lang ?? ''),
  );
}

/** The changes of an edition's claims: those that were added later, and revisions. */
const changesIn = remembering(({ claims }: Article, entry: LedgerEntry | undefined): Change[] =>
  claims.flatMap((claim): Change[] => {
    const { id, article, lang, revisions } = claim;
    const what = { kind: 'claim', id, article, lang } as const;
    const [first] = revisions;
    const later =
      first && entry && isRecord(entry) && first.date > entry.published && first.date >= claim.published;
    const added: Change[] = later
      ? [
          {
            ...what,
            type: 'added',
            date: first.date,
            reason: undefined,
            title: first.statement,
            revision: first,
          },
        ]
      : [];
    return [...added, ...revised(what, revisions, claim.statement)];
  }),
);

const revised = (
  what: Thing & { readonly lang: string | undefined },
  revisions: readonly ClaimRevision[],
  now?: string,
): Change[] =>
  revisions
    .slice(1)
    .filter(({ ofOthers }) => !ofOthers)
    .map((revision) => ({
      ...what,
      type: 'revised',
      date: revision.date,
      reason: revision.reason,
      // An edition calls a claim by its own words, also where it is told in those of the original.
      title: (revision.inOriginal ? now : undefined) ?? revision.statement,
      revision,
    }));

function thing(id: string): Thing | undefined {
  const parts = parseId(id);
  return (
    parts && { kind: parts.kind, article: parts.kind === 'claim' ? parts.article : undefined, id: parts.own }
  );
}
