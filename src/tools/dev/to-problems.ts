import { frame } from '../../issues/frame.ts';
import { severityOf, type Issue } from '../../issues/issue.ts';

/** A problem as the page shows it while one writes. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  /** `content/articles/lima/en.mdx:41:17`, as messages print it and editors open it. */
  readonly place: string;
  readonly reason: string;
  readonly mend: string;
  /** The line with a caret under the place, when it is at hand. */
  readonly frame: readonly string[];
  /** Where the rule is explained, below the base path. */
  readonly url: string;
}

/** Issues as the page shows them. */
export function toProblems(
  issues: readonly Issue[],
  lineOf: (file: string, line: number) => string | undefined,
): Problem[] {
  return issues.map((found) => {
    const line = lineOf(found.file, found.line);
    return {
      severity: severityOf(found),
      rule: found.ruleId,
      place: `${found.file}:${found.line}:${found.column}`,
      reason: found.reason,
      mend: found.note,
      frame: line === undefined ? [] : frame(line, found),
      url: found.url,
    };
  });
}
