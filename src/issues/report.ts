import { compareIssues, type Issue } from './issue.ts';

/** The forms a report can take: for people, for programs, for a workflow's annotations. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Write issues as a report, sorted by file and place; the empty string when there are none. */
export function formatReport(issues: readonly Issue[], format: ReportFormat): string {
  const sorted = issues.toSorted(compareIssues);
  switch (format) {
    case 'text':
      return sorted.length === 0 ? '' : `${sorted.map(toText).join('\n\n')}\n\n${count(sorted)}\n`;
    case 'json':
      return `${JSON.stringify(sorted.map(toRecord), undefined, 2)}\n`;
    case 'github':
      return sorted.map((found) => `${toCommand(found)}\n`).join('');
    default:
      return format satisfies never;
  }
}

function toText(found: Issue): string {
  const { file, line, column, ruleId, reason, note } = found;
  return [`${file}:${line}:${column}  error  ${ruleId}`, `  ${oneLine(reason)}`, `  ${oneLine(note)}`].join(
    '\n',
  );
}

function toRecord({ file, line, column, ruleId, reason, note }: Issue) {
  return { file, line, column, severity: 'error', rule: ruleId, reason, mend: note };
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function toCommand({ file, line, column, ruleId, reason, note }: Issue): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(`${reason} ${note}`)}`;
}

function count(issues: readonly Issue[]): string {
  const files = new Set(issues.map((found) => found.file)).size;
  return `${issues.length} ${issues.length === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}

/** Authored text may hold line breaks and control characters; a report's block must keep its shape. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these must not reach a terminal
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, '�');
}
