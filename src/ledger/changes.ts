import { repliesAsText, repliesIn } from '../claims/replies.ts';
import { saysTheSame } from '../letters/record-form.ts';
import { entityId } from './ids.ts';
import { marksOf, type EvidenceMark } from './marks.ts';
import { isWhole, leadsTo, type Ledger, type Spoken } from './schema.ts';
import type { ClaimState } from './subjects.ts';

/** Words before and after; what was or is not there is `''`. */
export type Pair = readonly [before: string, after: string];

/** The parts of a judgement beside its evidence, in the order in which they are told. */
export const judgedParts = [
  'passage',
  'sentence',
  'statement',
  'kind',
  'speaker',
  'asOf',
  'claimed',
  'figures',
  'assessment',
  'rationale',
  'replies',
] as const;
export type JudgedPart = (typeof judgedParts)[number];

/** The parts of a piece of evidence that may change while it stays that source's. */
export const evidenceParts = ['stance', 'locator', 'finding', 'figures', 'quote'] as const;
export type EvidencePart = (typeof evidenceParts)[number];

/** A piece of evidence that was cited before and is cited now, and does not say the same. */
export interface EvidenceChange {
  readonly source: string;
  /** As it is cited now. */
  readonly stance: string;
  /** What changed, with its words; none where version 1 kept no words to compare with. */
  readonly parts: Readonly<Partial<Record<EvidencePart, Pair>>>;
}

/** What differs between two states of a claim; what says the same is not there. */
export interface StateChanges extends Readonly<Partial<Record<JudgedPart, Pair>>> {
  readonly evidence?: {
    readonly added: readonly EvidenceMark[];
    readonly removed: readonly EvidenceMark[];
    readonly changed: readonly EvidenceChange[];
  };
  /** Languages whose words changed, and those whose words were never reviewed. */
  readonly translations: { readonly changed: readonly string[]; readonly added: readonly string[] };
}

/**
 * Compare two states of a claim by what they say. A source or a speaker that was moved is the same; what version 1 did
 * not keep is taken to be as it is now.
 */
export function changesBetween(before: ClaimState, after: ClaimState, ledger: Ledger): StateChanges {
  const known = new Set<JudgedPart>(
    isWhole(before) && isWhole(after) ? judgedParts : ['passage', 'statement', 'assessment'],
  );
  const parts = judgedParts
    .filter((part) => known.has(part))
    .flatMap((part) => {
      const pair = [before[part] ?? '', after[part] ?? ''] as const;
      return isSame(part, pair, before, after, ledger) ? [] : [[part, pair] as const];
    });
  const evidence = evidenceChanges(marksOf(before.evidence, ledger), marksOf(after.evidence, ledger));
  return {
    ...Object.fromEntries(parts),
    ...(evidence && { evidence }),
    translations: translationChanges(before, after),
  };
}

/** Whether the original changed: its words, judgement or evidence. */
export const changesOriginal = (changes: StateChanges): boolean =>
  Object.keys(changes).some((part) => part !== 'translations');

/** Whether a review would have to give a reason: words, judgement or evidence changed. */
export const isChange = (changes: StateChanges): boolean =>
  changesOriginal(changes) || changes.translations.changed.length > 0;

function isSame(
  part: JudgedPart,
  [a, b]: Pair,
  before: ClaimState,
  after: ClaimState,
  ledger: Ledger,
): boolean {
  switch (part) {
    case 'speaker':
      return leadsTo(ledger, entityId(a)) === leadsTo(ledger, entityId(b));
    case 'replies':
      return saysTheSame(...([a, b].map((text) => nowCalled(text, ledger)) as [string, string]));
    case 'sentence':
      // A sentence that was not kept is not compared; the passage in it is told by itself.
      return (
        a === '' ||
        b === '' ||
        saysTheSame(a, b) ||
        saysTheSame(
          a.replace(before.passage, () => after.passage),
          b,
        )
      );
    default:
      return saysTheSame(a, b);
  }
}

/** Replies with who gave them by the ids of today. */
const nowCalled = (text: string, ledger: Ledger): string =>
  repliesAsText(repliesIn(text).map((reply) => ({ ...reply, from: leadsTo(ledger, entityId(reply.from)) })));

function translationChanges(before: ClaimState, after: ClaimState): StateChanges['translations'] {
  const reviewed = new Map(Object.entries(before.translations ?? {}));
  const languages = Object.entries(after.translations ?? {});
  return {
    changed: languages.flatMap(([lang, words]) => {
      const known = reviewed.get(lang);
      return known && !speaksTheSame(known, words) ? [lang] : [];
    }),
    added: languages.flatMap(([lang]) => (reviewed.has(lang) ? [] : [lang])),
  };
}

function speaksTheSame(before: Spoken, after: Spoken): boolean {
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || saysTheSame(a, b ?? '');
  return (
    same(before.passage, after.passage) &&
    same(before.statement, after.statement) &&
    same(
      before.sentence?.replace(before.passage, () => after.passage),
      after.sentence,
    ) &&
    same(before.rationale, after.rationale) &&
    same(inOneOrder(before.findings), inOneOrder(after.findings)) &&
    same(before.replies?.join('\n'), after.replies?.join('\n'))
  );
}

/** In whatever order they stand: the order of evidence says nothing. */
const inOneOrder = (findings: readonly string[] | undefined): string | undefined =>
  findings?.toSorted().join('\n');

/**
 * Pair the evidence of two states: first what cites the same source with the same stance, then what cites the same
 * source. A changed stance is one change, and not one piece added and one taken out.
 */
function evidenceChanges(
  before: readonly EvidenceMark[],
  after: readonly EvidenceMark[],
): StateChanges['evidence'] {
  const removed = [...before];
  const take = (matches: (mark: EvidenceMark) => boolean): EvidenceMark[] => {
    const index = removed.findIndex(matches);
    return index === -1 ? [] : removed.splice(index, 1);
  };
  const pairs: { readonly was: EvidenceMark; readonly is: EvidenceMark }[] = [];
  const rest = after.filter((is) => {
    const found = take((was) => was.source === is.source && was.stance === is.stance);
    pairs.push(...found.map((was) => ({ was, is })));
    return found.length === 0;
  });
  const added = rest.filter((is) => {
    const found = take((was) => was.source === is.source);
    pairs.push(...found.map((was) => ({ was, is })));
    return found.length === 0;
  });
  const changed = pairs.flatMap(({ was, is }) => evidenceChange(was, is));
  return added.length + removed.length + changed.length === 0 ? undefined : { added, removed, changed };
}

function evidenceChange(was: EvidenceMark, is: EvidenceMark): EvidenceChange[] {
  const { source, stance } = is;
  const stances: Partial<Record<EvidencePart, Pair>> =
    was.stance === stance ? {} : { stance: [was.stance, stance] };
  if (!was.record || !is.record)
    return was.stance === stance && was.said === is.said ? [] : [{ source, stance, parts: stances }];
  const [a, b] = [was.record, is.record];
  const parts = (['locator', 'finding', 'figures', 'quote'] as const).flatMap((part) => {
    const pair = [a[part] ?? '', b[part] ?? ''] as const;
    return saysTheSame(...pair) ? [] : [[part, pair] as const];
  });
  const all = { ...stances, ...Object.fromEntries(parts) };
  return Object.keys(all).length > 0 ? [{ source, stance, parts: all }] : [];
}
