import { saysTheSame } from './fold.ts';
import { leadsTo, type Ledger } from './schema.ts';
import { sourceId } from './ids.ts';
import type { ClaimState } from './subjects.ts';

/** A piece of evidence as the ledger keeps it. */
export interface EvidenceMark {
  /** The source's id, where it is now. */
  readonly source: string;
  readonly stance: string;
  /** Fingerprint of locator and finding. */
  readonly said: string;
}

/** What differs between two states of a claim; `undefined` is what says the same. */
export interface StateChanges {
  readonly passage: readonly [before: string, after: string] | undefined;
  readonly statement: readonly [before: string, after: string] | undefined;
  readonly assessment: readonly [before: string, after: string] | undefined;
  readonly evidence:
    | {
        readonly added: readonly EvidenceMark[];
        readonly removed: readonly EvidenceMark[];
        /** Cited as before, and saying something else. */
        readonly reworded: readonly EvidenceMark[];
      }
    | undefined;
  /** Languages whose words changed, and those whose words were never reviewed. */
  readonly translations: { readonly changed: readonly string[]; readonly added: readonly string[] };
}

/** Compare two states of a claim by what they say. A source that was moved is the same source. */
export function changesBetween(before: ClaimState, after: ClaimState, ledger: Ledger): StateChanges {
  const pair = (a: string, b: string) => (saysTheSame(a, b) ? undefined : ([a, b] as const));
  const languages = Object.entries(after.translations ?? {});
  const added = languages.filter(([lang]) => before.translations?.[lang] === undefined);
  const changed = languages.filter(([lang, { passage, statement }]) => {
    const reviewed = before.translations?.[lang];
    return (
      reviewed && !(saysTheSame(reviewed.passage, passage) && saysTheSame(reviewed.statement, statement))
    );
  });
  return {
    passage: pair(before.passage, after.passage),
    statement: pair(before.statement, after.statement),
    assessment: before.assessment === after.assessment ? undefined : [before.assessment, after.assessment],
    evidence: evidenceChanges(marksOf(before.evidence, ledger), marksOf(after.evidence, ledger)),
    translations: { changed: changed.map(([lang]) => lang), added: added.map(([lang]) => lang) },
  };
}

/** Whether a review would have to give a reason: words, judgement or evidence changed. */
export const isChange = ({ passage, statement, assessment, evidence, translations }: StateChanges): boolean =>
  [passage, statement, assessment, evidence].some((part) => part !== undefined) ||
  translations.changed.length > 0;

/** Read the evidence of a revision. */
export function marksOf(evidence: readonly string[], ledger: Ledger): EvidenceMark[] {
  return evidence.map((mark) => {
    const [source = '', stance = '', said = ''] = mark.split(' ');
    return { source: leadsTo(ledger, sourceId(source)).replace(/^sources\//, ''), stance, said };
  });
}

function evidenceChanges(
  before: readonly EvidenceMark[],
  after: readonly EvidenceMark[],
): StateChanges['evidence'] {
  const cited = ({ source, stance }: EvidenceMark): string => `${source} ${stance}`;
  const lacks = (marks: readonly EvidenceMark[]) => (mark: EvidenceMark) =>
    !marks.some((other) => cited(other) === cited(mark));
  const added = after.filter(lacks(before));
  const removed = before.filter(lacks(after));
  const reworded = after.filter(
    (mark) =>
      !lacks(before)(mark) &&
      !before.some((other) => cited(other) === cited(mark) && other.said === mark.said),
  );
  return added.length + removed.length + reworded.length === 0 ? undefined : { added, removed, reworded };
}
