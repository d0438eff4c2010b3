import { geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { once } from '../../records/once.ts';
import { around, between, toVector, type Cap, type Vector } from './globe.ts';
import { PathWriter } from './path-writer.ts';
import { thinned, vectorsOf } from './thinned.ts';
import { projectionOf, type View } from './view.ts';

/** The land and the borders of the Earth, as TopoJSON of Natural Earth. */
export type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

/** Lines that make one shape, with what surrounds them, so that what lies elsewhere need not be looked at. */
interface Piece {
  readonly lines: readonly Position[][];
  readonly cap: Cap;
  /** The points of each line as vectors, when they are asked for. */
  readonly vectors: () => readonly Vector[][];
}

/** An atlas taken apart: coasts with their lakes, and borders of one line each. */
export interface Pieces {
  readonly land: readonly Piece[];
  readonly borders: readonly Piece[];
}

/** Take an atlas apart, when it is first asked for. */
export const piecesOf = (read: () => Atlas): (() => Pieces) =>
  once(() => {
    const atlas = read();
    const { features } = feature(atlas, atlas.objects.land);
    const polygons = features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates,
    );
    // Without the coasts, which the land has already.
    const lines = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
    return {
      land: polygons.map(pieceOf),
      borders: lines.coordinates.map((line) => pieceOf([line])),
    };
  });

const pieceOf = (lines: readonly Position[][]): Piece => ({
  lines,
  cap: capOf(lines[0] ?? []),
  vectors: once(() => lines.map(vectorsOf)),
});

/** A point between two others lies no farther from the middle than they, and half a step of the atlas. */
function capOf(points: readonly Position[]): Cap {
  const some = points.filter((_, at) => at % 8 === 0 || at === points.length - 1);
  const { middle, radius } = around(vectorsOf(some));
  return { middle, radius: radius + 5 };
}

/** The land and the borders that a view shows, as shapes of its size. */
export function landOf(view: View, { land, borders }: Pieces): Element[] {
  const { projection, size } = projectionOf(view);
  const { width, height } = size;
  // Beyond the edge, so that no stroke runs along it.
  const beyond = 8;
  projection.precision(0.5).clipExtent([
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ]);
  const seen = seenIn(view, Math.hypot(width, height) / 2 + beyond);
  const draw = (shapes: MultiPolygon | MultiLineString): string => {
    const writer = new PathWriter();
    geoPath(projection, writer)(shapes);
    return writer.toString();
  };
  // A ring of three points, the first again at its end, encloses nothing.
  const ground = draw({ type: 'MultiPolygon', coordinates: shapesIn(land, seen, 4) });
  const lines = draw({ type: 'MultiLineString', coordinates: shapesIn(borders, seen, 2).flat() });
  const stroke = { stroke: grey, strokeLinejoin: 'round' };
  return [
    s('path', { ...stroke, fill: grey, fillOpacity: '.22', strokeWidth: '.7', d: ground }),
    s('path', { ...stroke, fill: 'none', strokeWidth: '.5', strokeOpacity: '.7', d: lines }),
  ];
}

/**
 * The same as an image: grey that stands out from paper and from ink alike, so that one file serves light and dark,
 * whatever the reader chose. It is shown under the places, which stand in the page.
 */
export function toLandImage(view: View, pieces: Pieces): string {
  const { width, height } = projectionOf(view).size;
  const image = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    landOf(view, pieces),
  );
  return `${toHtml(image, { space: 'svg', closeEmptyElements: true })}\n`;
}

/** As far from white as from black: 4:1 and more on paper of either theme. */
export const grey = '#7f7a82';

/** The cap that a view shows at most. */
function seenIn(view: View, pixels: number): Cap | undefined {
  if (view.form === 'world') return undefined;
  const radius = (2 * Math.asin(Math.min(1, pixels / 2 / view.scale)) * 180) / Math.PI;
  return { middle: toVector(view.middle), radius };
}

/** The lines of each shape that is seen; elsewhere no more of them than it takes. */
function shapesIn(pieces: readonly Piece[], seen: Cap | undefined, least: number): Position[][][] {
  if (!seen) return pieces.map(({ lines }) => [...lines]);
  return pieces
    .filter(({ cap }) => between(cap.middle, seen.middle) <= cap.radius + seen.radius)
    .map(({ lines, vectors }) =>
      lines
        .map((line, at) => thinned(line, vectors()[at] ?? [], seen))
        .filter((line) => line.length >= least),
    );
}
