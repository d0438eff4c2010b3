import type { SourceDate } from '../sources/date.ts';
import type { Words } from './index.ts';

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Making one costs fifty times as much as using it, and there is one for each language and precision. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, precision: number): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formatters.get(key);
  const format = known ?? new Intl.DateTimeFormat(locale, { ...forms[precision], timeZone: 'UTC' });
  if (known === undefined) formatters.set(key, format);
  return format;
}

/** Write an ISO 8601 date (year, month or day) or interval in the words of a language: "18 November 2024". */
export function formatDate(iso: string, words: Words): string {
  const [start = '', end] = iso.split('/');
  const format = formatterOf(words.language.locale, start.split('-').length - 1);
  if (end === undefined) return format.format(new Date(start));
  return format.formatRange(new Date(start), new Date(end));
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
