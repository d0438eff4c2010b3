import { compare } from './compare.ts';
import { VFileMessage } from 'vfile-message';
import type { Point } from './point.ts';
import { rules, type RuleId, type RuleValues, type Severity } from './rules.ts';

/**
 * A problem of the content: where it is, which rule it breaks, what is wrong (`reason`), how to mend it (`note`), the
 * path of the page that explains the rule (`url`), and whether it stops a build (`fatal`).
 */
export type Issue = VFileMessage & {
  file: string;
  ruleId: RuleId;
  note: string;
  url: string;
  fatal: boolean;
  line: number;
  column: number;
};

/**
 * Report that content breaks a rule.
 *
 * @param path the file as the author named it, from the folder given in `CONTENT_DIR`.
 * @param values what the rule's wording speaks of; see `rules.ts`.
 */
export function issue<Id extends RuleId>(
  path: string,
  point: Point,
  ruleId: Id,
  values: RuleValues<Id>,
): Issue {
  const { reason, mend } = rules[ruleId] as {
    reason: (values: RuleValues<Id>) => string;
    mend: (values: RuleValues<Id>) => string;
  };
  const message = new VFileMessage(reason(values), {
    place: { line: point.line, column: point.column },
    ruleId,
    source: 'plumbline',
  });
  message.file = path;
  message.note = mend(values);
  message.url = rulePath(ruleId);
  message.fatal = rules[ruleId].severity === 'error';
  return message as Issue;
}

/** Where a rule is explained, below the site's base path. */
export const rulePath = (ruleId: RuleId): string => `guide/rules/${ruleId}/`;

export const severityOf = ({ fatal }: Issue): Severity => (fatal ? 'error' : 'warning');

/** What stops a build. */
export const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter(({ fatal }) => fatal);

/** Order of a report: by file, then by place, then by rule. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.reason, b.reason)
  );
}
