import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, toVector, type Cap } from './globe.ts';
import { thinned, vectorsOf } from './thinned.ts';

const position = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));

/** A coast: short steps, and now and then a long one. */
const coast = fc
  .tuple(
    position,
    fc.array(
      fc.tuple(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      ),
      {
        minLength: 2,
        maxLength: 400,
      },
    ),
    fc.nat(20),
  )
  .map(([[longitude, latitude], steps, leap]) => {
    let [x, y] = [longitude, latitude];
    return steps.map(([dx, dy], at) => {
      x += at % 50 === 49 ? leap : dx;
      y = Math.max(-90, Math.min(90, y + dy));
      return [x, y];
    });
  });

test('a line keeps its ends, what is seen, every long step, and points that are near to those it loses', () => {
  fc.assert(
    fc.property(coast, position, fc.integer({ min: 3, max: 60 }), (line, [longitude, latitude], radius) => {
      const seen: Cap = { middle: toVector([latitude, longitude]), radius };
      const vectors = vectorsOf(line);
      const kept = new Set(thinned(line, vectors, seen));
      expect(kept.has(line[0] ?? [])).toBe(true);
      expect(kept.has(line.at(-1) ?? [])).toBe(true);
      let last = vectors[0];
      line.forEach((point, at) => {
        const [here, next] = [vectors[at], vectors[at + 1]];
        if (!here || !last) return;
        if (kept.has(point)) last = here;
        else {
          expect(between(here, seen.middle)).toBeGreaterThan(radius);
          expect(between(here, last)).toBeLessThan(3.001);
          if (next) expect(between(here, next)).toBeLessThan(1.001);
        }
      });
    }),
  );
});

test('a coast on the other side of the Earth is left with few points', () => {
  const line = Array.from({ length: 3600 }, (_, at) => [at / 20 - 90, 10]);
  const far: Cap = { middle: toVector([-10, 180]), radius: 20 };
  expect(thinned(line, vectorsOf(line), far).length).toBeLessThan(65);
});
