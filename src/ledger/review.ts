import { describe } from './describe.ts';
import { bind } from './bind-editions.ts';
import { isChange } from './changes.ts';
import { changesSince, goneIn, withRenames } from './compare.ts';
import { commands } from './commands.ts';
import { articleId, claimId, parseId } from './ids.ts';
import { orMeant, refused, type Outcome } from './outcome.ts';
import { isClaim, isLive, isRecord, type Ledger, type LedgerEntry, type Revision } from './schema.ts';
import type { ClaimState, Subjects } from './subjects.ts';

/** What is reviewed: an article, some of its claims, or entities and sources by their ids. */
export type Target =
  | { readonly article: string; readonly claims: readonly string[] | undefined }
  | { readonly records: readonly string[] };

/** When and why. */
export interface Occasion {
  /** ISO 8601, a day. */
  readonly date: string;
  /** Needed where words, judgement or evidence of a published claim changed. */
  readonly reason: string | undefined;
  /** Who reviewed it. */
  readonly by?: readonly string[];
  /** The language of an edition that was read again: its words follow the original as it stands. */
  readonly edition?: string;
  /** How many must have. */
  readonly reviewers?: number;
  /** The last day that is not yet to come, on any clock of the world; without it, any may be. */
  readonly latest?: string;
}

/**
 * Record that what stands in the content was reviewed: new ids, and a new revision of each claim that changed.
 *
 * The first review of an article is its publication and bears that date; a claim that is added later bears the day it
 * was added. With a claim come the entities and sources that it refers to, with an article all that are new.
 */
export const review = (subjects: Subjects, ledger: Ledger, target: Target, occasion: Occasion): Outcome =>
  reviewEach(subjects, ledger, [target], occasion);

/** What several reviews in one go share: it is looked for once. */
interface Session {
  /** What is recorded, those before among it. */
  readonly next: Map<string, LedgerEntry>;
  /** What is known under another id now, by the id it has. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly asRenamed: Ledger;
  /** Whether every entity and source there is was recorded with an article. */
  allRecords: boolean;
}

/** Record one target in the session. @returns what was done; a refusal leaves the session as no one may keep it. */
function reviewOne(
  subjects: Subjects,
  session: Session,
  target: Target,
  occasion: Occasion,
): { readonly done: string[] } | { readonly refused: string } {
  const { next, renamed, asRenamed } = session;
  const { by = [], reviewers = 0 } = occasion;
  if (by.length < reviewers && !('records' in target))
    return refused(
      reviewers === 1
        ? 'Who reviewed it is recorded here: add --by "NAME".'
        : `${reviewers} people review here, and each is recorded: add --by "NAME" for each.`,
    );
  if ('records' in target) return reviewRecords(subjects, next, target.records, occasion);
  const { article: id, claims: named } = target;
  const article = subjects.articles.get(id);
  if (!article) {
    return subjects.unreadable.has(id)
      ? refused(`"${id}" cannot be read; npm run check says why.`)
      : refused(orMeant(`There is no article "${id}".`, id, subjects.articles.keys()));
  }
  if (article.draft) {
    return refused(`"${id}" is a draft: nothing of it is published. Review it when its draft: true is gone.`);
  }
  const entry = next.get(articleId(id));
  if (entry && !isLive(entry)) return refused(`The id "${id}" is taken: it was moved or retired.`);

  const { latest } = occasion;
  if (!entry && latest !== undefined && article.published > latest)
    return refused(
      `"${id}" says that it was published on ${article.published}, which is yet to come: it is recorded when that day is there.`,
    );

  // What is known under another id keeps its history: it is moved, not reviewed as if it were new.
  const former = renamed.get(articleId(id));
  if (former !== undefined) return refused(`"${id}" was "${former}"; run: ${commands.move(former, id)}`);

  const date = entry ? occasion.date : article.published;
  const done: string[] = [];
  next.set(articleId(id), {
    ...(entry && isRecord(entry) ? entry : { published: article.published }),
    title: article.title,
  });

  const unexplained: string[] = [];
  for (const claim of named ?? article.claims.keys()) {
    const old = renamed.get(claimId(id, claim));
    if (old !== undefined && named === undefined) {
      done.push(
        `${claimId(id, claim)}: left out, for it was "${old}"; run: ${commands.move(old, claimId(id, claim))}`,
      );
      continue;
    }
    const subject = article.claims.get(claim);
    if (!subject?.state) {
      return refused(orMeant(`"${id}" has no claim "${claim}".`, claim, article.claims.keys()));
    }
    const result = reviewClaim(claimId(id, claim), subject.state, next, asRenamed, { ...occasion, date });
    if ('refused' in result) return refused(result.refused);
    if ('unexplained' in result) unexplained.push(result.unexplained);
    else if (result.entry) {
      next.set(claimId(id, claim), result.entry);
      if (entry) done.push(result.done);
    }
  }
  if (unexplained.length > 0) {
    return refused(
      [
        `${unexplained.length === 1 ? 'A published claim' : `${unexplained.length} published claims`} changed; readers are told why: add --reason "…".`,
        ...unexplained,
      ].join('\n'),
    );
  }
  if (!entry) {
    const count = [...article.claims.keys()].filter((claim) => next.has(claimId(id, claim))).length;
    const claims = `${count} ${count === 1 ? 'claim' : 'claims'}`;
    done.push(`${id}: recorded as published on ${article.published}, with ${claims}${byWhom(by)}.`);
  }
  // What is built is published: with an article goes every entity and source there is.
  const referred = named?.flatMap((claim) => article.claims.get(claim)?.refers ?? []);
  const records = referred ?? (session.allRecords ? [] : publishedIn(subjects));
  session.allRecords ||= referred === undefined;
  done.push(
    ...addRecords(
      records.filter((record) => !renamed.has(record)),
      subjects,
      next,
      date,
    ),
  );
  return { done };
}

function reviewClaim(
  id: string,
  state: ClaimState,
  ledger: Ledger,
  asRenamed: Ledger,
  occasion: Occasion,
):
  | { readonly entry: LedgerEntry | undefined; readonly done: string }
  | { readonly unexplained: string }
  | { readonly refused: string } {
  const { date, reason, by } = occasion;
  const entry = ledger.get(id);
  const who = by && by.length > 0 ? { by: [...by] } : {};
  if (!entry)
    return {
      entry: { revisions: [{ date, ...who, ...state }] },
      done: `${id}: recorded${byWhom(by) || ' as reviewed'}.`,
    };
  if (!isLive(entry) || !isClaim(entry)) {
    return { refused: `The id "${id}" is taken: it was moved or retired. Give the claim an id of its own.` };
  }
  const last = entry.revisions.at(-1);
  const changes = changesSince(entry, state, asRenamed);
  if (!last) return { entry: undefined, done: '' };
  const { translations, followed } = bind(last, state, changes, occasion);
  const told = [...(changes ? [describe(changes)] : []), ...followed].join('; ');
  if (told === '') return { entry: undefined, done: '' };
  if (!changes || !isChange(changes)) {
    // A translation that was added later, or that still holds, is no correction.
    const revised: Revision = { ...last, ...translations };
    return { entry: { revisions: [...entry.revisions.slice(0, -1), revised] }, done: `${id}: ${told}.` };
  }
  if (reason === undefined) return { unexplained: `  ${id}: ${describe(changes)}.` };
  if (date < last.date) {
    return { refused: `${date} is before the last review of "${id}", which was on ${last.date}.` };
  }
  return {
    entry: { revisions: [...entry.revisions, { date, reason, ...who, ...state, ...translations }] },
    done: `${id}: revision ${entry.revisions.length + 1} of ${date}${byWhom(by)}; ${told}.`,
  };
}

/** The people who stand on record, at the end of what is said. */
const byWhom = (names: readonly string[] = []): string =>
  names.length === 0 ? '' : `, reviewed by ${names.join(' and ')}`;

function reviewRecords(
  subjects: Subjects,
  next: Map<string, LedgerEntry>,
  ids: readonly string[],
  { date }: Occasion,
): ReturnType<typeof reviewOne> {
  for (const id of ids) {
    if (subjects.records.has(id)) continue;
    const kind = parseId(id)?.kind;
    const known = [...subjects.records.keys()].filter((other) => parseId(other)?.kind === kind);
    return refused(
      subjects.unreadable.has(id)
        ? `"${id}" cannot be read; npm run check says why.`
        : orMeant(`There is no "${id}".`, id, known),
    );
  }
  const taken = ids.find((id) => next.has(id) && !isLive(next.get(id)));
  if (taken !== undefined) return refused(`The id "${taken}" is taken: it was moved or retired.`);
  return { done: addRecords(ids, subjects, next, date) };
}

/** Record entities and sources that are there and not known yet, and what those that are known are called now. */
function addRecords(
  ids: readonly string[],
  { records }: Subjects,
  next: Map<string, LedgerEntry>,
  date: string,
): string[] {
  const added = [...new Set(ids)].sort().flatMap((id) => {
    const subject = records.get(id);
    const entry = next.get(id);
    if (!subject || (entry && !(isLive(entry) && isRecord(entry)))) return [];
    next.set(id, { ...(entry && isRecord(entry) ? entry : { published: date }), title: subject.title });
    return entry ? [] : [id];
  });
  if (added.length <= 5) return added.map((id) => `${id}: recorded.`);
  const entities = added.filter((id) => parseId(id)?.kind === 'entity').length;
  return [`Recorded with it: ${entities} entities, ${added.length - entities} sources.`];
}

/** Entities and sources that are published: what no published article uses waits until one does. */
export const publishedIn = ({ records }: Subjects): string[] =>
  [...records].flatMap(([id, { published }]) => (published ? [id] : []));

/** Review several in one go: all of them, or none. */
export function reviewEach(
  subjects: Subjects,
  ledger: Ledger,
  targets: readonly Target[],
  occasion: Occasion,
): Outcome {
  const gone = goneIn(subjects, ledger);
  const session: Session = {
    next: new Map(ledger),
    renamed: new Map(gone.flatMap(({ id: old, now }) => (now?.sure ? [[now.id, old]] : []))),
    asRenamed: withRenames(ledger, gone),
    allRecords: false,
  };
  const done: string[] = [];
  const refusals = new Set<string>();
  for (const target of targets) {
    const outcome = reviewOne(subjects, session, target, occasion);
    if ('refused' in outcome) refusals.add(outcome.refused);
    else for (const line of outcome.done) done.push(line);
  }
  return refusals.size > 0 ? refused([...refusals].join('\n')) : { ledger: session.next, done };
}

/** All that is published and waits: what a ledger would be if everything stood in it from the beginning. */
export const allIn = (subjects: Subjects): Target[] => [
  ...[...subjects.articles].flatMap(([article, { draft }]) =>
    draft ? [] : [{ article, claims: undefined }],
  ),
  { records: publishedIn(subjects) },
];

/** Review all that is published. */
export const reviewAll = (subjects: Subjects, ledger: Ledger, occasion: Occasion): Outcome =>
  reviewEach(subjects, ledger, allIn(subjects), occasion);
