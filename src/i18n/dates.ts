import type { SourceDate } from '../sources/date.ts';
import { once } from '../records/once.ts';
import { oncePer } from '../records/once-per.ts';
import type { Words } from './index.ts';

/** How long the name of a month is: "November"; "Nov", where a picture has no room for more. */
export type MonthName = 'long' | 'short';

const formsWith = (month: MonthName): readonly Intl.DateTimeFormatOptions[] => [
  { year: 'numeric' },
  { year: 'numeric', month },
  { year: 'numeric', month, day: 'numeric' },
];

/** What a language says of dates, with names of months of one length. */
interface SaidDates {
  /** Of a year, a month and a day; then of those with their era. */
  readonly formatters: readonly (() => Intl.DateTimeFormat)[];
  /** An archive of 40,000 claims has some thousand days. */
  readonly said: Map<string, string>;
}

/** Making a formatter costs fifty times as much as using it, and there is one for each language and precision. */
const saidWith = {
  long: oncePer((locale) => saidDates(locale, formsWith('long'))),
  short: oncePer((locale) => saidDates(locale, formsWith('short'))),
};

const saidDates = (locale: string, forms: readonly Intl.DateTimeFormatOptions[]): SaidDates => ({
  formatters: [...forms, ...forms.map((form) => ({ ...form, era: 'short' as const }))].map((form) =>
    once(() => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })),
  ),
  said: new Map(),
});

/** Write an ISO 8601 date (year, month or day) or interval in the words of a language: "18 November 2024". */
export function formatDate(iso: string, { language: { locale } }: Words, month: MonthName = 'long'): string {
  const { formatters, said } = saidWith[month](locale);
  const known = said.get(iso);
  if (known !== undefined) return known;
  const [start = '', end] = iso.split('/');
  // ISO 8601 counts a year 0, which is 1 BC: without its era it would read as the year after it.
  const first = start.startsWith('0000') ? formatters.length / 2 : 0;
  const format = formatters[first + start.split('-').length - 1]?.();
  if (!format) throw new RangeError(`"${iso}" is no date.`);
  const made =
    end === undefined ? format.format(new Date(start)) : format.formatRange(new Date(start), new Date(end));
  said.set(iso, made);
  return made;
}

/** Write the days from the first to the last of several, in any order: "2–9 March 2021". */
export function formatSpan(days: readonly string[], words: Words): string {
  let [first = '', last = first] = days;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first === '') return '';
  return formatDate(first === last ? first : `${first}/${last}`, words);
}

/** Write the date of a source: "18 November 2024", "c. 1900", "spring 2024", or its own words. */
export function formatSourceDate(date: SourceDate, words: Words): string {
  if (typeof date === 'string') return formatDate(date, words);
  const { start, end, season, circa, literal } = date;
  if (literal !== undefined) return literal;
  const when = start === undefined ? '' : formatDate(end === undefined ? start : `${start}/${end}`, words);
  const { seasons, inSeason, about } = words.source.dates;
  const said =
    season === undefined
      ? when
      : inSeason({
          season: typeof season === 'number' ? (Object.values(seasons)[season - 1] ?? '') : season,
          year: when,
        }).trim();
  return circa ? about({ date: said }) : said;
}
