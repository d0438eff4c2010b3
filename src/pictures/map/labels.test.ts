import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../measure.ts';
import { labelsOf, labelText, letterSize, widths } from './labels.ts';
import { countOf, marksOf, radiusOf, type Mark, type Placed } from './marks.ts';
import { viewOf, type Size } from './view.ts';

const place = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('Lima', 'Callao', 'Democratic Republic of the Congo', '上海', 'القدس', 'Río Grande'),
      fc.string({ minLength: 1, maxLength: 30 }),
    ),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    claims: fc.nat(40),
  })
  .map(({ name, latitude, longitude, claims }) => ({
    name,
    coordinates: [latitude, longitude] as const,
    claims: new Set(Array.from({ length: claims }, (_, at) => String(at))),
  }));
const some = (most: number) =>
  fc
    .array(place, { minLength: 1, maxLength: most })
    .map((places): Placed[] => places.map((one, at) => ({ ...one, id: String(at) })));

const drawn = (places: readonly Placed[]) => {
  const { marks, size } = marksOf(places, viewOf(places.map(({ coordinates }) => coordinates)));
  return { marks, size, labels: labelsOf(marks, size) };
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The boxes of circles and names at a width, reckoned anew. */
function boxesAt(
  width: number,
  { marks, size, labels }: { marks: Mark[]; size: Size; labels: ReturnType<typeof labelsOf> },
) {
  const grown = width / size.width;
  return marks.map((mark, at) => {
    const [x, y] = [mark.x * grown, mark.y * grown];
    const circle = { left: x - mark.r, right: x + mark.r, top: y - mark.r, bottom: y + mark.r };
    const label = labels[at];
    if (!label || (label.from === 'wide' && width < widths.wide[0])) return { circle };
    const length = widthOf(labelText(mark), letterSize);
    const left = x + label.dx - { start: 0, middle: length / 2, end: length }[label.anchor];
    const line = y + label.dy;
    return {
      circle,
      name: { left, right: left + length, top: line - letterSize * 0.85, bottom: line + letterSize * 0.25 },
    };
  });
}

function expectReadable(places: readonly Placed[]): void {
  const map = drawn(places);
  for (const width of [264, 288, 320, 512, 560, 608, 704, 768, 1024, 1280]) {
    const height = (map.size.height / map.size.width) * width;
    const boxes = boxesAt(width, map);
    const names = boxes.flatMap(({ name }) => name ?? []);
    for (const name of names) {
      expect(name.left).toBeGreaterThanOrEqual(0);
      expect(name.right).toBeLessThanOrEqual(width);
      expect(name.top).toBeGreaterThanOrEqual(0);
      expect(name.bottom).toBeLessThanOrEqual(height);
    }
    expect(names.filter((name, at) => names.some((other, to) => to > at && meet(name, other)))).toEqual([]);
    const covered = boxes.filter(({ name }, at) =>
      boxes.some(({ circle }, other) => name && other !== at && meet(name, circle)),
    );
    expect(covered).toEqual([]);
  }
}

describe(labelsOf, () => {
  test('puts no name on another, on the circle of another place or beyond the map, at any width', () => {
    fc.assert(fc.property(some(40), expectReadable), { numRuns: 60 });
    fc.assert(fc.property(some(300), expectReadable), { numRuns: 4 });
  });

  test('names a place that is alone, wherever it is', () => {
    fc.assert(
      fc.property(some(1), (places) => {
        expect(drawn(places.map((one) => ({ ...one, name: 'Lima' }))).labels).toMatchObject([
          { from: 'narrow' },
        ]);
      }),
    );
  });
});

describe(marksOf, () => {
  const at = (id: string, coordinates: readonly [number, number], ...claims: string[]): Placed => ({
    ...{ id, name: id, coordinates, claims: new Set(claims) },
  });

  test('gathers what stands on one spot: the most claims first, each claim once', () => {
    const { marks } = drawn([
      at('palace', [-12.046, -77.03], 'a'),
      at('lima', [-12.05, -77.04], 'a', 'b'),
      at('moscow', [55.75, 37.6]),
    ]);
    expect(marks.map((mark) => [labelText(mark), mark.count])).toEqual([
      ['lima +1', 2],
      ['moscow', 0],
    ]);
  });

  test('draws areas that grow as the claims do, each to be read back', () => {
    for (const most of [1, 2, 40, 4000])
      for (const count of new Set([0, 1, Math.ceil(most / 2), most]))
        if (most > 1 || count === 0) expect(countOf(radiusOf(count, most), most)).toBeCloseTo(count);
    expect(radiusOf(40, 40)).toBe(15);
    expect(radiusOf(1, 40)).toBe(4);
    expect(radiusOf(0, 40)).toBe(3);
  });
});
