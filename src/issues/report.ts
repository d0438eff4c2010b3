import { frame } from './frame.ts';
import { compareIssues, severityOf, type Issue } from './issue.ts';
import { printable, printableJson, visible } from './printable.ts';

/** The forms a report can take: for people, for programs, for a workflow's annotations. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report for people may show beside the words. */
export interface Appearance {
  /** The text of a line of a file, when it is at hand: it is shown with a caret under the place. */
  readonly lineOf?: (file: string, line: number) => string | undefined;
  /** Colour a part of the text, on a terminal that has colours. */
  readonly paint?: (part: 'error' | 'warning' | 'place' | 'faint', text: string) => string;
}

/** Write issues as a report, sorted by file and place; the empty string when there are none. */
export function formatReport(
  issues: readonly Issue[],
  format: ReportFormat,
  appearance: Appearance = {},
): string {
  const sorted = issues.toSorted(compareIssues);
  switch (format) {
    case 'text':
      if (sorted.length === 0) return '';
      return `${sorted.map((found) => toText(found, appearance)).join('\n\n')}\n\n${count(sorted)}\n`;
    case 'json':
      return `${printableJson(JSON.stringify(sorted.map(toRecord), undefined, 2))}\n`;
    case 'github':
      return sorted.map((found) => `${toCommand(found)}\n`).join('');
    default:
      return format satisfies never;
  }
}

function toText(found: Issue, { lineOf, paint = (_, text) => text }: Appearance): string {
  const { file, line, column, ruleId, reason, note } = found;
  const severity = severityOf(found);
  const source = lineOf?.(file, line);
  return [
    `${paint('place', `${printable(file)}:${line}:${column}`)}  ${paint(severity, severity)}  ${ruleId}`,
    `  ${oneLine(reason)}`,
    `  ${oneLine(note)}`,
    ...(source === undefined ? [] : frame(source, found)).map((text) => `  ${paint('faint', text)}`),
  ].join('\n');
}

function toRecord(found: Issue) {
  const { file, line, column, ruleId, reason, note, url } = found;
  return { file, line, column, severity: severityOf(found), rule: ruleId, reason, mend: note, url };
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function toCommand(found: Issue): string {
  const { file, line, column, ruleId, reason, note } = found;
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severityOf(found)} file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(printable(`${reason} ${note}`, { lines: true }))}`;
}

/** "2 errors and 1 warning in 2 files."; what there is none of is not spoken of. */
export function count(issues: readonly Issue[]): string {
  const some = (number: number, word: string) => `${number} ${number === 1 ? word : `${word}s`}`;
  const errors = issues.filter(({ fatal }) => fatal).length;
  const warnings = issues.length - errors;
  const kinds = [
    ...(errors > 0 ? [some(errors, 'error')] : []),
    ...(warnings > 0 ? [some(warnings, 'warning')] : []),
  ];
  const files = new Set(issues.map((found) => found.file)).size;
  return `${kinds.join(' and ')} in ${some(files, 'file')}.`;
}

/** Authored text may hold line breaks and control characters; a report's block must keep its shape. */
const oneLine = (text: string): string => printable(visible(text).replaceAll(/\s+/gu, ' '));
