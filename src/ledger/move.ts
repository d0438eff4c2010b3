import { goneIn } from './compare.ts';
import { claimId, parseId, type IdKind } from './ids.ts';
import { joinHistories } from './join-histories.ts';
import { orMeant, refused, type Outcome } from './outcome.ts';
import type { Occasion } from './review.ts';
import { isClaim, isLive, isMoved, leadsTo, type Ledger, type LedgerEntry } from './schema.ts';
import { setMoved } from './set-moved.ts';
import type { Subjects } from './subjects.ts';

const names: Readonly<Record<IdKind, string>> = {
  article: 'an article',
  claim: 'a claim',
  entity: 'an entity',
  source: 'a source',
};

/**
 * Record that something has another id now: the new one takes its revisions over, and everything that led to the old
 * one leads to the new. An article takes its claims along.
 *
 * @param occasion its reason is needed only where the new id was reviewed before, as if it were another claim.
 */
export function move(
  subjects: Subjects,
  ledger: Ledger,
  old: string,
  now: string,
  occasion: Occasion,
): Outcome {
  const { date } = occasion;
  const parts = parseId(old);
  const target = parseId(now);
  const forms = 'Ids are written ARTICLE, ARTICLE/CLAIM, entities/ENTITY or sources/SOURCE.';
  if (!parts) return refused(`"${old}" is no id. ${forms}`);
  if (!target) return refused(`"${now}" is no id. ${forms}`);
  if (old === now) return refused(`"${old}" is where it is.`);
  if (parts.kind !== target.kind) {
    return refused(`"${old}" is ${names[parts.kind]}, "${now}" ${names[target.kind]}.`);
  }
  const entry = ledger.get(old);
  if (!entry) return refused(orMeant(`"${old}" was never published.`, old, ledger.keys()));
  if (isMoved(entry)) return refused(`"${old}" has moved already: it leads on to "${entry.moved}".`);
  if (!isLive(entry))
    return refused(`"${old}" was retired on ${entry.retired?.date}; it leads nowhere else.`);
  if (isThere(old, subjects)) return refused(`"${old}" still stands in the content; nothing has moved.`);
  const there = ledger.get(now);
  if (there && isMoved(there)) {
    const back = there.moved === old ? 'to lead back would be a circle' : 'it leads on itself';
    return refused(`"${now}" has moved to "${there.moved}": ${back}. An id is never used again.`);
  }
  if (there && !isLive(there)) return refused(`"${now}" was retired; an id is never used again.`);
  if (!isThere(now, subjects)) {
    return refused(orMeant(`There is no "${now}" in the content.`, now, idsIn(subjects, parts.kind)));
  }
  const home = subjects.articles.get(target.article ?? '');
  if (home?.draft) return refused(`"${target.article}" is a draft: what moves there is published no more.`);
  if (home && target.kind === 'claim' && !ledger.has(target.article ?? ''))
    return moveHomeFirst(subjects, ledger, old, now, occasion);

  const next = new Map<string, LedgerEntry>(ledger);
  if (there && isClaim(there) && isClaim(entry)) {
    const joined = joinHistories(entry, there, occasion, ledger);
    if (joined === 'two histories') {
      return refused(
        `"${now}" was published by itself, and has a history of its own. Retire "${old}", and say in the reason where readers find it now.`,
      );
    }
    if (joined === 'unexplained') {
      return refused(
        `"${now}" was reviewed by itself, with other words or another judgement. If it is what "${old}" became, readers are told why it changed: add --reason "…".`,
      );
    }
    next.set(now, joined);
  }
  const done = moveEntry(next, old, now, date);
  if (parts.kind !== 'article') return { ledger: next, done };
  for (const [id, claim] of ledger) {
    const { kind, article, own = '' } = parseId(id) ?? {};
    if (kind !== 'claim' || article !== old || !isLive(claim)) continue;
    const taken = ledger.get(claimId(now, own));
    if (taken) {
      const joined =
        isClaim(taken) && isLive(taken) && isClaim(claim) && joinHistories(claim, taken, occasion, ledger);
      if (joined === 'unexplained')
        return refused(
          `"${id}" and "${claimId(now, own)}" say other things. If one became the other, readers are told why: add --reason "…".`,
        );
      if (!joined || joined === 'two histories')
        return refused(
          `Both "${old}" and "${now}" have published a claim "${own}". Rename one of them first.`,
        );
      next.set(claimId(now, own), joined);
    }
    done.push(...moveEntry(next, id, claimId(now, own), date));
  }
  return { ledger: next, done };
}

/** Move a claim into an article that the ledger does not know: what the article was before goes there first. */
function moveHomeFirst(
  subjects: Subjects,
  ledger: Ledger,
  old: string,
  now: string,
  occasion: Occasion,
): Outcome {
  const { article: home = '' } = parseId(now) ?? {};
  const former = goneIn(subjects, ledger).find(
    (gone) => gone.kind === 'article' && gone.now?.sure && gone.now.id === home,
  );
  const { title, published } = subjects.articles.get(home) ?? { title: home, published: occasion.date };
  const first = former
    ? move(subjects, ledger, former.id, home, occasion)
    : {
        ledger: new Map<string, LedgerEntry>([...ledger, [home, { title, published }]]),
        done: [`${home}: recorded as published on ${published}.`],
      };
  if ('refused' in first) return first;
  const from = leadsTo(first.ledger, old);
  if (from === now) return first;
  const then = move(subjects, first.ledger, from, now, occasion);
  return 'refused' in then ? then : { ledger: then.ledger, done: [...first.done, ...then.done] };
}

function moveEntry(next: Map<string, LedgerEntry>, old: string, now: string, date: string): string[] {
  const entry = next.get(old);
  if (entry && !next.has(now)) next.set(now, entry);
  setMoved(next, old, now, date);
  return [`${old} leads on to ${now}.`];
}

/** Whether the content publishes what has an id. */
export function isThere(id: string, { articles, records, unreadable }: Subjects): boolean {
  const { kind, article = '', own = '' } = parseId(id) ?? {};
  if (unreadable.has(id)) return true;
  if (kind === 'article') return articles.has(id);
  if (kind === 'claim') return articles.get(article)?.claims.has(own) ?? false;
  return records.has(id);
}

/** Ids of one kind in the content. */
function idsIn({ articles, records }: Subjects, kind: IdKind): string[] {
  if (kind === 'article') return [...articles.keys()];
  if (kind === 'claim') {
    return [...articles].flatMap(([article, { claims }]) =>
      [...claims.keys()].map((own) => claimId(article, own)),
    );
  }
  return [...records.keys()].filter((id) => parseId(id)?.kind === kind);
}
