import type { Position } from 'geojson';
import { dot, toVector, type Cap, type Vector } from './globe.ts';

const radian = Math.PI / 180;
const cosine = (degrees: number): number => Math.cos(Math.min(180, degrees) * radian);

/** So many degrees beyond what is seen a line need not be exact, … */
const beyond = 6;
/** … its points may lie so far apart there, … */
const apart = cosine(3);
/** … and a step that is as long stays as it is. */
const long = cosine(1);

/**
 * A line with fewer points where it is not seen: what is drawn is the same, and most of a continent's coast is passed
 * over. No point that is left out lies farther than `apart` from one that stays, so nothing comes into what is seen.
 *
 * @param vectors of its points.
 */
export function thinned(
  line: readonly Position[],
  vectors: readonly Vector[],
  { middle, radius }: Cap,
): Position[] {
  const near = cosine(radius + beyond);
  const last = line.length - 1;
  let kept = -1;
  return line.filter((_, at) => {
    const here = vectors[at];
    const next = vectors[at + 1];
    const stays =
      at === 0 ||
      at === last ||
      here === undefined ||
      dot(here, middle) >= near ||
      dot(here, vectors[kept] ?? here) <= apart ||
      (next !== undefined && dot(here, next) <= long) ||
      dot(here, vectors[at - 1] ?? here) <= long;
    if (stays) kept = at;
    return stays;
  });
}

/** The points of a line as vectors. */
export const vectorsOf = (line: readonly Position[]): Vector[] =>
  line.map(([longitude = 0, latitude = 0]) => toVector([latitude, longitude]));
