/** What a chart draws, read from the cells of its table. */
import { readNumber } from '../../i18n/read-number.ts';
import { isCalendarDate } from '../../records/fields.ts';

export const chartKinds = ['bar', 'line', 'dot'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A table that can be drawn. */
export interface ChartData {
  readonly form: 'values';
  /** What the first column holds. */
  readonly label: string;
  /** Each with the day that it begins on, in milliseconds, where the chart is one of time. */
  readonly rows: readonly { readonly label: string; readonly at: number | undefined }[];
  readonly series: readonly {
    readonly name: string;
    /** One for each row; `undefined` where the table has none. */
    readonly values: readonly (number | undefined)[];
    /** The same as the author writes them. */
    readonly told: readonly string[];
  }[];
  /** What is counted; `before` and `after` stand at every number, as the table has them ("$", " %"). */
  readonly unit: { readonly name: string; readonly before: string; readonly after: string };
}

/** What keeps a table from being drawn, and in which of its cells; the first row is that of the names. */
export type ChartFault = { readonly row: number; readonly column: number } & (
  | { readonly rule: 'chart-number'; readonly cell: string }
  | {
      readonly rule: 'chart-date';
      /**
       * A point of a line that is no date or stands there twice; of a span a beginning that is none or is missing, an
       * end that is none, or the two in the wrong order.
       */
      readonly wrong: 'point' | 'twice' | 'begin' | 'missing' | 'end' | 'order';
      readonly cell: string;
      readonly from?: string;
    }
  | { readonly rule: 'chart-units'; readonly units: readonly string[] }
  | { readonly rule: 'too-large'; readonly what: string; readonly is: number; readonly most: number }
  | { readonly rule: 'chart-table'; readonly wrong: 'rows' | 'columns' | 'label' | 'points' }
);

/** What can be told apart, and read on a phone. */
const mostSeries = 4;
export const mostRows: Readonly<Record<ChartKind, number>> = { bar: 30, dot: 30, line: 400 };

/**
 * Read a table: labels in its first column, numbers in the others, all in one unit. The unit stands at the numbers
 * ("36 %"), or in brackets behind the name of each column.
 *
 * @param cells row by row, as plain text.
 * @param kind unknown in an edition that leaves it to its original.
 * @param lang of the edition: it says how numbers are written.
 */
export function readChart(
  cells: readonly (readonly string[])[],
  kind: ChartKind | undefined,
  lang: string,
): { data: ChartData; faults: readonly ChartFault[] } {
  const [names = [], ...body] = cells;
  const faults: ChartFault[] = [];
  const at = (row: number, column: number) => ({ row, column });
  const columns = names.slice(1).map((name, index) => readColumn(name, body, index + 1, lang, faults));
  if (columns.length === 0) faults.push({ ...at(0, 0), rule: 'chart-table', wrong: 'columns' });
  else if (body.length === 0) faults.push({ ...at(0, 0), rule: 'chart-table', wrong: 'rows' });
  if (columns.length > mostSeries)
    faults.push({
      ...at(0, mostSeries + 1),
      rule: 'too-large',
      what: 'columns of numbers in the chart',
      is: columns.length,
      most: mostSeries,
    });
  const most = mostRows[kind ?? 'line'];
  if (body.length > most)
    faults.push({ ...at(most + 1, 0), rule: 'too-large', what: `rows in the chart`, is: body.length, most });
  const rows = readLabels(
    body.map(([label = '']) => label),
    kind,
    faults,
  );
  return {
    data: { form: 'values', label: names[0] ?? '', rows, ...withUnit(columns, faults) },
    faults: faults.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** How a table says that it has no number, or no date. */
export const nothing = /^(?:|[-–—…]|\.{2,3}|n\/?a|n\. ?[ad]\.|s\/d|s\. ?d\.)$/iu;
export const cellForm =
  /^(?<before>(?:[\p{L}]{0,3}\p{Sc}|[A-Z]{3})\s*)?(?<number>[+−-]?\p{Nd}(?:[\p{Nd}.,'’\u066b\u066c \u00a0\u2009\u202f]*\p{Nd})?)(?<after>\s*(?!e[+-]?\d)[\p{L}%‰°\p{Sc}][^\n]*)?$/u;

interface Column {
  readonly name: string;
  /** In brackets behind the name. */
  readonly bracket: string | undefined;
  readonly values: readonly (number | undefined)[];
  readonly told: readonly string[];
  /** The first cell with each unit that stands in one. */
  readonly units: ReadonlyMap<
    string,
    { readonly row: number; readonly column: number; before: string; after: string }
  >;
}

function readColumn(
  header: string,
  body: readonly (readonly string[])[],
  column: number,
  lang: string,
  faults: ChartFault[],
): Column {
  // "(2023)" counts nothing: it belongs to the name.
  const [, name = header, bracket] = /^(.*\S)\s*\(((?=[^()]*[\p{L}%‰\p{Sc}])[^()]+)\)$/u.exec(header) ?? [];
  const units: Column['units'] & Map<string, unknown> = new Map();
  const values = body.map((row, index) => {
    const cell = row[column]?.trim() ?? '';
    if (nothing.test(cell)) return undefined;
    const { before = '', number = '', after = '' } = cellForm.exec(cell)?.groups ?? {};
    const value = readNumber(number, lang);
    const place = { row: index + 1, column };
    if (value === undefined) {
      faults.push({ ...place, rule: 'chart-number', cell });
      return undefined;
    }
    const unit = `${before}${after}`.trim();
    if (unit !== '' && !units.has(unit)) units.set(unit, { ...place, before, after });
    return value;
  });
  const known = faults.some((fault) => fault.column === column && fault.rule === 'chart-number');
  if (body.length > 0 && !known && values.every((value) => value === undefined))
    faults.push({ row: 0, column, rule: 'chart-number', cell: header });
  return { name, bracket, values, told: body.map((row) => row[column]?.trim() ?? ''), units };
}

/** The columns with the one unit of them all: at the numbers, else in brackets behind every name. */
function withUnit(columns: readonly Column[], faults: ChartFault[]): Pick<ChartData, 'series' | 'unit'> {
  // Of two cells with one unit the first stands: the last that is put in.
  const inCells = new Map(columns.flatMap(({ units }) => [...units]).toReversed());
  const brackets = new Set(columns.map(({ bracket }) => bracket ?? ''));
  const [bracket = ''] = brackets;
  const shared = brackets.size === 1 && bracket !== '';
  // "China (mainland)" beside "Taiwan": what stands in brackets is part of a name where not all have it.
  const differing = inCells.size === 0 && brackets.size > 1 && !brackets.has('');
  const [[unit, first] = ['', undefined], [, second] = []] = [...inCells].toReversed();
  if (second)
    faults.push({
      row: second.row,
      column: second.column,
      rule: 'chart-units',
      units: [...inCells.keys()].toReversed(),
    });
  else if (differing) {
    const column = columns.findIndex((one) => one.bracket !== bracket);
    faults.push({ row: 0, column: column + 1, rule: 'chart-units', units: [...brackets] });
  }
  const named = shared && unit === '';
  return {
    series: columns.map(({ name, bracket: in_, values, told }) => ({
      name: named || in_ === undefined ? name : `${name} (${in_})`,
      values,
      told,
    })),
    unit: first
      ? { name: unit, before: first.before, after: first.after }
      : { name: shared ? bracket : '', before: '', after: '' },
  };
}

function readLabels(
  labels: readonly string[],
  kind: ChartKind | undefined,
  faults: ChartFault[],
): ChartData['rows'] {
  const seen = new Set<string>();
  const rows = labels.map((written, index) => {
    const label = written.trim();
    const place = { row: index + 1, column: 0 };
    if (label === '') faults.push({ ...place, rule: 'chart-table', wrong: 'label' });
    if (kind !== 'line') return { label, at: undefined };
    const at = isCalendarDate(label) ? dayOf(label) : undefined;
    if (label !== '' && (at === undefined || seen.has(String(at))))
      faults.push({ ...place, rule: 'chart-date', wrong: at === undefined ? 'point' : 'twice', cell: label });
    seen.add(String(at));
    return { label, at };
  });
  if (kind === 'line' && rows.length === 1)
    faults.push({ row: 1, column: 0, rule: 'chart-table', wrong: 'points' });
  return rows;
}

/** The first day of a year, a month or a day, in milliseconds; years before 100 are themselves. */
function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  return date.setUTCFullYear(year, month - 1, day);
}
