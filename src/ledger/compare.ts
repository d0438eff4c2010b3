import { nearMisses } from '../issues/nearest.ts';
import { remembering } from '../records/remembering.ts';
import { changesBetween, isChange, type StateChanges } from './changes.ts';
import { recordForm } from '../letters/record-form.ts';
import { claimId, parseId, type IdKind } from './ids.ts';
import { setMoved } from './set-moved.ts';
import { isClaim, isLive, isMoved, isRecord, type Ledger, type LedgerEntry } from './schema.ts';
import type { ArticleSubject, ClaimState, Subjects } from './subjects.ts';

/** One thing in which content and ledger disagree. */
export type Disagreement =
  | { readonly type: 'new-article'; readonly id: string }
  | {
      readonly type: 'new-claim';
      readonly id: string;
      readonly article: string;
      readonly claim: string;
      /** Claims that are gone, and of which one may be called so now; the likeliest first. */
      readonly perhaps: readonly string[];
    }
  | { readonly type: 'new-records'; readonly kind: 'entity' | 'source'; readonly ids: readonly string[] }
  | {
      readonly type: 'changed';
      readonly id: string;
      readonly article: string;
      readonly claim: string;
      readonly changes: StateChanges;
    }
  | {
      readonly type: 'gone';
      readonly id: string;
      readonly kind: IdKind;
      /** It is a draft again. */
      readonly draft: boolean;
      /** What it is called now; `sure` when it says the same. */
      readonly now: { readonly id: string; readonly sure: boolean } | undefined;
    }
  | { readonly type: 'used'; readonly id: string; readonly entry: LedgerEntry };

/**
 * Compare what the content publishes with what the ledger records. One mistake is one disagreement: the claims of a
 * new article, the new sources of a claim that waits for its review, and what an id that is gone is called now are
 * not reported beside it.
 */
export function compare(subjects: Subjects, ledger: Ledger): Disagreement[] {
  const found: Disagreement[] = [];
  const awaited = new Set<string>();
  const published = [...subjects.articles].filter(([, { draft }]) => !draft);
  const gone = goneIn(subjects, ledger);
  const renamed = new Set(gone.flatMap(({ now }) => (now?.sure ? [now.id] : [])));
  const asRenamed = withRenames(ledger, gone);

  for (const [id, article] of published) {
    const entry = ledger.get(id);
    if (entry === undefined) found.push({ type: 'new-article', id });
    else if (!isLive(entry)) found.push({ type: 'used', id, entry });
    else found.push(...claimsOf(article, id, ledger, asRenamed));
  }

  const formersOf = formersIn(gone);
  const standing = found
    .filter((fresh) => !('id' in fresh && fresh.type.startsWith('new') && renamed.has(fresh.id)))
    .map((fresh) => (fresh.type === 'new-claim' ? { ...fresh, perhaps: formersOf(fresh) } : fresh));

  for (const disagreement of standing) {
    if (disagreement.type === 'new-article') {
      for (const id of subjects.records.keys()) awaited.add(id);
    } else if (disagreement.type === 'new-claim' || disagreement.type === 'changed') {
      const { claims } = subjects.articles.get(disagreement.article) ?? {};
      for (const id of claims?.get(disagreement.claim)?.refers ?? []) awaited.add(id);
    }
  }
  return [...standing, ...recordsOf(subjects, ledger, awaited, renamed), ...gone];
}

/** Where the claims of a published article and the ledger disagree. */
const claimsOf = remembering(
  ({ claims }: ArticleSubject, article: string, ledger: Ledger, asRenamed: Ledger): Disagreement[] =>
    [...claims].flatMap(([claim, { state }]): Disagreement[] => {
      const place = { id: claimId(article, claim), article, claim };
      const recorded = ledger.get(place.id);
      // One that could not be read is mended first.
      if (recorded === undefined) return state ? [{ type: 'new-claim', ...place, perhaps: [] }] : [];
      if (!isLive(recorded)) return [{ type: 'used', id: place.id, entry: recorded }];
      const changes = state && isClaim(recorded) ? changesSince(recorded, state, asRenamed) : undefined;
      return changes ? [{ type: 'changed', ...place, changes }] : [];
    }),
);

/** What changed since a claim's last review, if anything a review is needed for. */
export const changesSince = (
  entry: LedgerEntry,
  state: ClaimState,
  ledger: Ledger,
): StateChanges | undefined => changesOf(state, entry, ledger);

const changesOf = remembering((state: ClaimState, entry: LedgerEntry, ledger: Ledger) => {
  const last = isClaim(entry) ? entry.revisions.at(-1) : undefined;
  if (!last) return undefined;
  const changes = changesBetween(last, state, ledger);
  return isChange(changes) || changes.translations.added.length > 0 ? changes : undefined;
});

/** The ledger as it will be when what was surely renamed has been moved: evidence from a renamed source is the same. */
export function withRenames(ledger: Ledger, gone: readonly Gone[]): Ledger {
  if (!gone.some(({ now }) => now?.sure)) return ledger;
  const next = new Map<string, LedgerEntry>(ledger);
  for (const { id, now } of gone) if (now?.sure) setMoved(next, id, now.id, '');
  return next;
}

/** Entities and sources: those that are used again, and those that no review of an article will add. */
function recordsOf(
  { records }: Subjects,
  ledger: Ledger,
  awaited: ReadonlySet<string>,
  renamed: ReadonlySet<string>,
): Disagreement[] {
  const unknown = [...records].flatMap(([id, { published }]) =>
    published && !ledger.has(id) && !awaited.has(id) && !renamed.has(id) ? [id] : [],
  );
  const used = [...records.keys()].flatMap((id) => {
    const entry = ledger.get(id);
    return entry && !isLive(entry) ? [{ type: 'used', id, entry } as const] : [];
  });
  const fresh = (['entity', 'source'] as const).flatMap((kind) => {
    const ids = unknown.filter((id) => parseId(id)?.kind === kind).sort();
    return ids.length > 0 ? [{ type: 'new-records', kind, ids } as const] : [];
  });
  return [...fresh, ...used];
}

type Gone = Disagreement & { readonly type: 'gone' };
type Lost = Omit<Gone, 'now'>;

/** What was published and is gone, each with what it is called now, as far as the content shows it. */
export function goneIn(subjects: Subjects, ledger: Ledger): Gone[] {
  const lost = goneOf(subjects, ledger);
  if (lost.length === 0) return [];
  const nameNow = namerOf(subjects, ledger);
  return lost.map((one) => ({ ...one, now: nameNow(one) }));
}

/** Live ids of the ledger that the content publishes no more. The claims of an article that is gone go with it. */
const goneOf = ({ articles, records, unreadable }: Subjects, ledger: Ledger): Lost[] =>
  liveIn(ledger)
    .flatMap((alike): Lost[] => {
      const [first] = alike;
      if (first?.kind === 'claim') return goneFrom(alike, articles.get(first.article ?? ''));
      return alike.flatMap(({ id, kind }) => {
        const lost = { type: 'gone', id, kind, draft: false } as const;
        if (kind !== 'article') return records.has(id) ? [] : [lost];
        const subject = articles.get(id);
        return subject && !subject.draft ? [] : [{ ...lost, draft: subject?.draft ?? false }];
      });
    })
    .filter(({ id }) => !unreadable.has(id));

/** The claims that an article had and has no more. */
const goneFrom = remembering((claims: readonly Live[], home: ArticleSubject | undefined): Lost[] =>
  !home || home.draft || !home.whole
    ? []
    : claims.flatMap(({ id, kind, own }) =>
        home.claims.has(own) ? [] : [{ type: 'gone', id, kind, draft: false } as const],
      ),
);

type Live = NonNullable<ReturnType<typeof parseId>> & { readonly id: string };

/** The ids that are published, in their parts; taken apart once for a ledger. What is alike stands in lists of its own. */
const liveIn = remembering((ledger: Ledger): readonly (readonly Live[])[] => {
  const runs: Live[][] = [];
  for (const [id, entry] of ledger) {
    const parts = isLive(entry) ? parseId(id) : undefined;
    if (!parts) continue;
    const last = runs.at(-1)?.[0];
    const same = last?.kind === parts.kind && last.article === parts.article;
    if (same) runs.at(-1)?.push({ id, ...parts });
    else runs.push([{ id, ...parts }]);
  }
  return runs;
});

/** Ids of the content that the ledger does not know. */
function freshIn({ articles, records }: Subjects, ledger: Ledger): string[] {
  const published = [...articles].filter(([, { draft }]) => !draft);
  return [
    ...published.map(([id]) => id),
    ...published.flatMap(([article, { claims }]) =>
      [...claims.keys()].map((claim) => claimId(article, claim)),
    ),
    ...records.keys(),
  ].filter((id) => !ledger.has(id));
}

/**
 * What a lost id is called now: surely, where the same is said under another id; else perhaps, where one is like it.
 * Whatever is sought is found in an index: much may be lost at once, and as much be new.
 */
function namerOf(subjects: Subjects, ledger: Ledger): (of: Lost) => Gone['now'] {
  const { articles, records } = subjects;
  const fresh = Map.groupBy(freshIn(subjects, ledger), (id) => parseId(id)?.kind);
  const of = (kind: IdKind): readonly string[] => fresh.get(kind) ?? [];
  const titles = new Map(
    [...fresh.keys()].map((kind) => [
      kind,
      firstOf(fresh.get(kind) ?? [], (id) => [records.get(id)?.title ?? '']),
    ]),
  );
  const saying = firstOf(of('claim'), (id) => {
    const { article = '', own = '' } = parseId(id) ?? {};
    const state = articles.get(article)?.claims.get(own)?.state;
    return state ? wordsOf(state) : [];
  });
  const near = new Map([...fresh].map(([kind, ids]) => [kind, nearMisses(ids)]));
  return ({ id, kind }) => {
    const same = sameAs(id, kind);
    if (same !== undefined) return { id: same, sure: true };
    const like = near.get(kind)?.(id);
    return like === undefined ? undefined : { id: like, sure: false };
  };

  function sameAs(id: string, kind: IdKind): string | undefined {
    const entry = ledger.get(id);
    if (kind === 'article')
      return of('article').find((other) => sharesClaims(id, articles.get(other), ledger));
    if (!entry) return undefined;
    if (isRecord(entry)) return of(kind)[titles.get(kind)?.get(entry.title) ?? Infinity];
    const last = isClaim(entry) ? entry.revisions.at(-1) : undefined;
    const found = (last ? wordsOf(last) : []).map((words) => saying.get(words) ?? Infinity);
    return of('claim')[Math.min(...found)];
  }
}

/** Passage and statement, each as it is compared. */
const wordsOf = ({ passage, statement }: Pick<ClaimState, 'passage' | 'statement'>): string[] => [
  `passage ${recordForm(passage)}`,
  `statement ${recordForm(statement)}`,
];

/** By each of their keys, where in a list the first thing stands that has it. */
function firstOf(
  things: readonly string[],
  keysOf: (thing: string) => readonly string[],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, thing] of things.entries())
    for (const key of keysOf(thing)) if (!found.has(key)) found.set(key, at);
  return found;
}

/**
 * The claims that a new one may have been, three at most: those that are gone from its article, the one most like it
 * first, then those of other articles. Once it is recorded as new, none of them can be moved to it any more.
 */
function formersIn(
  gone: readonly Gone[],
): (of: { readonly id: string; readonly article: string }) => string[] {
  const lost = gone.filter(({ kind, now }) => kind === 'claim' && !now?.sure).map((other) => other.id);
  const byArticle = Map.groupBy(lost, (id) => parseId(id)?.article);
  const near = new Map([...byArticle].map(([article, ids]) => [article, nearMisses(ids)]));
  return ({ id, article }) => {
    const own = byArticle.get(article) ?? [];
    // Of other articles three are enough, wherever they stand among all.
    const far = lost.slice(0, own.length + 3).filter((other) => parseId(other)?.article !== article);
    return [...new Set([near.get(article)?.(id) ?? [], own.slice(0, 3), far].flat())].slice(0, 3);
  };
}

/** Whether at least half of what was claimed in an article is claimed in another under the same ids. */
function sharesClaims(id: string, other: ArticleSubject | undefined, ledger: Ledger): boolean {
  const own = claimedIn(ledger).get(id) ?? [];
  return own.length > 0 && own.filter((claim) => other?.claims.has(claim)).length * 2 >= own.length;
}

/** The claims that were ever made in each article, but for those that lead on. */
const claimedIn = remembering((ledger: Ledger) => {
  const claims = [...ledger].flatMap(([id, entry]) => {
    const { kind, article = '', own = '' } = parseId(id) ?? {};
    return kind === 'claim' && !isMoved(entry) ? [{ article, own }] : [];
  });
  return new Map(
    [...Map.groupBy(claims, ({ article }) => article)].map(([article, all]) => [
      article,
      all.map(({ own }) => own),
    ]),
  );
});
