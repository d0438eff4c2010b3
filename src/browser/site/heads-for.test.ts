import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsFor } from './heads-for.ts';

const box = { left: 100, right: 300, top: 200, bottom: 400 };
const anywhere = fc.record({
  x: fc.integer({ min: -500, max: 900 }),
  y: fc.integer({ min: -500, max: 900 }),
});
const inside = fc.record({ x: fc.integer({ min: 100, max: 300 }), y: fc.integer({ min: 200, max: 400 }) });

describe(headsFor, () => {
  test('holds all along any straight way into the box', () => {
    fc.assert(
      fc.property(anywhere, inside, fc.double({ min: 0.01, max: 1, noNaN: true }), (left, goal, part) => {
        fc.pre(Math.abs(left.x - 200) > 120 || Math.abs(left.y - 300) > 120);
        const now = { x: left.x + (goal.x - left.x) * part, y: left.y + (goal.y - left.y) * part };
        expect(headsFor(box, left, now)).toBe(true);
      }),
      { seed: 20241118 },
    );
  });

  test('does not hold on the way straight away from it', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 20, max: 300 }), (goal, by) => {
        expect(headsFor(box, { x: goal.x, y: 180 }, { x: goal.x, y: 180 - by })).toBe(false);
        expect(headsFor(box, { x: 80, y: goal.y }, { x: 80 - by, y: goal.y })).toBe(false);
      }),
      { seed: 20241118 },
    );
  });

  test('does not hold on the way out of it', () => {
    expect(headsFor(box, { x: 200, y: 300 }, { x: 200, y: 150 })).toBe(false);
    expect(headsFor(box, { x: 200, y: 300 }, { x: 200, y: 190 })).toBe(true);
  });

  test('does not hold past it, or for one who stands still elsewhere', () => {
    expect(headsFor(box, { x: 0, y: 0 }, { x: 300, y: 10 })).toBe(false);
    expect(headsFor(box, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(false);
  });
});
