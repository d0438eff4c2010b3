import { bibtexToCsl } from './bibtex-to-csl.ts';
import { readLatex, readStrings } from './latex.ts';
import { lineAt } from './line-at.ts';
import type { ReadCitations, ReadItem, Unreadable } from './read-item.ts';
import { nextPiece, type BibtexPiece } from './split-bibtex.ts';

/** An entry of which the key is known. */
interface Entry extends BibtexPiece {
  readonly key: string;
  readonly line: number;
}

const beginsWithKey = /^(@[^{(]*[{(])\s*([^,={}"]*?)\s*(?:,|(?=[})]$))/;

/**
 * Read BibTeX or biblatex. Each entry is read alone, so what is wrong with one is wrong with no other; what an entry
 * inherits (`crossref`) and abbreviates (`@string`) is given to it.
 */
export function readBibtex(file: string): ReadCitations {
  const lineOf = lineAt(file);
  const entries: Entry[] = [];
  const unreadable: Unreadable[] = [];
  let strings: Record<string, string> = { ...months };
  let preamble = '';
  for (let piece = nextPiece(file, 0); piece; piece = nextPiece(file, piece.end)) {
    const line = lineOf(piece.start);
    const key = beginsWithKey.exec(piece.text)?.[2] ?? '';
    if (piece.type === 'comment') continue;
    if (piece.type === 'preamble') {
      if (piece.closed && piece.text.includes('\\newcommand')) preamble += `${piece.text}\n`;
    } else if (piece.type === 'string') {
      const defined = piece.closed ? tryTo(() => readStrings(piece.text, strings)) : undefined;
      if (defined && !(defined instanceof Error)) strings = { ...strings, ...defined };
      else unreadable.push({ line, name: '@string', reason: 'its braces or quotes are not closed' });
    } else if (!piece.closed) {
      unreadable.push({
        line,
        name: key || `@${piece.type}`,
        reason: 'a brace or a quote is not closed before the next entry begins',
      });
    } else entries.push({ ...piece, key, line });
  }

  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const items = entries.flatMap((entry): ReadItem[] => {
    if (entry.type === 'xdata' || entry.type === 'set') {
      unreadable.push({ line: entry.line, name: entry.key, reason: `@${entry.type} is no work of its own` });
      return [];
    }
    const read = tryTo(() => readEntry(entry, byKey, strings, preamble));
    if (!(read instanceof Error)) return [read];
    unreadable.push({ line: entry.line, name: entry.key || `@${entry.type}`, reason: read.message });
    return [];
  });
  return { items, unreadable: unreadable.sort((a, b) => a.line - b.line) };
}

/** Names of months stay names: a number is a day to some who write "10 jan". */
const months = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((month) => [
    month.toUpperCase(),
    month,
  ]),
);

const parentOf = /\bcrossref\s*=\s*[{"]?\s*([^{}",\s]+)\s*[}"]?/i;

function readEntry(
  entry: Entry,
  byKey: ReadonlyMap<string, Entry>,
  strings: Readonly<Record<string, string>>,
  preamble: string,
): ReadItem {
  const parent = byKey.get(parentOf.exec(entry.text)?.[1]?.toLowerCase() ?? '');
  const own = withKey(entry, 'entry');
  const text =
    parent && parent !== entry
      ? `${own.replace(parentOf, 'crossref = {parent}')}\n${withKey(parent, 'parent')}`
      : own;
  const { fields, unknown, problem } = readLatex(preamble + text, strings);
  if (problem !== undefined) throw new Error(explain(problem, entry, preamble));
  const { crossref, ...given } = fields;
  const { item, left } = bibtexToCsl(entry.type, entry.key, given);
  return {
    item,
    line: entry.line,
    left: [
      ...left,
      ...(crossref !== undefined && !parent ? [`crossref (there is no entry ${crossref})`] : []),
      ...unknown.map((command) => `of LaTeX, ${command}`),
    ],
  };
}

/** Any key: what stands before the first comma, where it is not a field already. */
const withKey = ({ text }: Entry, key: string): string =>
  beginsWithKey.test(text)
    ? text.replace(beginsWithKey, `$1${key},`)
    : text.replace(/^@[^{(]*[{(]/, `$&${key},`);

/** What the parser says, in words for who wrote the file. */
function explain(problem: string, entry: Entry, preamble: string): string {
  const [, line = '1'] = / at line (\d+)/.exec(problem) ?? [];
  const at = entry.line + Number(line) - preamble.split('\n').length;
  const [, found] = /found "((?:[^"\\]|\\.){0,30})/.exec(problem) ?? [];
  const before = found === undefined ? '' : ` before "${found.replaceAll(/\\./g, ' ').trim()}"`;
  if (/expected "[})]"/.test(problem)) return `a comma is missing on line ${at}${before}`;
  if (problem.includes('equals sign missing')) return `a field lacks its "=" on line ${at}`;
  if (/Unterminated|Runaway/.test(problem)) return 'a brace or a quote is not closed';
  return problem.replace(/ at line \d+.*/, '');
}

function tryTo<Result>(work: () => Result): Result | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
