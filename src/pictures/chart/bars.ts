import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { axisOf } from '../axis.ts';
import { short, sizes, words, type Drawing } from '../drawing.ts';
import { clipped, widthOf } from '../measure.ts';
import type { Chart } from './chart.ts';
import { lookOf } from './look.ts';
import { acrossAxis, labelColumn, named, unitLine, valuesOf } from './parts.ts';

const thick = 16;
const between = 4;

/**
 * Bars lying one below the other, so that their labels can be read. Each says its number at its end, and its series
 * where there are several.
 */
export function drawBars(chart: Chart, width: number): Drawing {
  const { rows, series, say } = chart;
  const { parts, height: top } = unitLine(chart.unit, width);
  const { beside, room } = labelColumn(chart, width);
  const values = valuesOf(chart);
  const said = series.map(({ name, told }) =>
    told.map((one) => (series.length > 1 ? named(name, one, width * 0.5) : one)),
  );
  const roomFor = (holds: (value: number) => boolean): number =>
    Math.max(
      0,
      ...series.flatMap(({ values: all }, index) =>
        all.map((value, row) =>
          value !== undefined && holds(value)
            ? widthOf(said[index]?.[row] ?? '', sizes.small, 'bold') + 8
            : 0,
        ),
      ),
    );
  const below = roomFor((value) => value < 0);
  const ends = [room + below, below > 0 ? width - roomFor((value) => value >= 0) : lastPixel()] as const;
  // Words that would leave the bars too little stand above them.
  const apart = ends[1] - ends[0] < (width - room) * 0.4;
  const [from, to] = apart ? [room, width] : ends;

  /** How far the axis may reach, so that the words behind each bar have room: a short bar leaves them more. */
  function lastPixel(): number {
    const most = axisOf(values, [0, 1], { count: 5 }).valueAt(1);
    const reaches = series.flatMap(({ values: all }, index) =>
      all.map((value, row) => {
        const free = width - room - widthOf(said[index]?.[row] ?? '', sizes.small, 'bold') - 8;
        return value === undefined || value === 0 ? width : room + (free * most) / value;
      }),
    );
    return Math.min(width - 8, ...reaches);
  }

  const step = thick + between + (apart ? 15 : 0);
  const rowHeight = series.length * step - between;
  const gap = beside ? 12 : 30;
  const topOf = (row: number): number => top + row * (rowHeight + gap) + (beside ? gap / 2 : 24);
  const down = rows.map((_, row) => [topOf(row) - 4, topOf(row) + rowHeight + 4] as const);
  const last = down.at(-1)?.[1] ?? top;
  const axis = axisOf(values, [from, to], { count: 5 });
  const lines = acrossAxis(axis, width, beside ? [[top, last]] : down, say);
  const zero = axis.at(0);
  const bars: ElementContent[][] = series.map(() => []);
  const labels: ElementContent[] = [];
  rows.forEach(({ label }, row) => {
    const y = topOf(row);
    labels.push(
      beside
        ? words(label, 0, y + rowHeight / 2 + 4.5, { size: sizes.text })
        : words(clipped(label, width, sizes.text), 0, y - 7, { size: sizes.text }),
    );
    series.forEach(({ values: all }, index) => {
      const value = all[row];
      if (value === undefined) return;
      const start = y + index * step + (apart ? 15 : 0);
      const end = axis.at(value);
      bars[index]?.push(
        s('rect', {
          x: short(Math.min(zero, end)),
          y: short(start),
          width: short(Math.abs(end - zero)),
          height: thick,
          fill: lookOf(index).ink,
        }),
      );
      const text = said[index]?.[row] ?? '';
      const look = { weight: 'bold', fill: lookOf(index).ink } as const;
      labels.push(
        apart
          ? words(
              text,
              Math.max(room, Math.min(zero, width - widthOf(text, sizes.small, 'bold'))),
              start - 4,
              look,
            )
          : words(text, end + (value < 0 ? -5 : 5), start + 12, {
              ...look,
              anchor: value < 0 ? 'end' : 'start',
            }),
      );
    });
  });
  return {
    width,
    height: Math.ceil(last + 22),
    parts: [...parts, ...lines, ...bars.map((marks) => s('g', marks)), ...labels],
  };
}
