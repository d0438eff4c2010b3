/** What a list is parted by: an analysis, a letter, a day; and what of it the list shows. */
export interface Group<Head, Item> {
  readonly head: Head;
  readonly items: readonly Item[];
}

/**
 * How much one page of a list holds, in characters of what it shows: well below 60 kB compressed, however it is worded and
 * in whatever script.
 */
const most = 40_000;

/**
 * Cut a list into parts that each make one page, so that no page grows with the archive. A group stays together where it
 * fits. Parts fill up from the beginning: what is added at the end changes the last alone. That one is never a small rest.
 *
 * @param sizeOf how many characters an item shows, and what stands around them.
 * @returns one part at least; a list that fits a page is that part.
 */
export function toParts<Head, Item>(
  groups: readonly Group<Head, Item>[],
  sizeOf: (item: Item) => number,
): Group<Head, Item>[][] {
  let current: { groups: Group<Head, Item>[]; size: number } = { groups: [], size: 0 };
  const parts = [current];
  const begin = (): void => {
    current = { groups: [], size: 0 };
    parts.push(current);
  };
  for (const { head, items } of groups) {
    const sizes = items.map(sizeOf);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    if (current.size > 0 && current.size + whole > most) begin();
    let held: Item[] = [];
    const keep = (): void => {
      if (held.length > 0) current.groups.push({ head, items: held });
      held = [];
    };
    for (const [at, item] of items.entries()) {
      const size = sizes[at] ?? 0;
      if (current.size > 0 && current.size + size > most) {
        keep();
        begin();
      }
      held.push(item);
      current.size += size;
    }
    keep();
  }
  const [before, rest] = parts.slice(-2);
  if (before && rest && rest.size < most / 3) {
    parts.pop();
    before.groups.push(...rest.groups);
  }
  return parts.map((part) => part.groups);
}
