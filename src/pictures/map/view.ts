import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import { largestGap, surrounding, toDegrees, toVector } from './globe.ts';

/** Latitude and longitude in degrees, as content writes them. */
export type Coordinates = readonly [latitude: number, longitude: number];

/**
 * What a map shows, in few and round numbers: the same for many sets of places, so that they share one image of the land.
 *
 * - `near`: a part of the Earth from above its middle, true to area; poles and the date line are places as others are.
 *   `scale` is pixels for the Earth's radius.
 * - `world`: all of it, cut where fewest would miss anything, by its middle meridian; without Antarctica where nothing is there.
 */
export type View =
  | { readonly form: 'near'; readonly middle: Coordinates; readonly scale: number }
  | { readonly form: 'world'; readonly meridian: number; readonly whole: boolean };

/** Pixels of a map as it is drawn; it is shown at any width. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const width = 640;
const nearHeight = 440;
/** From the edge of a map to the places on it: a name has to stand there. */
const margin = { x: 56, y: 36 };

/** Pixels for the Earth's radius at which so many degrees fill the width of a map. */
const scaleOf = (degrees: number): number => width / 2 / (2 * Math.sin((degrees * Math.PI) / 180 / 4));

/** What lies around one place shows where it is; several are shown no larger than the land can be drawn. */
const [around, closest] = [scaleOf(50), scaleOf(10)];

/** Places closer than this, in degrees, are one spot. */
const oneSpot = 0.01;

/** Beyond so many degrees from their middle, places are shown on a map of the world. */
const farthest = 62;

/** The view that shows some places, each inside it. */
export function viewOf(places: readonly Coordinates[]): View {
  if (places.length === 0) return { form: 'world', meridian: 0, whole: false };
  const cap = surrounding(places.map(toVector));
  if (cap.radius > farthest) {
    const meridian = turned(
      Math.round((largestGap(places.map(([, longitude]) => longitude)) + 180) / 10) * 10,
    );
    return { form: 'world', meridian, whole: places.some(([latitude]) => latitude < southernmost) };
  }
  const middle = middleOf(places, toDegrees(cap.middle));
  const largest = cap.radius < oneSpot ? around : closest;
  return { form: 'near', middle, scale: steps(Math.min(largest, fitting(places, middle))) };
}

/** The projection of a view, into its size. */
export function projectionOf(view: View): { readonly projection: GeoProjection; readonly size: Size } {
  if (view.form === 'near') {
    const [latitude, longitude] = view.middle;
    const projection = geoAzimuthalEqualArea()
      .rotate([-longitude, -latitude])
      .scale(view.scale)
      .translate([width / 2, nearHeight / 2]);
    return { projection, size: { width, height: nearHeight } };
  }
  const projection = geoEqualEarth().rotate([-view.meridian, 0]);
  projection.fitWidth(width, { type: 'Sphere' });
  const south = view.whole ? -90 : southernmost;
  const height = projection([view.meridian, south])?.[1] ?? width / 2;
  return { projection, size: { width, height: Math.ceil(height) } };
}

/** South of it lies Antarctica, and hardly anything else. */
const southernmost = -58;

/** Where a place stands on a map, in pixels. Every place stands somewhere. */
export const pixelOf = (projection: GeoProjection, [latitude, longitude]: Coordinates): [number, number] =>
  projection([longitude, latitude]) ?? [width / 2, nearHeight / 2];

/** The middle of the picture that places make from above, in whole degrees. */
function middleOf(places: readonly Coordinates[], start: Coordinates): Coordinates {
  const plain = geoAzimuthalEqualArea().rotate([-start[1], -start[0]]).scale(1).translate([0, 0]);
  const points = places.map((place) => pixelOf(plain, place));
  const [left, right, top, bottom] = [
    Math.min(...points.map(([x]) => x)),
    Math.max(...points.map(([x]) => x)),
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([, y]) => y)),
  ];
  const [longitude, latitude] = plain.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [
    start[1],
    start[0],
  ];
  return [Math.round(latitude), turned(Math.round(longitude))];
}

/** The scale at which all places stand inside the margins. */
function fitting(places: readonly Coordinates[], [latitude, longitude]: Coordinates): number {
  const plain = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1).translate([0, 0]);
  const fits = places.map((place) => {
    const [x, y] = pixelOf(plain, place).map((value) => Math.max(Math.abs(value), 1e-9)) as [number, number];
    return Math.min((width / 2 - margin.x) / x, (nearHeight / 2 - margin.y) / y);
  });
  return Math.min(...fits);
}

/** Down to one of few scales, four from one to its double. */
const steps = (scale: number): number => Math.floor(2 ** (Math.floor(Math.log2(scale) * 4) / 4));

/** A longitude from -180 to 180. */
const turned = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;
