import type { Point } from './point.ts';
import { printable } from './printable.ts';

/** How much of a line is shown: prose is often written in one long line. */
const width = 96;

/**
 * The line a problem stands in, and a caret under the place:
 *
 *     41 |   <Evidence source="ap-2024-11-51" stance="supports">
 *        |             ^
 *
 * @param line the text of the line; of a long one the part around the place is shown.
 */
export function frame(line: string, place: Point): string[] {
  const at = Math.min(place.column - 1, line.length);
  const start = line.length <= width ? 0 : Math.max(0, Math.min(at - width / 3, line.length - width));
  const [from, to] = [Math.floor(start), Math.floor(start) + width];
  const before = `${from > 0 ? '…' : ''}${line.slice(from, at)}`;
  const shown = `${before}${line.slice(at, to)}${to < line.length ? '…' : ''}`;
  const number = String(place.line);
  return [
    `${number} | ${printable(shown.replaceAll('\t', ' '))}`.trimEnd(),
    `${' '.repeat(number.length)} | ${' '.repeat(columns(before))}^`,
  ];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** How many columns of a terminal a text takes. */
function columns(text: string): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) sum += wide.test(segment) ? 2 : 1;
  return sum;
}
