import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { inks, short, sizes, words, type Drawing } from '../drawing.ts';
import { clipped, widthOf, wrapped } from '../measure.ts';
import { timeAxisOf } from '../time-axis.ts';
import { acrossAxis, labelColumn } from './parts.ts';

/** What lasted from when until when, said already in the language of its page. */
export interface Spans {
  readonly kind: 'span';
  readonly rows: readonly {
    readonly label: string;
    /** The moment it begins at, and the one it has ended at, in milliseconds; `undefined` where it goes on. */
    readonly from: number;
    readonly until: number | undefined;
    /** The dates, in words. */
    readonly told: string;
  }[];
  /** A date of the axis, as ISO 8601 has it, in words. */
  readonly say: (iso: string) => string;
}

const thick = 14;
/** A day among years is seen. */
const least = 2.5;
const arrow = 7;
const line = 16;

/**
 * Bars on an axis of time, one below the other: each from where it begins to where it ends, its dates beside it, or
 * above it where a picture is narrow. What goes on ends in an arrow, at the end of the axis.
 *
 *     Castillo                28 July 2021 – 7 December 2022  ▇▇▇▇
 *     Boluarte                          since 7 December 2022     ▇▇▇▇▶
 */
export function drawSpans({ rows, say }: Spans, width: number): Drawing {
  const { beside: narrowLabels, room: column } = labelColumn({ rows }, width);
  const placedIn = (room: number, last: number) => {
    const axis = timeAxisOf(momentsOf(rows), [room, last]);
    return {
      axis,
      bars: rows.map(({ from, until }) =>
        barOf(axis.at(from), until === undefined ? undefined : axis.at(until), last),
      ),
    };
  };
  const wide = placedIn(column, width - 8);
  const sides = rows.map(({ told }, row) =>
    sideOf(wide.bars[row], widthOf(told, sizes.small), column, width),
  );
  const beside = narrowLabels && !sides.includes(undefined);
  const { axis, bars } = beside ? wide : placedIn(0, width - 8);

  // The dates of all stand alike: behind their labels, or on a line of their own.
  const alone = rows.some(
    ({ label, told }) => widthOf(label, sizes.text) + 10 + widthOf(told, sizes.small) > width,
  );
  const marks: ElementContent[] = [];
  const labels: ElementContent[] = [];
  const down: (readonly [number, number])[] = [];
  let y = 0;
  rows.forEach(({ label, told, until }, row) => {
    const bar = bars[row] ?? { start: 0, end: 0 };
    if (beside) {
      y += 6;
      const { x, anchor } = sides[row] ?? { x: 0, anchor: 'start' };
      labels.push(
        words(label, 0, y + thick / 2 + 4.5, { size: sizes.text }),
        words(told, x, y + thick / 2 + 4, { anchor }),
      );
    } else {
      y += 14;
      labels.push(words(clipped(label, width, sizes.text), 0, y, { size: sizes.text }));
      for (const text of alone ? wrapped(told, width, sizes.small, 2) : [told]) {
        if (alone) y += line;
        labels.push(words(text, alone ? 0 : widthOf(label, sizes.text) + 10, y, { fill: inks.soft }));
      }
      y += 7;
    }
    marks.push(until === undefined ? openBar(bar, y) : closedBar(bar, y));
    down.push([y - 3, y + thick + 3]);
    y += thick + (beside ? 6 : 12);
  });
  const grid = acrossAxis(axis, width, beside ? [[0, y]] : down, (tick) => say(axis.isoOf(tick)));
  const bottom = down.at(-1)?.[1] ?? 0;
  return {
    width,
    height: Math.ceil((beside ? y : bottom) + 20),
    parts: [...grid, s('g', marks), ...labels],
  };
}

/** All that the axis has to reach; where one goes on, some way beyond the last. */
function momentsOf(rows: Spans['rows']): number[] {
  const moments = rows.flatMap(({ from, until = from }) => [from, until]);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const goesOn = rows.some(({ until }) => until === undefined);
  return goesOn ? [...moments, last + (last - first) * 0.08] : moments;
}

interface Bar {
  readonly start: number;
  readonly end: number;
}

const barOf = (start: number, end: number | undefined, last: number): Bar => ({
  start,
  end: end === undefined ? last : Math.max(end, start + least),
});

/** Where words have room beside a bar: behind it, else before it. */
function sideOf(
  bar: Bar | undefined,
  wide: number,
  first: number,
  last: number,
): { readonly x: number; readonly anchor: 'start' | 'end' } | undefined {
  if (bar === undefined) return undefined;
  if (bar.end + 6 + wide <= last) return { x: bar.end + 6, anchor: 'start' };
  return bar.start - 6 - wide >= first ? { x: bar.start - 6, anchor: 'end' } : undefined;
}

const closedBar = ({ start, end }: Bar, y: number): ElementContent =>
  s('rect', { x: short(start), y, width: short(end - start), height: thick, fill: inks.accent });

const openBar = ({ start, end }: Bar, y: number): ElementContent => {
  const tip = Math.min(arrow, end - start);
  return s('path', {
    d: `M${short(start)} ${y}H${short(end - tip)}L${short(end)} ${y + thick / 2}L${short(end - tip)} ${y + thick}H${short(start)}z`,
    fill: inks.accent,
  });
};
