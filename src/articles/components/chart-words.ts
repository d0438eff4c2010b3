import { formatDate } from '../../i18n/dates.ts';
import type { Words } from '../../i18n/index.ts';
import type { Chart } from '../../pictures/chart/chart.ts';
import type { Spans } from '../../pictures/chart/spans.ts';

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

/** When something began and ended: "28 July 2021 – 7 December 2022", "since 10 October 2025". */
export function sayDates(from: string, until: string | undefined, words: Words): string {
  if (until === undefined)
    return words.picture[from.length === 10 ? 'sinceDay' : 'since']({ from: formatDate(from, words) });
  if (from === until) return formatDate(from, words);
  // A language writes two dates as one where they are equally exact: "10–15 November 2020".
  return from.length === until.length
    ? formatDate(`${from}/${until}`, words)
    : `${formatDate(from, words)} – ${formatDate(until, words)}`;
}

/** What a chart of spans shows: each; of many the first to begin, the last, and the longest and shortest that are over. */
export function saySpans({ rows }: Spans, title: string, { picture: say }: Words): string {
  const tell = (row: Spans['rows'][number] | undefined): string =>
    row === undefined ? '' : say.row({ label: row.label, values: row.told });
  const lengthOf = ({ from, until = from }: Spans['rows'][number]): number => until - from;
  const byBegin = rows.toSorted((a, b) => a.from - b.from);
  const byLength = rows.filter(({ until }) => until !== undefined).sort((a, b) => lengthOf(a) - lengthOf(b));
  const said =
    rows.length <= mostTold
      ? rows.map(tell)
      : [
          say.spans({
            count: rows.length,
            first: tell(byBegin[0]),
            last: tell(byBegin.at(-1)),
          }),
          ...(byLength.length === 0
            ? []
            : [say.lasting({ longest: tell(byLength.at(-1)), shortest: tell(byLength[0]) })]),
        ];
  return say.timeSpans({ title, said: said.join('; ') });
}
