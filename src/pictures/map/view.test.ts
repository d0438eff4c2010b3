import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, toVector } from './globe.ts';
import { pixelOf, projectionOf, viewOf, type Coordinates } from './view.ts';

const coordinates = fc.tuple(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
/** Places about a point, which most maps are of. */
const region = fc
  .tuple(coordinates, fc.double({ min: 0.01, max: 40, noNaN: true }))
  .chain(([[latitude, longitude], spread]) =>
    fc.array(
      fc
        .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
        .map(([up, right]): Coordinates => [
          Math.min(90, Math.max(-90, latitude + up * spread)),
          ((longitude + right * spread + 540) % 360) - 180,
        ]),
      { minLength: 1, maxLength: 20 },
    ),
  );

function expectShown(places: readonly Coordinates[]): void {
  const { projection, size } = projectionOf(viewOf(places));
  for (const place of places) {
    const [x, y] = pixelOf(projection, place);
    expect(x).toBeGreaterThanOrEqual(-0.01);
    expect(x).toBeLessThanOrEqual(size.width + 0.01);
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(y).toBeLessThanOrEqual(size.height + 0.01);
    const [longitude = 0, latitude = 0] = projection.invert?.([x, y]) ?? [];
    expect(between(toVector(place), toVector([latitude, longitude]))).toBeLessThan(0.01);
  }
}

describe(viewOf, () => {
  test('shows every place inside the map, where it is: read back, it is the same place', () => {
    fc.assert(fc.property(fc.array(coordinates, { minLength: 1, maxLength: 300 }), expectShown), {
      numRuns: 100,
    });
    fc.assert(fc.property(region, expectShown), { numRuns: 100 });
  });

  test.each<[string, Coordinates[], object]>([
    ['one place, with what lies around it', [[-12.05, -77.04]], { form: 'near', middle: [-12, -77] }],
    [
      'one spot, of many places',
      [
        [-12.05, -77.04],
        [-12.05, -77.04],
      ],
      { form: 'near', middle: [-12, -77], scale: 724 },
    ],
    ['the North Pole', [[90, 0]], { form: 'near', middle: [90, 0] }],
    ['the South Pole', [[-90, 180]], { form: 'near', middle: [-90, -180] }],
    [
      'both sides of the date line',
      [
        [-17.7, 178],
        [-21.1, -175.2],
      ],
      { form: 'near', middle: [-19, -179] },
    ],
    [
      'the date line itself, written either way',
      [
        [0, 180],
        [0, -180],
      ],
      { form: 'near', scale: 724 },
    ],
    [
      'the ends of the Earth',
      [
        [90, 0],
        [-90, 0],
      ],
      { form: 'world', whole: true },
    ],
    [
      'opposite places',
      [
        [0, 0],
        [0, 180],
      ],
      { form: 'world', whole: false },
    ],
    ['nothing', [], { form: 'world' }],
  ])('shows %s', (_, places, view) => {
    expect(viewOf(places)).toMatchObject(view);
    expectShown(places);
  });

  test('cuts the world where nothing is', () => {
    const places: Coordinates[] = [[40, 170], [-12, -77], [60, -150], [35, 104]]; // prettier-ignore
    const view = viewOf(places);
    expect(view).toEqual({ form: 'world', meridian: -170, whole: false });
  });
});
