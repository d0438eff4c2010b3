/** An item of CSL-JSON as another program wrote it: not yet one of ours. */
export type CslItem = Readonly<Record<string, unknown>>;

/** One entry of a file of citations, read. */
export interface ReadItem {
  readonly item: CslItem;
  /** Where it begins; a file that is one item has no lines to tell. */
  readonly line?: number | undefined;
  /** What of it found no place, each named as the file names it, with the reason where it is not plain. */
  readonly left: readonly string[];
}

/** One entry that could not be read, and is not part of what was. */
export interface Unreadable {
  readonly line: number;
  /** How the file calls it, as far as that could be read. */
  readonly name: string;
  readonly reason: string;
}

/** What a file of citations holds. */
export interface ReadCitations {
  readonly items: readonly ReadItem[];
  readonly unreadable: readonly Unreadable[];
}
