import type { Words } from '../../i18n/index.ts';
import type { Chart } from '../../pictures/chart/chart.ts';

/** More numbers than that are not read out one by one: the least and the greatest say where they lie. */
const mostTold = 12;

/** What a chart shows, in a sentence or two. */
export function sayChart(chart: Chart, title: string, { picture: say }: Words): string {
  const { kind, rows, series } = chart;
  const count = rows.length * series.length;
  const said =
    kind !== 'line' && count <= mostTold
      ? rows.map(({ label }, row) => say.row({ label, values: tellRow(chart, row) }))
      : series.flatMap(({ name }, index) => spanOf(chart, index, name, say));
  const unit = chart.unit === '' ? '' : ` (${chart.unit})`;
  return say[kind]({ title: `${title}${unit}`, said: said.join('; ') });
}

const tellRow = ({ series }: Chart, row: number): string =>
  series
    .flatMap(({ name, values, told }) =>
      values[row] === undefined ? [] : [series.length > 1 ? `${name} ${told[row] ?? ''}` : (told[row] ?? '')],
    )
    .join(', ') || '–';

function spanOf({ kind, rows, series }: Chart, index: number, name: string, say: Words['picture']): string[] {
  const { values = [], told = [] } = series[index] ?? {};
  const there = rows
    .map(({ label, at = 0 }, row) => ({ label, at, value: values[row], told: told[row] ?? '' }))
    .filter((one) => one.value !== undefined);
  const byTime = there.toSorted((a, b) => a.at - b.at);
  const byValue = there.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [first, last, least, most] = [byTime[0], byTime.at(-1), byValue[0], byValue.at(-1)];
  if (!first || !last || !least || !most) return [];
  const ends = { least: least.told, leastAt: least.label, most: most.told, mostAt: most.label };
  return [
    kind === 'line'
      ? say.span({
          name,
          first: first.told,
          firstAt: first.label,
          last: last.told,
          lastAt: last.label,
          ...ends,
        })
      : say.range({ name, ...ends }),
  ];
}
