import { widthOf } from '../measure.ts';
import type { Mark } from './marks.ts';
import type { Size } from './view.ts';

/** Where a name stands beside its circle: pixels from its middle, and which end of the name is there. */
export interface Label {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** On maps of every width, or on wide ones only. */
  readonly from: keyof typeof widths;
}

/**
 * How wide a map is shown, in pixels of a page whose letters are 16 pixels high: on a phone and up, or where there is
 * room. Circles and letters keep their size, so on a wide map more names fit. The style sheet holds the same numbers.
 */
export const widths = { narrow: [264, 1280], wide: [560, 1280] } as const;

/** The height of the letters. */
export const letterSize = 12;

/** A box beside a point that moves as the map grows: its edges from the point. */
interface Box {
  readonly at: Point;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Shares of the map's width. */
interface Point {
  readonly x: number;
  readonly y: number;
}

type Range = readonly [from: number, to: number];

/**
 * Places for names, so that at no width of the map a name covers another or the circle of another place, or leaves the
 * map. Names of larger circles are placed first; one that fits nowhere is left out: the list beside the map has it.
 *
 * Two boxes that move apart as the map grows meet at some widths and not at others. Both edges are straight lines of the
 * width, so the widths at which they meet are a stretch that can be worked out, and none need be tried.
 */
export function labelsOf(marks: readonly Mark[], { width, height }: Size): (Label | undefined)[] {
  const points = marks.map(({ x, y }): Point => ({ x: x / width, y: y / width }));
  const edge: Point = { x: 1, y: height / width };
  const circles = marks.map(({ r }, at) => square(points[at] ?? edge, r + 1));
  const placed: { box: Box; from: Label['from'] }[] = [];
  return marks.map((mark, at): Label | undefined => {
    const point = points[at];
    if (!point) return undefined;
    const name = labelText(mark);
    for (const from of ['narrow', 'wide'] as const) {
      for (const { dx, dy, anchor } of beside(mark.r)) {
        const box = boxOf(point, name, dx, dy, anchor);
        const range = widths[from];
        const free =
          isInside(box, edge, range) &&
          !circles.some((circle, other) => other !== at && meet(box, circle, range)) &&
          !placed.some((label) => meet(box, label.box, common(range, widths[label.from])));
        if (!free) continue;
        placed.push({ box, from });
        return { dx, dy, anchor, from };
      }
    }
    return undefined;
  });
}

/** What stands beside a circle: the name of its place, and how many others are there. */
export const labelText = ({ places: [first, ...others] }: Mark): string =>
  others.length === 0 ? first.name : `${first.name} +${others.length}`;

/** Where a name may stand, the best first. */
function beside(r: number): Pick<Label, 'dx' | 'dy' | 'anchor'>[] {
  const [gap, slant] = [r + 4, r * 0.7 + 3];
  const middle = letterSize * 0.35;
  return [
    { dx: gap, dy: middle, anchor: 'start' },
    { dx: -gap, dy: middle, anchor: 'end' },
    { dx: 0, dy: -gap, anchor: 'middle' },
    { dx: 0, dy: gap + letterSize * 0.75, anchor: 'middle' },
    { dx: slant, dy: -slant, anchor: 'start' },
    { dx: slant, dy: slant + letterSize * 0.75, anchor: 'start' },
    { dx: -slant, dy: -slant, anchor: 'end' },
    { dx: -slant, dy: slant + letterSize * 0.75, anchor: 'end' },
  ];
}

function boxOf(at: Point, name: string, dx: number, dy: number, anchor: Label['anchor']): Box {
  const length = widthOf(name, letterSize);
  const left = dx - { start: 0, middle: length / 2, end: length }[anchor];
  const air = 1.5;
  return {
    at,
    left: left - air,
    right: left + length + air,
    top: dy - letterSize * 0.85 - air,
    bottom: dy + letterSize * 0.25 + air,
  };
}

const square = (at: Point, r: number): Box => ({ at, left: -r, right: r, top: -r, bottom: r });

/** A straight line is inside at all widths when it is at the ends. */
const isInside = ({ at, left, right, top, bottom }: Box, edge: Point, range: Range): boolean =>
  range.every(
    (width) =>
      at.x * width + left >= 0 &&
      at.x * width + right <= edge.x * width &&
      at.y * width + top >= 0 &&
      at.y * width + bottom <= edge.y * width,
  );

/** Whether two boxes meet at any width of a range. */
export function meet(a: Box, b: Box, [from, to]: Range): boolean {
  const across = stretch(a.at.x - b.at.x, b.left - a.right, b.right - a.left);
  const down = stretch(a.at.y - b.at.y, b.top - a.bottom, b.bottom - a.top);
  const first = Math.max(from, across[0], down[0]);
  const last = Math.min(to, across[1], down[1]);
  return first < last;
}

/** The widths at which `least < apart * width < most`. */
function stretch(apart: number, least: number, most: number): Range {
  if (Math.abs(apart) < 1e-12) return least < 0 && most > 0 ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const ends = [least / apart, most / apart] as const;
  return apart > 0 ? ends : [ends[1], ends[0]];
}

const common = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
