import type { ElementContent } from 'hast';
import type { Axis } from '../axis.ts';
import { inks, rule, sizes, words } from '../drawing.ts';
import { clipped, widthOf } from '../measure.ts';
import type { Chart } from './chart.ts';
import type { Spans } from './spans.ts';

/** Every value of a chart. */
export const valuesOf = ({ series }: Chart): number[] =>
  series.flatMap(({ values }) => values.filter((value) => value !== undefined));

/** The line above a chart that says what is counted, and how much room it takes. */
export const unitLine = (unit: string, width: number): { parts: ElementContent[]; height: number } =>
  unit === ''
    ? { parts: [], height: 0 }
    : { parts: [words(clipped(unit, width, sizes.small), 0, 12, { fill: inks.soft })], height: 20 };

/**
 * The axis below marks that stand beside one another: lines up and down, a number below each.
 *
 * @param width of the picture.
 * @param down where the lines run, below the last of them the numbers: not through the labels of rows.
 */
export function acrossAxis(
  axis: Axis,
  width: number,
  down: readonly (readonly [top: number, bottom: number])[],
  say: (tick: number) => string,
): ElementContent[] {
  const bottom = down.at(-1)?.[1] ?? 0;
  return labelsThatFit(axis, width, say).flatMap(({ tick, text, left }) => [
    ...down.map(([top, end]) =>
      rule([axis.at(tick), top], [axis.at(tick), end], {
        stroke: tick === axis.origin ? inks.strongLine : inks.line,
      }),
    ),
    words(text, left, bottom + 15, { fill: inks.soft }),
  ]);
}

interface TickLabel {
  readonly tick: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Numbers below an axis, as many as have room: every one, every second …; its origin is among them, where it is there. */
function labelsThatFit(
  { at, ticks, origin = NaN }: Axis,
  width: number,
  say: (tick: number) => string,
): TickLabel[] {
  const all = ticks.map((tick): TickLabel => {
    const text = say(tick);
    const wide = widthOf(text, sizes.small);
    const left = Math.max(0, Math.min(at(tick) - wide / 2, width - wide));
    return { tick, text, left, right: left + wide };
  });
  const zero = Math.max(0, ticks.indexOf(origin));
  for (let step = 1; step < all.length; step += 1) {
    const some = all.filter((_, index) => (index - zero) % step === 0);
    if (
      some.length > 1 &&
      some.every(({ left }, index) => index === 0 || left >= (some[index - 1]?.right ?? 0) + 6)
    )
      return some;
  }
  // The origin, or the first, and what is farthest from it.
  const first = all[zero];
  const far = all.toSorted(
    (a, b) => Math.abs(at(b.tick) - at(first?.tick ?? 0)) - Math.abs(at(a.tick) - at(first?.tick ?? 0)),
  )[0];
  return [...new Set([first, far])].filter((one) => one !== undefined).sort((a, b) => a.left - b.left);
}

/** How labels of rows stand: beside their marks where all are short, else in a line above. */
export function labelColumn(
  { rows }: Pick<Chart | Spans, 'rows'>,
  width: number,
): { beside: boolean; room: number } {
  const widest = Math.max(...rows.map(({ label }) => widthOf(label, sizes.text)));
  return widest <= width * 0.3 ? { beside: true, room: Math.ceil(widest) + 10 } : { beside: false, room: 0 };
}

/** A number with what it is about; the name is cut where both have no room, the number never. */
export const named = (name: string, told: string, room: number): string =>
  `${clipped(name, room - widthOf(` ${told}`, sizes.small, 'bold'), sizes.small, 'bold')} ${told}`;
