/** As many entries as a feed holds in full, and each archive document behind it. */
const inFull = 20;

/** A feed itself (`number` is absent) or one of its archive documents, which are counted from the oldest. */
export interface FeedPart<Entry> {
  readonly number: number | undefined;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The archive document with the entries before these, and the one with those after. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
}

/**
 * A feed of the newest entries, and archive documents of all that are older. Archives are counted and filled from the
 * oldest entry, so one that is full keeps its entries however many come; the feed and the newest archive may share some.
 *
 * @param entries newest first.
 * @returns the feed, then its archive documents, the oldest first.
 * @see https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function feedParts<Entry>(
  entries: readonly Entry[],
): [FeedPart<Entry>, ...(FeedPart<Entry> & { readonly number: number })[]] {
  const archives = Math.max(0, Math.floor((entries.length - 1) / inFull));
  const numbered = Array.from({ length: archives }, (_, at) => ({
    number: at + 1,
    entries: entries.slice(entries.length - (at + 1) * inFull, entries.length - at * inFull),
    older: at > 0 ? at : undefined,
    newer: at + 1 < archives ? at + 2 : undefined,
  }));
  const newest = numbered.at(-1)?.number;
  return [
    { number: undefined, entries: entries.slice(0, inFull), older: newest, newer: undefined },
    ...numbered,
  ];
}
