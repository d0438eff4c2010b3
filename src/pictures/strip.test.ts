import type { Element, ElementContent } from 'hast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inks } from './drawing.ts';
import { overlapsIn } from './fixtures.ts';
import { drawStrip, stripWidth, type Strip } from './strip.ts';

const runs = process.env['PLUMBLINE_DEEP'] === undefined ? 40 : 200;
const value = fc.integer({ min: 0, max: 5e8 }).map((hundredths) => hundredths / 100);
const label = fc.constantFrom(
  'EFE (2024)',
  'Observatorio de la Complejidad Económica (2024) · share of all exports',
  'Reuters, AP',
  'x',
);

const strips = fc
  .record({
    claimed: fc.array(value, { minLength: 1, maxLength: 2 }),
    rows: fc.array(fc.record({ label, value, limit: fc.boolean() }), { minLength: 1, maxLength: 8 }),
    about: fc.boolean(),
    open: fc.constantFrom('up', 'down', undefined),
  })
  .map(({ claimed, rows, about, open }): Strip => ({
    claimed: {
      label: 'Claimed',
      told: claimed.join(' – '),
      least: Math.min(...claimed),
      most: Math.max(...claimed),
      slack: about ? Math.max(...claimed) / 10 : 0,
      open,
    },
    rows: rows.map((row) => ({ ...row, told: `${row.value} persons` })),
    say: String,
  }));

const all = (nodes: readonly ElementContent[]): Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...all(node.children)] : []));

test.each([stripWidth, 480])(
  'a strip %i px wide tells the claim and each value found, by its own axis',
  (width) => {
    fc.assert(
      fc.property(strips, (strip) => {
        const parts = all(drawStrip(strip, width).parts);
        const lines = parts.flatMap(({ properties: { d, stroke } }) => {
          const [, x, , to] = /^M([\d.-]+) ([\d.-]+)L([\d.-]+)/.exec(String(d)) ?? [];
          return x !== undefined && x === to && stroke !== inks.accent ? [Number(x)] : [];
        });
        const ticks = parts.flatMap(({ tagName, properties: { fill }, children: [text] }) =>
          tagName === 'text' && fill === inks.soft && text?.type === 'text' ? [Number(text.value)] : [],
        );
        const places = [...new Set(lines)];
        const [from = 0, to = 0] = [places[0], places[ticks.length - 1]];
        const back = (pixel: number) =>
          (ticks[0] ?? 0) + ((pixel - from) / (to - from)) * ((ticks.at(-1) ?? 0) - (ticks[0] ?? 0));
        const near = Math.abs(back(1) - back(0)) * 0.03;
        const found = parts
          .filter(({ tagName }) => tagName === 'circle')
          .map(({ properties }) => back(Number(properties['cx'])));
        expect(found).toHaveLength(strip.rows.length);
        strip.rows.forEach((row, at) =>
          expect(Math.abs((found[at] ?? NaN) - row.value)).toBeLessThanOrEqual(near),
        );
        const claimed = parts.flatMap(({ properties: { d, fill } }) => {
          const [, x] = /^M([\d.-]+) [\d.-]+l/.exec(String(d)) ?? [];
          return fill === inks.accent && x !== undefined ? [back(Number(x))] : [];
        });
        expect(Math.abs(Math.min(...claimed) - strip.claimed.least)).toBeLessThanOrEqual(near);
        expect(Math.abs(Math.max(...claimed) - strip.claimed.most)).toBeLessThanOrEqual(near);
      }),
      { numRuns: runs },
    );
  },
);

test.each([stripWidth, 480])('a strip %i px wide has its words inside and apart', (width) => {
  fc.assert(
    fc.property(strips, (strip) => {
      expect(overlapsIn(drawStrip(strip, width))).toEqual([]);
    }),
    { numRuns: runs },
  );
});
