/** A row of a list: where it leads, its title, a line below it, what else it says, its assessment, what it is found by. */
export type ListRow = readonly [
  path: string,
  title: string,
  line: string,
  details: string,
  assessment?: string,
  terms?: string,
];

/**
 * What the filter of a list that fits no page begins with. Beside it lie, in a folder of its name, `words-0.json` … with a
 * part of all words each, as `search/indexed/postings.ts` writes them, and `rows-0.json` … with the rows in their order.
 */
export interface ListDirectory {
  /** What the assessments are called. */
  readonly assessments: Readonly<Record<string, string>>;
  /** The first word of each part. */
  readonly begins: readonly string[];
  /** Rows in a file. */
  readonly each: number;
}
