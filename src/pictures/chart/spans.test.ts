import type { Element, ElementContent } from 'hast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../drawing.ts';
import { overlapsIn } from '../fixtures.ts';
import { chartWidths, drawChart } from './chart.ts';
import type { Spans } from './spans.ts';

const runs = process.env['PLUMBLINE_DEEP'] === undefined ? 40 : 200;
const day = 24 * 60 * 60 * 1000;

/** Spans of hours to centuries, some of which go on, on the calendar from year 0 on. */
const spans = fc
  .record({
    first: fc.integer({ min: Date.UTC(-0, 0), max: Date.UTC(2990, 0) }).map((at) => at - (at % day)),
    unit: fc.constantFrom(1, 30, 365, 3650),
    rows: fc.array(
      fc.record({
        label: fc.constantFrom('Kuczynski', 'A', 'Organisation for Economic Co-operation', '中国', 'Perú'),
        after: fc.integer({ min: 0, max: 40 }),
        long: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 5 }),
        told: fc.constantFrom('28 de septiembre de 2016 – 23 de septiembre de 2018', 'since 2016', '2016'),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ first, unit, rows }): Spans => ({
    kind: 'span',
    say: String,
    rows: rows.map(({ label, after, long, told }) => {
      const from = first + after * unit * day;
      return { label, told, from, until: long === undefined ? undefined : from + long * unit * day };
    }),
  }));

const elements = (nodes: readonly ElementContent[], tag: string): Element[] =>
  nodes.flatMap((node) =>
    node.type !== 'element' ? [] : node.tagName === tag ? [node] : elements(node.children, tag),
  );

/** The scale of a picture, from the dates of its axis and the lines they stand at: as a reader would measure it. */
function scaleOf({ parts, height }: Drawing): (pixel: number) => number {
  const last = Math.max(...elements(parts, 'text').map(({ properties }) => Number(properties['y'])));
  const dates = elements(parts, 'text')
    .filter(({ properties }) => Number(properties['y']) === last && last > height - 10)
    .map(({ children: [text] }) => Date.parse(text?.type === 'text' ? text.value : ''));
  const lines = parts
    .filter((part): part is Element => part.type === 'element' && part.tagName === 'path')
    .map(({ properties }) => Number(/^M([\d.-]+) /.exec(String(properties['d']))?.[1]));
  const places = [...new Set(lines)];
  expect(dates).toHaveLength(places.length);
  const [from = 0, to = 0] = [places[0], places.at(-1)];
  const [first = 0, end = 0] = [dates[0], dates.at(-1)];
  return (pixel) => first + ((pixel - from) / (to - from)) * (end - first);
}

/** Where each bar begins and ends, and whether it goes on. */
function barsOf({ parts }: Drawing): { start: number; end: number; open: boolean }[] {
  const [marks] = parts.filter((part): part is Element => part.type === 'element' && part.tagName === 'g');
  return (marks?.children ?? []).map((bar) => {
    if (bar.type !== 'element') throw new Error('No bar.');
    const { x, width, d } = bar.properties;
    if (bar.tagName === 'rect') return { start: Number(x), end: Number(x) + Number(width), open: false };
    const [, start, end] = /^M([\d.-]+) .*?L([\d.-]+) /.exec(String(d)) ?? [];
    return { start: Number(start), end: Number(end), open: true };
  });
}

describe.each(Object.values(chartWidths))('spans of time, %i px wide', (width) => {
  test('tell the dates of their table', () => {
    fc.assert(
      fc.property(spans, (chart) => {
        const drawing = drawChart(chart, width);
        const back = scaleOf(drawing);
        const pixel = Math.abs(back(1) - back(0));
        const bars = barsOf(drawing);
        expect(bars).toHaveLength(chart.rows.length);
        bars.forEach(({ start, end, open }, row) => {
          const { from = 0, until } = chart.rows[row] ?? {};
          expect(Math.abs(back(start) - from)).toBeLessThanOrEqual(0.05 * pixel);
          expect(open).toBe(until === undefined);
          // What is too short to be seen is drawn as short as can be seen.
          const shown = Math.max(until ?? back(width - 8), from + 2.5 * pixel);
          expect(Math.abs(back(end) - shown)).toBeLessThanOrEqual(0.05 * pixel);
          expect(end).toBeLessThanOrEqual(width);
        });
      }),
      { numRuns: runs },
    );
  });

  test('have their words inside and apart', () => {
    fc.assert(
      fc.property(spans, (chart) => {
        expect(overlapsIn(drawChart(chart, width))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

test('what goes on reaches beyond all that is over', () => {
  const [from, until] = [Date.UTC(2020, 0), Date.UTC(2024, 0)];
  const rows = [
    { label: 'A', from, until, told: '' },
    { label: 'B', from: until, until: undefined, told: '' },
  ];
  const [over, goesOn] = barsOf(drawChart({ kind: 'span', rows, say: String }, 600));
  expect(goesOn?.end).toBeGreaterThan((over?.end ?? Infinity) + 20);
});
