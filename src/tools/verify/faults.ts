/** What `npm run verify` finds, in one table: the words, and what mends it. */
import { compare } from '../../issues/compare.ts';
import { printable } from '../../issues/printable.ts';

/** A fault of a built site: where it is, what is wrong, and how it is mended. */
export interface Fault {
  /** Below the site's folder, `/`-separated. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: FaultRule;
  readonly reason: string;
}

/** Rules, each with what mends it. What an author can do comes first; the rest is a mistake of the code. */
const mends = {
  'missing-file': 'Build again: npm run build. If it is missing again, it is a mistake of the code.',
  'broken-link':
    'If an article links there, mend the link; otherwise it is a mistake of the code that writes this file.',
  'broken-fragment':
    'If an article links there, mend the part after "#"; otherwise it is a mistake of the code that writes this file.',
  'broken-address':
    'It is a mistake of the code that writes this file: no address of the site may lead to nothing.',
  'duplicate-id':
    'It is a mistake of the code: ids of claims own the names of a page, all others carry a prefix.',
  'bad-canonical':
    'It is a mistake of the code: a page names itself, or the page that stands for it and names itself.',
  'bad-page': 'It is a mistake of the layout that writes this page.',
  'invalid-html':
    'It is a mistake of the component that writes this: the HTML specification does not allow it.',
  'invalid-feed': 'It is a mistake of src/exports/: readers of feeds refuse or lose this.',
  'invalid-data': 'It is a mistake of src/exports/: programs cannot read this.',
  'bad-headers':
    'It is a mistake of src/exports/headers-file.ts, or a file in public/ that it knows nothing of.',
} as const;

export type FaultRule = keyof typeof mends;

export const faultRules = Object.keys(mends) as readonly FaultRule[];

/** Write faults as a report, in the form of `npm run check`. */
export function formatFaults(folder: string, faults: readonly Fault[]): string {
  const sorted = faults.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.reason, b.reason),
  );
  const blocks = sorted.map(({ file, line, column, rule, reason }) =>
    [
      `${printable(`${folder}/${file}`)}:${line}:${column}  error  ${rule}`,
      `  ${printable(reason.replaceAll(/\s+/g, ' '))}`,
      `  ${mends[rule]}`,
    ].join('\n'),
  );
  const files = new Set(faults.map(({ file }) => file)).size;
  const some = (number: number, word: string): string => `${number} ${number === 1 ? word : `${word}s`}`;
  return faults.length === 0
    ? ''
    : `${blocks.join('\n\n')}\n\n${some(faults.length, 'error')} in ${some(files, 'file')}.\n`;
}
