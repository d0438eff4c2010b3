/** Reading what a result holds: its parts, where the words stand in it, and the part to quote. */
import { thousands } from '../../letters/digits.ts';
import { isBound } from '../../letters/characters.ts';
import { readerForm, readerLetters } from '../../letters/reader-form.ts';
import { remembered, withoutMatches, withPlaces } from '../../letters/places.ts';
import { partMark, tailMark } from '../indexed/record-marks.ts';

/** What may be quoted of a record's content: the parts of its text, without the words that only help to find it. */
export const partsOf = (content: string): string[] =>
  (content.split(tailMark)[0] ?? '').split(partMark).map((part) => part.trim());

/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** What is looked for in a text: words that may go on ("price" marks "prices"), and whole phrases. */
export type Sought = readonly string[];

/** Cut a text into pieces that are sought and pieces that are not. */
export function markPieces(text: string, sought: Sought): Piece[] {
  const marks = placesOf(text, sought);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Where sought words stand in a text, as UTF-16 offsets, in order and apart. */
export function placesOf(text: string, sought: Sought): [start: number, end: number][] {
  const { text: formed, starts, ends } = withoutMatches(withPlaces(text, letterForm), thousands);
  const found = sought.flatMap((wanted) =>
    occurrences(formed, readerForm(wanted)).map(([start, end]): [number, number] => [
      starts[start] ?? 0,
      ends[end - 1] ?? text.length,
    ]),
  );
  found.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const apart: [number, number][] = [];
  for (const place of found) if (place[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(place);
  return apart;
}

/** Where a word stands in a text, both folded: from where a word begins; a longer one also stands for what it begins. */
function occurrences(folded: string, word: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (!letter.test(word)) return found;
  const parted = !isBound(word);
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (parted && at > 0 && letter.test(folded.charAt(at - 1))) continue;
    let end = at + word.length;
    if (parted && word.length > 2) while (end < folded.length && letter.test(folded.charAt(end))) end += 1;
    else if (parted && letter.test(folded.charAt(end))) continue;
    found.push([at, end]);
  }
  return found;
}

const letter = /[\p{L}\p{N}]/u;

const letterForm = remembered(readerLetters);

/** Choose the part that says most of what is sought, and cut it to a length that is read at a glance. */
export function quote(parts: readonly string[], sought: Sought, length = 220): string {
  const words = sought.map(readerForm);
  const scored = parts.map((part) => {
    const folded = readerForm(part);
    return { part, marks: words.filter((word) => occurrences(folded, word).length > 0).length };
  });
  const best = scored.reduce((a, b) => (b.marks > a.marks ? b : a), scored[0] ?? { part: '', marks: 0 });
  return cut(best.part, sought, length);
}

function cut(text: string, sought: Sought, length: number): string {
  if (text.length <= length) return text;
  const [first] = placesOf(text, sought)[0] ?? [0];
  let start = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
  if (start > 0) start = text.indexOf(' ', start) + 1;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Whether a text holds any of what is sought. */
export function holdsAny(text: string, sought: Sought): boolean {
  const folded = readerForm(text);
  return sought.some((wanted) => occurrences(folded, readerForm(wanted)).length > 0);
}
