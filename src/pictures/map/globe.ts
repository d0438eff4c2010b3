/** Points on the Earth as vectors from its middle: there neither poles nor the date line are anything special. */
export type Vector = readonly [x: number, y: number, z: number];

/** All that lies no farther from a point than so many degrees. */
export interface Cap {
  readonly middle: Vector;
  readonly radius: number;
}

const radian = Math.PI / 180;

export function toVector([latitude, longitude]: readonly [latitude: number, longitude: number]): Vector {
  const across = Math.cos(latitude * radian);
  return [
    across * Math.cos(longitude * radian),
    across * Math.sin(longitude * radian),
    Math.sin(latitude * radian),
  ];
}

export const toDegrees = ([x, y, z]: Vector): [latitude: number, longitude: number] => [
  Math.atan2(z, Math.hypot(x, y)) / radian,
  Math.atan2(y, x) / radian,
];

/** Degrees between two points. */
export const between = (a: Vector, b: Vector): number =>
  Math.acos(Math.min(1, Math.max(-1, dot(a, b)))) / radian;

/** The cosine of what lies between two points. */
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/**
 * About the smallest cap around points: from their mean, again and again a step towards the farthest, each shorter than
 * the one before.
 *
 * @see Bădoiu and Clarkson, "Smaller core-sets for balls", 2003
 */
export function surrounding(points: readonly Vector[]): Cap {
  let middle = normal(points.reduce<Vector>((sum, point) => add(sum, point, 1), [0, 0, 0]));
  for (let step = 1; step <= 64; step += 1) {
    const far = farthestFrom(middle, points);
    if (!far) break;
    middle = normal(add(middle, far, 1 / (step + 1)));
  }
  const far = farthestFrom(middle, points);
  return { middle, radius: far ? between(middle, far) : 0 };
}

/** A cap around points from their mean: larger than it need be, and found at once. */
export function around(points: readonly Vector[]): Cap {
  const middle = normal(points.reduce<Vector>((sum, point) => add(sum, point, 1), [0, 0, 0]));
  const far = farthestFrom(middle, points);
  return { middle, radius: far ? between(middle, far) : 0 };
}

/** The middle of the widest stretch of longitudes in which there is none of some. */
export function largestGap(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((a, b) => a - b);
  let [widest, middle] = [-1, 180];
  for (const [at, from] of sorted.entries()) {
    const to = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (to - from > widest) [widest, middle] = [to - from, (from + to) / 2];
  }
  return middle;
}

function farthestFrom(middle: Vector, points: readonly Vector[]): Vector | undefined {
  // The farther, the smaller the cosine.
  let [far, least] = [undefined as Vector | undefined, Infinity];
  for (const point of points) {
    const cosine = dot(middle, point);
    if (cosine < least) [far, least] = [point, cosine];
  }
  return far;
}

const add = (a: Vector, b: Vector, times: number): Vector => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
];

/** Points that lie opposite one another have no middle: any will do. */
function normal([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return length < 1e-9 ? [1, 0, 0] : [x / length, y / length, z / length];
}
