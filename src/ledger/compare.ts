import { nearest } from '../issues/nearest.ts';
import { changesBetween, isChange, type StateChanges } from './changes.ts';
import { saysTheSame } from './fold.ts';
import { claimId, parseId, type IdKind } from './ids.ts';
import { isClaim, isLive, isMoved, isRecord, type Ledger, type LedgerEntry } from './schema.ts';
import type { ArticleSubject, ClaimState, Subjects } from './subjects.ts';

/** One thing in which content and ledger disagree. */
export type Disagreement =
  | { readonly type: 'new-article'; readonly id: string }
  | { readonly type: 'new-claim'; readonly id: string; readonly article: string; readonly claim: string }
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

  for (const [id, article] of published) {
    const entry = ledger.get(id);
    if (entry === undefined) {
      found.push({ type: 'new-article', id });
      continue;
    }
    if (!isLive(entry)) {
      found.push({ type: 'used', id, entry });
      continue;
    }
    for (const [claim, { state }] of article.claims) {
      const place = { id: claimId(id, claim), article: id, claim };
      const recorded = ledger.get(place.id);
      if (recorded === undefined) {
        // One that could not be read is mended first.
        if (state) found.push({ type: 'new-claim', ...place });
      } else if (!isLive(recorded)) found.push({ type: 'used', id: place.id, entry: recorded });
      else if (state && isClaim(recorded)) {
        const changes = changesSince(recorded, state, ledger);
        if (changes) found.push({ type: 'changed', ...place, changes });
      }
    }
  }

  const gone = goneOf(subjects, ledger).map((lost): Disagreement & { type: 'gone' } => ({
    ...lost,
    now: nowOf(lost, found, subjects, ledger),
  }));
  const renamed = new Set(gone.flatMap(({ now }) => (now?.sure ? [now.id] : [])));
  const standing = found.filter(
    ({ type, ...rest }) => !(type.startsWith('new') && renamed.has((rest as { id: string }).id)),
  );

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

/** What changed since a claim's last review, if anything a review is needed for. */
export function changesSince(
  entry: LedgerEntry,
  state: ClaimState,
  ledger: Ledger,
): StateChanges | undefined {
  const last = isClaim(entry) ? entry.revisions.at(-1) : undefined;
  if (!last) return undefined;
  const changes = changesBetween(last, state, ledger);
  return isChange(changes) || changes.translations.added.length > 0 ? changes : undefined;
}

/** Entities and sources: those that are used again, and those that no review of an article will add. */
function recordsOf(
  { records }: Subjects,
  ledger: Ledger,
  awaited: ReadonlySet<string>,
  renamed: ReadonlySet<string>,
): Disagreement[] {
  const unknown = [...records.keys()].filter((id) => !ledger.has(id) && !awaited.has(id) && !renamed.has(id));
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

type Lost = Omit<Disagreement & { type: 'gone' }, 'now'>;

/** Live ids of the ledger that the content publishes no more. The claims of an article that is gone go with it. */
function goneOf({ articles, records, unreadable }: Subjects, ledger: Ledger): Lost[] {
  return [...ledger].flatMap(([id, entry]): Lost[] => {
    const { kind, article = '', own = '' } = parseId(id) ?? {};
    if (!kind || !isLive(entry) || unreadable.has(id)) return [];
    const lost = { type: 'gone', id, kind, draft: false } as const;
    switch (kind) {
      case 'article': {
        const subject = articles.get(id);
        return subject && !subject.draft ? [] : [{ ...lost, draft: subject?.draft ?? false }];
      }
      case 'claim': {
        const home = articles.get(article);
        return !home || home.draft || !home.whole || home.claims.has(own) ? [] : [lost];
      }
      case 'entity':
      case 'source':
        return records.has(id) ? [] : [lost];
      default:
        return kind satisfies never;
    }
  });
}

/** What a lost id is called now, as far as the content shows it. */
function nowOf(
  { id, kind }: Lost,
  found: readonly Disagreement[],
  { articles, records }: Subjects,
  ledger: Ledger,
): { id: string; sure: boolean } | undefined {
  const entry = ledger.get(id);
  const guess = (candidates: readonly string[]) => {
    const near = nearest(id, candidates);
    return near === undefined ? undefined : { id: near, sure: false };
  };
  if (kind === 'claim') {
    const fresh = found.flatMap((other) => (other.type === 'new-claim' ? [other] : []));
    const last = entry && isClaim(entry) ? entry.revisions.at(-1) : undefined;
    const same = fresh.find(({ article, claim }) => {
      const state = articles.get(article)?.claims.get(claim)?.state;
      return (
        state &&
        last &&
        (saysTheSame(state.passage, last.passage) || saysTheSame(state.statement, last.statement))
      );
    });
    return same ? { id: same.id, sure: true } : guess(fresh.map((other) => other.id));
  }
  if (kind === 'article') {
    const fresh = found.flatMap((other) => (other.type === 'new-article' ? [other.id] : []));
    const same = fresh.find((other) => sharesClaims(id, articles.get(other), ledger));
    return same === undefined ? guess(fresh) : { id: same, sure: true };
  }
  const fresh = [...records.keys()].filter((other) => parseId(other)?.kind === kind && !ledger.has(other));
  const title = entry && isRecord(entry) ? entry.title : undefined;
  const same = fresh.find((other) => records.get(other)?.title === title);
  return same === undefined ? guess(fresh) : { id: same, sure: true };
}

/** Whether at least half of what was claimed in an article is claimed in another under the same ids. */
function sharesClaims(id: string, other: ArticleSubject | undefined, ledger: Ledger): boolean {
  const own = [...ledger].flatMap(([claim, entry]) => {
    const parts = parseId(claim);
    return parts?.kind === 'claim' && parts.article === id && !isMoved(entry) ? [parts.own] : [];
  });
  return own.length > 0 && own.filter((claim) => other?.claims.has(claim)).length * 2 >= own.length;
}
