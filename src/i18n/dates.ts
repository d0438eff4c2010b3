import type { Words } from './index.ts';

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Write an ISO 8601 date (year, month or day) or interval in the words of a language: "18 November 2024". */
export function formatDate(iso: string, words: Words): string {
  const [start = '', end] = iso.split('/');
  const format = new Intl.DateTimeFormat(words.language.locale, {
    ...forms[start.split('-').length - 1],
    timeZone: 'UTC',
  });
  if (end === undefined) return format.format(new Date(start));
  return format.formatRange(new Date(start), new Date(end));
}
