import { compare } from '../issues/compare.ts';

/** A moment as exact as it is known, or an interval: from its first day to its last, both included, ISO 8601. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** What speaks of one and the same time. */
export interface Moment<Dated> {
  /** As content writes it: a year, a month, a day, or an interval of two of them. */
  readonly asOf: string;
  readonly form: 'day' | 'month' | 'year' | 'interval';
  /** How long ago the moment before it began: what a line between the two has to show. */
  readonly after: 'days' | 'months' | 'years' | undefined;
  readonly dated: readonly [Dated, ...Dated[]];
}

/** The days that a date (year, month or day) or an interval of two of them covers. */
export function toPeriod(asOf: string): Period {
  const [start = '', end = start] = asOf.split('/');
  return { first: `${start}-01-01`.slice(0, 10), last: lastDayOf(end) };
}

/**
 * Put what has a date in the order of time: by the first day that each date covers, the longest first of those that
 * begin together. What has the same date stands together, in the order it came in; what has none is left out.
 */
export function inTime<Dated extends { readonly asOf: string | undefined }>(
  things: readonly Dated[],
): Moment<Dated>[] {
  const dated = Map.groupBy(things, ({ asOf }) => asOf);
  dated.delete(undefined);
  const moments = [...dated].map(([asOf = '', group]) => ({ asOf, group, ...toPeriod(asOf) }));
  moments.sort((a, b) => compare(a.first, b.first) || compare(b.last, a.last));
  return moments.map(({ asOf, group, first }, at) => ({
    asOf,
    form: formOf(asOf),
    after: farness(moments[at - 1]?.first, first),
    dated: group as [Dated, ...Dated[]],
  }));
}

/** The time from the first of several dates to the last, no more exact than tells them apart: `2016/2024`, `2024-11`. */
export function spanOf(dates: readonly [string, ...string[]]): string {
  const periods = dates.map(toPeriod);
  const first = periods.map((period) => period.first).reduce((a, b) => (a < b ? a : b));
  const last = periods.map((period) => period.last).reduce((a, b) => (a > b ? a : b));
  const exact = dates.every((date) => !/^\d{4}(?:\/|$)/.test(date));
  const length = first.slice(0, 4) !== last.slice(0, 4) || !exact ? 4 : monthly(dates) ? 7 : 10;
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  return from === to ? from : `${from}/${to}`;
}

/** Whether one of them names a month and no day. */
const monthly = (dates: readonly string[]): boolean =>
  dates.some((date) => /^\d{4}-\d{2}(?:\/|$)/.test(date));

function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const end = new Date(0);
  // Year, month and day at once: Date.UTC takes a year below 100 for one of the last century.
  end.setUTCFullYear(Number(year), Number(month), 0);
  return `${year}-${month}-${String(end.getUTCDate()).padStart(2, '0')}`;
}

const formOf = (asOf: string): Moment<unknown>['form'] =>
  asOf.includes('/') ? 'interval' : (({ 4: 'year', 7: 'month' } as const)[asOf.length] ?? 'day');

const day = 24 * 60 * 60 * 1000;

function farness(before: string | undefined, first: string): Moment<unknown>['after'] {
  if (before === undefined) return undefined;
  const days = (Date.parse(first) - Date.parse(before)) / day;
  return days > 365 ? 'years' : days > 31 ? 'months' : 'days';
}
