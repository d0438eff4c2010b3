/** A place in a content file: 1-based line and column, as editors count them. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The place to blame when nothing more exact is known. */
export const fileStart: Point = { line: 1, column: 1 };

const lineEnd = /\r\n|\r|\n/;

/** The place of a UTF-16 offset in a text. */
export function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split(lineEnd);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The UTF-16 offset of a place in a text. */
export function offsetAt(text: string, { line, column }: Point): number {
  const ends = [...text.matchAll(new RegExp(lineEnd, 'g'))];
  const before = ends[line - 2];
  return (before ? before.index + before[0].length : 0) + column - 1;
}

/** Whether one place stands at another or before it. */
export const isBefore = (a: Point, b: Point): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);
