import { toPeriod } from '../../claims/in-time.ts';
import { formatDate, type MonthName } from '../../i18n/dates.ts';
import type { Words } from '../../i18n/index.ts';
import type { Chart } from '../../pictures/chart/chart.ts';
import type { SpanData } from './span-data.ts';

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
export function sayDates(
  { from, until }: Pick<SpanData['rows'][number], 'from' | 'until'>,
  words: Words,
  month?: MonthName,
): string {
  const say = (iso: string): string => formatDate(iso, words, month);
  if (until === undefined)
    return words.picture[from.length === 10 ? 'sinceDay' : 'since']({ from: say(from) });
  if (from === until) return say(from);
  // A language writes two dates as one where they are equally exact: "10–15 November 2020".
  return from.length === until.length ? say(`${from}/${until}`) : `${say(from)} – ${say(until)}`;
}

/** What a chart of spans shows: each; of many the first to begin, the last, and the longest and shortest that are over. */
export function saySpans({ rows }: SpanData, title: string, words: Words): string {
  const { picture: say } = words;
  const spans = rows.map(({ label, from, until }) => {
    const { first, last } = toPeriod(`${from}/${until ?? from}`);
    const values = sayDates({ from, until }, words);
    return {
      told: say.row({ label, values }),
      begin: Date.parse(first),
      length: Date.parse(last) - Date.parse(first),
      over: until !== undefined,
    };
  });
  const byBegin = spans.toSorted((a, b) => a.begin - b.begin);
  const byLength = spans.filter(({ over }) => over).sort((a, b) => a.length - b.length);
  const [first, last] = [byBegin[0]?.told ?? '', byBegin.at(-1)?.told ?? ''];
  const [shortest, longest] = [byLength[0]?.told, byLength.at(-1)?.told];
  const said =
    rows.length <= mostTold
      ? spans.map(({ told }) => told)
      : [
          say.spans({ count: rows.length, first, last }),
          ...(shortest === undefined || longest === undefined ? [] : [say.lasting({ longest, shortest })]),
        ];
  return say.timeSpans({ title, said: said.join('; ') });
}
