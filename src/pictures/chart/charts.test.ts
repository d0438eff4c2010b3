import type { Element, ElementContent } from 'hast';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../drawing.ts';
import { overlapsIn } from '../fixtures.ts';
import { toSvg } from '../svg.ts';
import { chartWidths, drawChart, type Chart } from './chart.ts';

const runs = process.env['PLUMBLINE_DEEP'] === undefined ? 40 : 200;

const name = fc.constantFrom(
  'China',
  'United States',
  'Observatory of Economic Complexity',
  'Île-de-France',
  '中国',
  'Perú',
  'A',
);
const value = fc.option(
  fc.integer({ min: -5e6, max: 5e7 }).map((hundredths) => hundredths / 100),
  { nil: undefined },
);

/** Charts of a kind, as tables have them: one value at least in each series. */
const chartOf = (kind: Chart['kind']) =>
  fc
    .record({
      series: fc.integer({ min: 1, max: 4 }),
      years: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 2, maxLength: 12 }),
      labels: fc.array(name, { minLength: 12, maxLength: 12 }),
      names: fc.array(name, { minLength: 4, maxLength: 4 }),
      unit: fc.constantFrom('', 'billion USD'),
      values: fc.array(fc.array(value, { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 }),
      sure: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ series, years, labels, names, unit, values, sure }): Chart => ({
      kind,
      unit,
      say: String,
      rows: years.map((year, at) =>
        kind === 'line'
          ? { label: String(year), at: Date.UTC(year) }
          : { label: labels[at] ?? '', at: undefined },
      ),
      series: Array.from({ length: series }, (_, index) => {
        const all = years.map((_, at) => (at === 0 ? (values[index]?.[at] ?? sure) : values[index]?.[at]));
        return { name: names[index] ?? '', values: all, told: all.map((one) => String(one ?? '')) };
      }),
    }));

const elements = (nodes: readonly ElementContent[], tag: string): Element[] =>
  nodes.flatMap((node) =>
    node.type !== 'element' ? [] : node.tagName === tag ? [node] : elements(node.children, tag),
  );
const attribute = (node: Element | undefined, name: string): number => Number(node?.properties[name]);

/** The scale of a picture, from two numbers of its axis and the lines they stand at: as a reader would measure it. */
function scaleOf({ parts }: Drawing, kind: Chart['kind']): (pixel: number) => number {
  const ticks = elements(parts, 'text').filter(
    ({ properties }) => properties['fill'] === '#57535a' && properties['fontWeight'] === undefined,
  );
  const lines = parts.filter((part): part is Element => part.type === 'element' && part.tagName === 'path');
  const at = lines
    .map(({ properties }) => /^M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)$/.exec(String(properties['d'])) ?? [])
    .filter(([, x1, y1, x2, y2]) => (kind === 'line' ? y1 === y2 : x1 === x2))
    .map(([, x, y]) => Number(kind === 'line' ? y : x));
  const places = [...new Set(at)];
  const values = ticks
    .map(({ children: [text] }) => (text?.type === 'text' ? Number(text.value) : NaN))
    .filter((one) => !Number.isNaN(one));
  const [first = 0, last = 0] = [values[0], values[places.length - 1]];
  const [from = 0, to = 0] = [places[0], places.at(-1)];
  return (pixel) => first + ((pixel - from) / (to - from)) * (last - first);
}

/** Where the marks of each series stand, in the order they are drawn. */
function pixelsOf(
  { parts }: Drawing,
  kind: Chart['kind'],
  zero: (end: number, start: number) => number,
): number[][] {
  return elements(parts, 'g').map(({ children }) => {
    if (kind === 'bar')
      return elements(children, 'rect').map((bar) =>
        zero(attribute(bar, 'x') + attribute(bar, 'width'), attribute(bar, 'x')),
      );
    if (kind === 'line')
      return [
        ...String(elements(children, 'path')[0]?.properties['d']).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g),
      ].map(([, , y]) => Number(y));
    return children.flatMap((node) => {
      if (node.type !== 'element') return [];
      if (node.tagName === 'circle') return [attribute(node, 'cx')];
      const [, x = '', half = ''] =
        /^M([\d.-]+) [\d.-]+(?:h([\d.-]+))?/.exec(String(node.properties['d'])) ?? [];
      return [Number(x) + Number(half || 0) / 2];
    });
  });
}

describe.each(['bar', 'dot', 'line'] as const)('a chart: %s', (kind) => {
  test.each(Object.values(chartWidths))('%i px wide, tells the values of its table', (width) => {
    fc.assert(
      fc.property(chartOf(kind), (chart) => {
        const drawing = drawChart(chart, width);
        const back = scaleOf(drawing, kind);
        const span = Math.abs(back(1) - back(0));
        const read = pixelsOf(drawing, kind, (end, start) =>
          Math.abs(back(start)) > Math.abs(back(end)) ? start : end,
        );
        chart.series.forEach(({ values }, index) => {
          const rows =
            kind === 'line'
              ? chart.rows
                  .map((row, at) => ({ ...row, value: values[at] }))
                  .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
                  .map((row) => row.value)
              : values;
          const wanted = rows.filter((one) => one !== undefined);
          expect(read[index]).toHaveLength(wanted.length);
          wanted.forEach((one, at) => {
            // A hundredth of a pixel, twice: where it begins, and where it ends.
            expect(Math.abs(back(read[index]?.[at] ?? NaN) - one)).toBeLessThanOrEqual(0.03 * span);
          });
        });
      }),
      { numRuns: runs },
    );
  });

  test.each(Object.values(chartWidths))('%i px wide, has its words inside and apart', (width) => {
    fc.assert(
      fc.property(chartOf(kind), (chart) => {
        expect(overlapsIn(drawChart(chart, width))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

test('a chart of 120 bars weighs less than 12 kB as it is sent', () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({ label: `Country ${at}`, at: undefined }));
  const series = ['2021', '2022', '2023', '2024'].map((of, index) => {
    const values = rows.map((_, at) => (at + 1) * (index + 1));
    return { name: of, values, told: values.map(String) };
  });
  const chart: Chart = { kind: 'bar', rows, series, unit: '', say: String };
  expect(gzipSync(toSvg(drawChart(chart, 600), 'x')).length).toBeLessThan(12_000);
});
