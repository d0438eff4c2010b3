import { own } from '../issues/own.ts';

/** A row of a list: where it leads, its title, a line below it, what else it says, its assessment, what it is found by. */
export type ListRow = readonly [
  path: string,
  title: string,
  line: string,
  details: string,
  assessment?: string,
  terms?: string,
];

/** What a row is found by: all that it shows, and its other names. */
export const textOfRow = (
  [, title, line, details, assessment = '', terms = '']: ListRow,
  assessments: Readonly<Record<string, string>>,
): string => [title, line, details, own(assessments, assessment) ?? '', terms].join('\n');

/**
 * What the filter of a list that fits no page begins with. Beside it lie, in a folder of its name, `<named>-words-0.json` …
 * with a part of all words each, as `search/indexed/postings.ts` writes them, `<named>-begun-0.json` … with those beginnings
 * of words that stand in too many parts to look through, as words, and `<named>-rows-0.json` … with the rows in their order.
 */
export interface ListDirectory {
  /** What the assessments are called. */
  readonly assessments: Readonly<Record<string, string>>;
  /** Changes with any of the files: those of another publication have other names, and are never read together with these. */
  readonly named: string;
  /** Rows in all. */
  readonly count: number;
  /** Rows in a file. */
  readonly each: number;
  /** The first word of each part. */
  readonly words: readonly string[];
  /** The first of each part of the beginnings. */
  readonly begun: readonly string[];
}
