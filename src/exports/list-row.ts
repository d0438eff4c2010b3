/** A row of a list: where it leads, its title, a line below it, what else it says, its assessment, what it is found by. */
export type ListRow = readonly [
  path: string,
  title: string,
  line: string,
  details: string,
  assessment?: string,
  terms?: string,
];

/** The file of a list that fits no page. */
export interface ListRows {
  /** What the assessments are called. */
  readonly assessments: Readonly<Record<string, string>>;
  readonly rows: readonly ListRow[];
}
