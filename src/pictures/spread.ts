/** Room for labels that would stand on one another. */

/** What wants to stand around a place, and how much it takes of the line. */
interface Wanted {
  readonly at: number;
  readonly size: number;
}

/**
 * Where things begin that each want their middle at a place: in the order of their places, a gap between, none before
 * the first end and, if there is room, none beyond the last.
 */
export function spread(
  wanted: readonly Wanted[],
  [first, last]: readonly [number, number],
  gap: number,
): number[] {
  const order = wanted
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const starts = new Array<number>(wanted.length).fill(first);
  let from = first;
  for (const { at, size, index } of order) {
    starts[index] = Math.max(from, at - size / 2);
    from = (starts[index] ?? 0) + size + gap;
  }
  let to = last;
  for (const { size, index } of order.toReversed()) {
    starts[index] = Math.max(first, Math.min(starts[index] ?? 0, to - size));
    to = (starts[index] ?? 0) - gap;
  }
  return starts;
}

/** Parts things into as few lines as they fit in beside one another, each in the first that has room for it. */
export function inLines(wanted: readonly Wanted[], room: number, gap: number): number[] {
  const left: number[] = [];
  return wanted.map(({ size }) => {
    const found = left.findIndex((free) => free >= size + gap);
    const line = found < 0 ? left.push(room + gap) - 1 : found;
    left[line] = (left[line] ?? 0) - size - gap;
    return line;
  });
}
