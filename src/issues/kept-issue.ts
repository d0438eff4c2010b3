import { VFileMessage } from 'vfile-message';
import { rulePath, type Issue } from './issue.ts';
import { rules, type RuleId } from './rules.ts';

/** An issue as plain data that can be written down. The weight that a site gives its rule is none of it. */
export interface KeptIssue {
  readonly file: string;
  readonly ruleId: RuleId;
  readonly reason: string;
  readonly note: string;
  readonly line: number;
  readonly column: number;
}

export const keepIssue = ({ file, ruleId, reason, note, line, column }: Issue): KeptIssue => ({
  file,
  ruleId,
  reason,
  note,
  line,
  column,
});

/** The issue again, as `issue` made it. */
export function toIssue({ file, ruleId, reason, note, line, column }: KeptIssue): Issue {
  const place = { line, column };
  const message = new VFileMessage(reason, { place, ruleId, source: 'plumbline' });
  const { severity } = rules[ruleId];
  return Object.assign(message, {
    file,
    note,
    url: rulePath(ruleId),
    fatal: severity === 'error',
  }) as Issue;
}
