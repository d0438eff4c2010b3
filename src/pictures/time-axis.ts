import { scaleUtc } from 'd3-scale';
import type { Axis } from './axis.ts';

const day = 24 * 60 * 60 * 1000;
/** The last year that ISO 8601 writes with four digits. */
const lastYear = 9999;

/**
 * An axis of time, in milliseconds, from the first moment to the last: a round date at each end would often leave years
 * empty. No tick is less than a day from the next.
 *
 * @param count about so many ticks.
 * @returns the axis, and its ticks as ISO 8601 has them: years, months or days, no more exact than tells them apart.
 */
export function timeAxisOf(
  moments: readonly number[],
  pixels: readonly [number, number],
  count = 5,
): Axis & { readonly isoOf: (tick: number) => string } {
  const [least, most] = [Math.min(...moments), Math.max(...moments)];
  // Of fewer days than ticks it would make hours.
  const scale = scaleUtc([least, Math.max(most, least + count * day)], pixels);
  const ticks = scale.ticks(count).filter((tick) => tick.getUTCFullYear() <= lastYear);
  const all = ticks.map((tick) => tick.toISOString());
  const length = all.every((iso) => iso.slice(4, 10) === '-01-01')
    ? 4
    : all.every((iso) => iso.slice(7, 10) === '-01')
      ? 7
      : 10;
  return {
    at: (moment) => scale(moment),
    valueAt: (pixel) => scale.invert(pixel).getTime(),
    ticks: ticks.map((tick) => tick.getTime()),
    isoOf: (tick) => new Date(tick).toISOString().slice(0, length),
  };
}
