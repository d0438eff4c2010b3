import { scaleLinear } from 'd3-scale';

/** Where values stand along a line, and which of them are told there. */
export interface Axis {
  /** The pixel of a value. */
  readonly at: (value: number) => number;
  /** The value at a pixel. */
  readonly valueAt: (pixel: number) => number;
  readonly ticks: readonly number[];
  /** The value that lengths are measured from: none in time. */
  readonly origin?: number;
}

/**
 * An axis over values, with round numbers at its ends.
 *
 * @param pixels its first and its last; the first may be the greater, where values grow upwards.
 * @param zero whether it begins at zero: what is drawn as a length has to.
 * @param count about so many ticks.
 */
export function axisOf(
  values: readonly number[],
  [first, last]: readonly [number, number],
  { zero = true, count = 4 }: { zero?: boolean; count?: number } = {},
): Axis {
  const all = zero || values.length === 0 ? [...values, 0] : values;
  let [from, to] = [Math.min(...all), Math.max(...all)];
  // One value, told apart from nothing; so are those that lie closer than numbers can tell.
  if (to - from < 1e-200)
    [from, to] = from === 0 ? [0, 1] : [from - Math.abs(from) / 2, to + Math.abs(to) / 2];
  const scale = scaleLinear([from, to], [first, last]).nice(count);
  return {
    at: (value) => scale(value),
    valueAt: (pixel) => scale.invert(pixel),
    ticks: scale.ticks(count),
    origin: 0,
  };
}
