/** What a chart draws of a table with two columns of dates: what lasted from when until when. */
import { toPeriod } from '../../claims/in-time.ts';
import { isCalendarDate } from '../../records/fields.ts';
import { cellForm, mostRows, nothing, type ChartFault } from './chart-data.ts';

/** Spans of time that can be drawn. */
export interface SpanData {
  readonly form: 'spans';
  /** What its three columns hold. */
  readonly names: readonly [label: string, from: string, until: string];
  readonly rows: readonly {
    readonly label: string;
    /** A year, a month or a day, ISO 8601: the span begins with its first day, … */
    readonly from: string;
    /** … and ends with its last; `undefined` where it goes on. */
    readonly until: string | undefined;
  }[];
}

const exact = /^\d{4}-\d{2}(?:-\d{2})?$/;
const year = /^\d{4}$/;

/**
 * Whether a table tells from when until when: it has two columns beside its labels, and both hold months or days; the
 * second may be empty, where all goes on. Four digits are a year beside months and days alone, elsewhere a number:
 * Spanish writes counts so. No table that can be drawn as numbers is one of spans, in whatever language.
 */
export function holdsSpans([names = [], ...body]: readonly (readonly string[])[]): boolean {
  if (names.length !== 3) return false;
  const kinds = [1, 2].map((column) => kindOf(body.map((row) => row[column]?.trim() ?? '')));
  return kinds.includes('dates') && !kinds.includes('numbers');
}

/** What a column holds: dates, of which one at least is a month or a day; numbers; nothing, or only words. */
function kindOf(cells: readonly string[]): 'dates' | 'numbers' | undefined {
  const dates = cells.filter((cell) => exact.test(cell));
  const others = cells.filter((cell) => !exact.test(cell) && !nothing.test(cell));
  if (dates.length > 0 && dates.length >= others.filter((cell) => !year.test(cell)).length) return 'dates';
  return others.some(isNumber) ? 'numbers' : undefined;
}

/** Whether a cell can be read as a number, and not as a date in words: "39,000 persons", but no "28 July 2016". */
function isNumber(cell: string): boolean {
  const read = cellForm.exec(cell)?.groups;
  return read !== undefined && !/\d{4}/.test(read['after'] ?? '');
}

/** Read a table that `holdsSpans`, row by row, as plain text. */
export function readSpans([names = [], ...body]: readonly (readonly string[])[]): {
  data: SpanData;
  faults: readonly ChartFault[];
} {
  const faults: ChartFault[] = [];
  const rows = body.map((cells, index) => {
    const [label = '', from = '', written = ''] = cells.map((cell) => cell.trim());
    const until = nothing.test(written) ? undefined : written;
    const at = (column: number) => ({ row: index + 1, column });
    const real = [from, until ?? from].map(isCalendarDate);
    if (label === '') faults.push({ ...at(0), rule: 'chart-table', wrong: 'label' });
    if (nothing.test(from)) faults.push({ ...at(1), rule: 'chart-date', wrong: 'missing', cell: from });
    else if (!real[0]) faults.push({ ...at(1), rule: 'chart-date', wrong: 'begin', cell: from });
    if (!real[1] && until !== undefined)
      faults.push({ ...at(2), rule: 'chart-date', wrong: 'end', cell: until });
    if (until !== undefined && !real.includes(false) && toPeriod(until).last < toPeriod(from).first)
      faults.push({ ...at(2), rule: 'chart-date', wrong: 'order', cell: until, from });
    return { label, from, until };
  });
  const most = mostRows.bar;
  if (rows.length > most)
    faults.push({
      row: most + 1,
      column: 0,
      rule: 'too-large',
      what: 'rows in the chart',
      is: rows.length,
      most,
    });
  const [label = '', from = '', until = ''] = names;
  return { data: { form: 'spans', names: [label, from, until], rows }, faults };
}
