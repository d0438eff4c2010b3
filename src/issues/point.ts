/** A place in a content file: 1-based line and column, as editors count them. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The place to blame when nothing more exact is known. */
export const fileStart: Point = { line: 1, column: 1 };

/** The place of a UTF-16 offset in a text. */
export function pointAt(text: string, offset: number): Point {
  const starts = lineStarts(text);
  // The last line that begins at the offset or before it.
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The UTF-16 offset of a place in a text. */
export const offsetAt = (text: string, { line, column }: Point): number =>
  (lineStarts(text)[line - 1] ?? 0) + column - 1;

/** Where the lines of a text begin. Places are asked for one after another in one file: the last one is kept. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (last.text !== text) {
    const ends = text.matchAll(/\r\n|\r|\n/g);
    last = { text, starts: [0, ...Array.from(ends, ({ 0: end, index }) => index + end.length)] };
  }
  return last.starts;
}

/** Whether one place stands at another or before it. */
export const isBefore = (a: Point, b: Point): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);
