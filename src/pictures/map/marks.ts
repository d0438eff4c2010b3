import { compare } from '../../issues/compare.ts';
import { pixelOf, projectionOf, type Coordinates, type Size, type View } from './view.ts';

/** A place, with what says how large it is shown. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly coordinates: Coordinates;
  /** Its claims. */
  readonly claims: ReadonlySet<string>;
}

/** A circle on a map: one place, or several that stand on one spot. */
export interface Mark {
  /** The one with the most claims first. */
  readonly places: readonly [Placed, ...Placed[]];
  /** Claims about any of them. */
  readonly count: number;
  /** Pixels of the map as it is drawn. */
  readonly x: number;
  readonly y: number;
  /** Pixels, however wide the map is shown. */
  readonly r: number;
}

/** Radii of a place without claims, of one with the fewest, and of the one with the most. */
const radii = { none: 3, least: 4, most: 15 } as const;

/** Places closer than this share a circle, and those that lie inside a larger one: nobody could press the one that is meant. */
const together = 5;

/** The most claims first, then by name. */
export const byClaims = (a: Placed, b: Placed): number =>
  b.claims.size - a.claims.size || compare(a.name, b.name) || compare(a.id, b.id);

/** Circles for places: as large, in area, as they have claims. The largest come first, so that none is hidden below another. */
export function marksOf(places: readonly Placed[], view: View): { marks: Mark[]; size: Size } {
  const { projection, size } = projectionOf(view);
  const groups: { places: [Placed, ...Placed[]]; x: number; y: number; reach: number }[] = [];
  const sorted = places.toSorted(byClaims);
  const largest = Math.max(1, sorted[0]?.claims.size ?? 1);
  for (const place of sorted) {
    const [x, y] = pixelOf(projection, place.coordinates);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < group.reach);
    if (near) near.places.push(place);
    else {
      const reach = Math.max(together, radiusOf(place.claims.size, largest) - 1);
      groups.push({ places: [place], x, y, reach });
    }
  }
  const counted = groups.map((group) => ({
    ...group,
    count: new Set(group.places.flatMap(({ claims }) => [...claims])).size,
  }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return {
    marks: counted.map((group) => ({ ...group, r: radiusOf(group.count, most) })).sort((a, b) => b.r - a.r),
    size,
  };
}

/** The area beyond that of the least grows as the claims do. */
export function radiusOf(count: number, most: number): number {
  if (count === 0) return radii.none;
  const [least, span] = [radii.least ** 2, radii.most ** 2 - radii.least ** 2];
  return Math.sqrt(least + span * (most === 1 ? 0.15 : (count - 1) / (most - 1)));
}

/** The claims that a circle of a radius stands for. */
export const countOf = (r: number, most: number): number =>
  r === radii.none
    ? 0
    : 1 + ((r ** 2 - radii.least ** 2) / (radii.most ** 2 - radii.least ** 2)) * (most - 1);
