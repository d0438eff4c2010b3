/** Reports as a person in front of a terminal reads them. */
import { styleText } from 'node:util';
import { contentFolder } from '../../src/build/shared-content.ts';
import { lineReader } from '../../src/content/read-folder.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { formatReport, type Appearance } from '../../src/issues/report.ts';

type Part = Parameters<NonNullable<Appearance['paint']>>[0];

const styles = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  place: 'bold',
  faint: 'dim',
} as const satisfies Record<Part, unknown>;

/** A report with the line at fault under each problem; in colours where the stream is a terminal that has them. */
export const reportTo = (stream: NodeJS.WritableStream, issues: readonly Issue[]): string =>
  formatReport(issues, 'text', {
    lineOf: lineReader(contentFolder),
    paint: (part, text) => styleText([...[styles[part]].flat()], text, { stream }),
  });
