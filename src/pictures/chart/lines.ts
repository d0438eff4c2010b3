import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { axisOf } from '../axis.ts';
import { inks, mark, rule, short, sizes, words, type Drawing } from '../drawing.ts';
import { clipped, widthOf, wrapped } from '../measure.ts';
import { spread } from '../spread.ts';
import type { Chart } from './chart.ts';
import { lookOf } from './look.ts';
import { unitLine, valuesOf } from './parts.ts';

const line = 15;
/** More points than that are a line: marks would make it a string of beads. */
const mostMarks = 24;

/** Lines through time. Each says at its end what it is and where it has come to. */
export function drawLines(chart: Chart, width: number): Drawing {
  const { series, say } = chart;
  const rows = chart.rows
    .map((row, index) => ({ ...row, at: row.at ?? index, index }))
    .sort((a, b) => a.at - b.at);
  const { parts, height } = unitLine(chart.unit, width);
  const values = valuesOf(chart);

  const ends = series.map(({ name, values: all, told }) => {
    const last = rows.findLast(({ index }) => all[index] !== undefined);
    const value = last === undefined ? undefined : all[last.index];
    const said = last === undefined ? '' : (told[last.index] ?? '');
    const names = series.length > 1 ? wrapped(name, width * 0.3, sizes.small, 2, 'bold') : [];
    return { value, lines: [...names, clipped(said, width * 0.3, sizes.small, 'bold')] };
  });
  const labelWidth = Math.max(
    ...ends.flatMap(({ lines }) => lines.map((one) => widthOf(one, sizes.small, 'bold'))),
  );
  const needed = ends.reduce((sum, { lines }) => sum + lines.length * line + 4, 0);
  const tall = Math.max(width < 400 ? 170 : 240, needed);
  const [top, bottom] = [height + 10, height + 10 + tall];
  const axis = axisOf(values, [bottom, top], { zero: fromZero(values), count: 4 });
  const tickWidth = Math.max(...axis.ticks.map((tick) => widthOf(say(tick), sizes.small)));
  const [left, right] = [tickWidth + 12, width - labelWidth - 14];
  const [first = 0, last = 1] = [rows[0]?.at, rows.at(-1)?.at];
  const acrossOf = (at: number): number => left + ((at - first) / (last - first || 1)) * (right - left);

  const grid = axis.ticks.flatMap((tick) => [
    words(say(tick), tickWidth, axis.at(tick) + 4, { anchor: 'end', fill: inks.soft }),
    rule(
      [tickWidth + 6, axis.at(tick)],
      [right, axis.at(tick)],
      tick === 0 ? { stroke: inks.strongLine } : {},
    ),
  ]);
  const dates = datesOf(rows, acrossOf, [tickWidth + 6, width]).flatMap(({ label, x, anchor, point }) => [
    rule([point, bottom], [point, bottom + 4], { stroke: inks.strongLine }),
    words(label, x, bottom + 18, { fill: inks.soft, anchor }),
  ]);
  const starts = spread(
    ends.map(({ value, lines }) => ({ at: axis.at(value ?? 0), size: lines.length * line })),
    [top - 6, bottom + 6],
    4,
  );
  const drawn = series.map(({ values: all }, index): ElementContent => {
    const { ink, shape } = lookOf(index);
    const points = rows.map(({ at, index: row }) => {
      const value = all[row];
      return value === undefined ? undefined : ([acrossOf(at), axis.at(value)] as const);
    });
    const there = points.filter((point) => point !== undefined);
    const shown =
      there.length <= mostMarks
        ? there
        : there.filter((point, at) => at === there.length - 1 || isAlone(points, point));
    return s('g', [
      s('path', { d: pathOf(points), stroke: ink, strokeWidth: 2, strokeLinejoin: 'round' }),
      ...shown.map(([x, y]) => mark(shape, x, y, ink, 3.5)),
    ]);
  });
  const labels = ends.flatMap(({ value, lines }, index) =>
    value === undefined
      ? []
      : lines.map((text, at) =>
          words(text, right + 10, (starts[index] ?? 0) + at * line + 11, {
            weight: 'bold',
            fill: lookOf(index).ink,
          }),
        ),
  );
  return { width, height: bottom + 26, parts: [...parts, ...grid, ...dates, ...drawn, ...labels] };
}

/** Whether the axis begins at zero: unless that would press all that happens into its upper third. */
function fromZero(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most - least >= Math.max(Math.abs(least), Math.abs(most)) / 3;
}

type Point = readonly [x: number, y: number];

/** A path through points; where there is none it stops, and begins anew at the next. */
function pathOf(points: readonly (Point | undefined)[]): string {
  let open = false;
  return points
    .map((point) => {
      const step = point === undefined ? '' : `${open ? 'L' : 'M'}${short(point[0])} ${short(point[1])}`;
      open = point !== undefined;
      return step;
    })
    .join('');
}

/** Whether no line leads to a point. */
function isAlone(points: readonly (Point | undefined)[], point: Point): boolean {
  const at = points.indexOf(point);
  return points[at - 1] === undefined && points[at + 1] === undefined;
}

interface DateLabel {
  readonly label: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly point: number;
}

/** Dates below the axis: every one, every second … as has room; the last is always told. */
function datesOf(
  rows: readonly { readonly at: number; readonly label: string }[],
  acrossOf: (at: number) => number,
  [from, to]: readonly [number, number],
): DateLabel[] {
  const all = rows.map(({ at, label }): DateLabel & { readonly edges: readonly [number, number] } => {
    const point = acrossOf(at);
    const half = widthOf(label, sizes.small) / 2;
    const anchor = point - half < from ? 'start' : point + half > to ? 'end' : 'middle';
    const x = anchor === 'start' ? Math.max(from, point) : anchor === 'end' ? Math.min(to, point) : point;
    const start = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
    return { label, x, anchor, point, edges: [start, start + 2 * half] };
  });
  for (let step = 1; step < all.length; step += 1) {
    const some = all.filter((_, index) => (all.length - 1 - index) % step === 0);
    if (some.every(({ edges }, index) => index === 0 || edges[0] >= (some[index - 1]?.edges[1] ?? 0) + 8))
      return some;
  }
  return all.slice(-1);
}
