import type { LoadedContent } from '../../content/load-content.ts';
import { isBefore, type Point } from '../../issues/point.ts';
import { severityOf, type Issue } from '../../issues/issue.ts';

/** How a claim stands while one writes. */
export interface ClaimState {
  readonly id: string;
  readonly assessment: string | undefined;
  /** What its state is: the first of these that holds. */
  readonly state: 'error' | 'unreviewed' | 'thin' | 'warning' | 'fine';
  readonly notes: readonly {
    readonly severity: string;
    readonly rule: string;
    readonly reason: string;
    readonly place: string;
  }[];
}

/** Rules that speak of a claim that was not reviewed, or not as it is now. */
const unreviewed: ReadonlySet<string> = new Set(['unreviewed-id', 'changed-claim']);
const thin: ReadonlySet<string> = new Set(['one-publisher']);

/** The claims of an article's original edition in reading order, each with what `check` says of it. */
export function toClaimStates({ parsed, issues }: LoadedContent, article: string): ClaimState[] {
  const references = parsed.references.find((each) => each.article === article);
  if (!references) return [];
  const annotations = parsed.articles.find(({ file }) => file === references.file)?.annotations ?? [];
  const marks = [...references.claims, ...references.annotated].sort((a, b) =>
    isBefore(a.place, b.place) ? -1 : 1,
  );
  const own = Map.groupBy(
    issues.filter(({ file }) => file === references.file),
    (found) => claimAt(found, marks),
  );
  // Of an article that was never reviewed no claim was; that is said once, at the beginning of its file.
  const fresh = (own.get(undefined) ?? []).filter(({ ruleId }) => unreviewed.has(ruleId));
  return references.claims.map(({ id }) => {
    const found = [...(own.get(id) ?? []), ...fresh];
    return {
      id,
      assessment: annotations.find(({ claim }) => claim === id)?.assessment,
      state: stateOf(found),
      notes: found.map((each) => ({
        severity: severityOf(each),
        rule: each.ruleId,
        reason: each.reason,
        place: `${each.file}:${each.line}:${each.column}`,
      })),
    };
  });
}

/** The claim whose mark or annotation an issue stands in: the last that begins before it, on the line or in the note. */
function claimAt(
  place: Point,
  marks: readonly { readonly id: string; readonly place: Point }[],
): string | undefined {
  return marks.findLast((mark) => isBefore(mark.place, place))?.id;
}

function stateOf(issues: readonly Issue[]): ClaimState['state'] {
  if (issues.some(({ ruleId }) => unreviewed.has(ruleId))) return 'unreviewed';
  if (issues.some(({ fatal }) => fatal)) return 'error';
  if (issues.some(({ ruleId }) => thin.has(ruleId))) return 'thin';
  return issues.length > 0 ? 'warning' : 'fine';
}
