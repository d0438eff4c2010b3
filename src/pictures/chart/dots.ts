import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { axisOf } from '../axis.ts';
import { mark, rule, sizes, words, type Drawing } from '../drawing.ts';
import { clipped, widthOf } from '../measure.ts';
import { inLines, spread } from '../spread.ts';
import type { Chart } from './chart.ts';
import { lookOf } from './look.ts';
import { acrossAxis, labelColumn, named, unitLine, valuesOf } from './parts.ts';

const line = 15;

/** Marks on one line for each row, their numbers below them; the first row says which mark is whose. */
export function drawDots(chart: Chart, width: number): Drawing {
  const { rows, series, say } = chart;
  const { parts, height: top } = unitLine(chart.unit, width);
  const { beside, room } = labelColumn(chart, width);
  const values = valuesOf(chart);
  const [left, right] = [room + 8, width - 8];
  const called = new Set<number>();
  let y = top;
  const placed = rows.map((row, at) => {
    const texts = series.flatMap(({ name, values: all, told }, index) => {
      const value = all[at];
      if (value === undefined) return [];
      const one = told[at] ?? '';
      const first = series.length > 1 && !called.has(index);
      called.add(index);
      return [{ index, value, text: first ? named(name, one, width - left) : one }];
    });
    const sized = texts.map((one) => ({ ...one, at: 0, size: widthOf(one.text, sizes.small, 'bold') }));
    const lines = inLines(sized, width - left + 4, 8);
    const track = y + (beside ? 12 : 28);
    y = track + 8 + (Math.max(-1, ...lines) + 1) * line + 6;
    return { row, sized, lines, track };
  });
  const axis = axisOf(values, [left, right], { count: 5 });
  const grid = acrossAxis(
    axis,
    width,
    beside
      ? [[top, y]]
      : placed.map(({ track }, row) => [track - 7, row === rows.length - 1 ? y : track + 7]),
    say,
  );
  const marks: ElementContent[][] = series.map(() => []);
  const labels: ElementContent[] = [];
  for (const { row, sized, lines, track } of placed) {
    labels.push(
      beside
        ? words(row.label, 0, track + 4.5, { size: sizes.text })
        : words(clipped(row.label, width, sizes.text), 0, track - 12, { size: sizes.text }),
      rule([left, track], [right, track]),
    );
    for (const { index, value } of sized) {
      marks[index]?.push(mark(lookOf(index).shape, axis.at(value), track, lookOf(index).ink));
    }
    for (const number of new Set(lines)) {
      const here = sized
        .filter((_, at) => lines[at] === number)
        .map((one) => ({ ...one, at: axis.at(one.value) }));
      const starts = spread(here, [left - 4, width], 8);
      here.forEach(({ text, index }, at) => {
        labels.push(
          words(text, starts[at] ?? 0, track + 7 + (number + 1) * line - 2, {
            weight: 'bold',
            fill: lookOf(index).ink,
          }),
        );
      });
    }
  }
  return {
    width,
    height: Math.ceil(y + 22),
    parts: [...parts, ...grid, ...labels, ...marks.map((all) => s('g', all))],
  };
}
