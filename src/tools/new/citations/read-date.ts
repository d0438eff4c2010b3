import { isCalendarDate } from '../../../records/fields.ts';
import { toIso, type CslDate } from '../../../sources/date.ts';
import { own } from '../../../issues/own.ts';

/** A date as it was read, and what of its text it does not say. */
export interface ReadDate {
  readonly date: CslDate;
  readonly left?: string | undefined;
}

/**
 * Read a date as people and programs write it: EDTF as biblatex has it (`2011-05~`, `2017-23`, `2014/2015`), the
 * `YYYY/MM/DD/words` of RIS, ISO 8601 with a time of day, and words ("Mar 2, 2024", "2 de marzo de 2024").
 *
 * What is none of these is kept as words, never guessed: `199X` is no 1990, `02/03/2024` is one day to some and another
 * to others.
 *
 * @returns `undefined` for no text, and for numbers that are no day of the calendar.
 */
export function readDate(text: string): ReadDate | undefined {
  const said = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (said === '') return undefined;
  const plain = said.replace(/^(?:\p{L}+day|\p{L}{3})\.?, (?=\p{L}|\d)/u, '');
  return (
    readInterval(plain) ?? readMoment(plain) ?? (isInNumbers(plain) ? undefined : { date: { literal: said } })
  );
}

/** A date in numbers must be one: to keep "2024-02-30" as words would show readers what there never was. */
const isInNumbers = (text: string): boolean => /^\d{3,}(?:[-/.]+\d+)*[-/.]*$/.test(text);

function readInterval(text: string): ReadDate | undefined {
  const [, first, second] = /^([^/]+)\/([^/]*)$/.exec(text) ?? /^(\d{4}) ?[-–] ?(\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const start = readMoment(first)?.date;
  if (/^(?:\.\.)?$/.test(second)) {
    return start?.['date-parts'] ? { date: start, left: 'its end is open' } : undefined;
  }
  if (!/^\d{4}/.test(second)) return undefined;
  const end = readMoment(second)?.date;
  const [[from], [to]] = [start?.['date-parts'] ?? [], end?.['date-parts'] ?? []] as const;
  if (!from || !to || start?.season !== undefined || end?.season !== undefined) return undefined;
  const circa = start?.circa === true || end?.circa === true;
  return { date: { 'date-parts': [from, to], ...(circa ? { circa: true } : {}) } };
}

const readMoment = (text: string): ReadDate | undefined => readNumbers(text) ?? readWords(text);

function readNumbers(text: string): ReadDate | undefined {
  const circa = /^(?:c\.|ca\.?|circa) ?(?=\d{4})|(?<=\d)[~?%]$/i.exec(text);
  const sure = circa ? text.replace(circa[0], '') : text;
  const about: CslDate = circa ? { circa: true } : {};
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(sure);
  const iso = compact ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(sure);
  if (iso) return day(iso.slice(1), about);
  // Only one of the two can be a month.
  const [, one = '', two = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(sure) ?? [];
  if (Number(one) > 12) return day([year, two, one], about);
  if (Number(two) > 12) return day([year, one, two], about);

  const [, y = '', m = '', d = '', words = ''] =
    /^(\d{4})(?:[-/.](\d{0,2})(?:[-/.](\d{0,2})(?:\/(.*))?)?)?$/.exec(sure) ?? [];
  if (y === '') return undefined;
  const [, until] = /^to (\d{4}[-\d]*)$/.exec(words) ?? [];
  if (until !== undefined)
    return readInterval(`${[y, m, d].filter((part) => part !== '').join('-')}/${until}`);
  if (words === 'circa') return day([y, m, d], { circa: true });
  const left = words === '' || /^T?\d{1,2}:\d{2}/.test(words) ? undefined : `"${words}"`;
  const season = Number(m) >= 21 && Number(m) <= 24 && d === '' ? Number(m) - 20 : seasonOf(words);
  if (season !== undefined && (d === '' || Number(d) === 0) && (Number(m) === 0 || Number(m) > 12))
    return { date: { 'date-parts': [[Number(y)]], season, ...about } };
  const read = day([y, m, d], about);
  return read && { ...read, ...(left === undefined ? {} : { left }) };
}

/** A day, a month or a year; zeros and blanks are what is not known. */
function day(texts: readonly string[], more: CslDate): ReadDate | undefined {
  const numbers = texts.map(Number);
  const known = numbers.findIndex((number) => number === 0);
  const parts = known === -1 ? numbers : numbers.slice(0, known);
  return isCalendarDate(toIso(parts)) ? { date: { 'date-parts': [parts], ...more } } : undefined;
}

const word = String.raw`(\p{L}+)\.?`;
const dayOf = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?`;
const of = String.raw`,?(?: de| del)? `;
/** Forms of a date in words, and which of its groups are year, month, day, and the month and day it runs to. */
const forms: readonly (readonly [RegExp, readonly (number | undefined)[]])[] = (
  [
    [`${word}[ ~]${dayOf},? (\\d{4})`, [3, 1, 2]],
    [`${dayOf}(?: de)?[ -]${word}(?:${of}|-)(\\d{4})`, [3, 2, 1]],
    [`(\\d{4}),?[ -]${word}[ -]${dayOf}`, [1, 2, 3]],
    [`${word}${of}(\\d{4})`, [2, 1]],
    [`(\\d{4}),?[ -]${word}`, [1, 2]],
    [`(\\d{4}),? ${word} ?[-–/] ?${word}`, [1, 2, undefined, 3]],
    [`${word} ?[-–/] ?${word}${of}(\\d{4})`, [3, 1, undefined, 2]],
    [`${word} ${dayOf} ?[-–] ?${dayOf},? (\\d{4})`, [4, 1, 2, 1, 3]],
    [`(\\d{4}),? ${word} ${dayOf} ?[-–] ?${dayOf}`, [1, 2, 3, 2, 4]],
    [`${dayOf} ?[-–] ?${dayOf} ${word}${of}(\\d{4})`, [4, 3, 1, 3, 2]],
  ] as const
).map(([pattern, groups]) => [new RegExp(`^${pattern}$`, 'iu'), groups]);

function readWords(text: string): ReadDate | undefined {
  for (const [form, groups] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const [year = '', month = '', from, monthTo, to] = groups.map((group) =>
      group === undefined ? undefined : found[group],
    );
    const season = seasonOf(month);
    if (season !== undefined && from === undefined && monthTo === undefined)
      return { date: { 'date-parts': [[Number(year)]], season } };
    const start = partsOf(year, month, from);
    const end = monthTo === undefined ? undefined : partsOf(year, monthTo, to);
    if (!start || (monthTo !== undefined && (!end || isBefore(end, start)))) continue;
    return { date: { 'date-parts': [start, ...(end ? [end] : [])] } };
  }
  return undefined;
}

function partsOf(year: string, month: string, dayInMonth: string | undefined): number[] | undefined {
  const number = monthOf(month);
  if (number === undefined) return undefined;
  return day([year, String(number), dayInMonth ?? '0'], {})?.date['date-parts']?.[0]?.slice();
}

const isBefore = (one: readonly number[], other: readonly number[]): boolean =>
  one.some(
    (part, index) =>
      part < (other[index] ?? 0) && one.slice(0, index).every((same, at) => same === other[at]),
  );

/** Names and abbreviations of the months in the languages that bibliographies of our readers are written in. */
const months: Readonly<Record<string, number>> = Object.fromEntries(
  ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ca'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) => {
      const names = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        keyOf(names.format(new Date(Date.UTC(2024, index, 1)))),
        index + 1,
      ]);
    }),
  ),
);

/** The number of a month by its name, in any of several languages; "Sept." too. */
export function monthOf(name: string): number | undefined {
  const key = keyOf(name);
  return own(months, key) ?? (key === 'sept' ? 9 : own(months, key.slice(0, 3) === key ? key : `${key}.`));
}

const seasons: readonly (readonly string[])[] = [
  ['spring', 'primavera', 'printemps', 'frühling'],
  ['summer', 'verano', 'été', 'sommer'],
  ['autumn', 'fall', 'otoño', 'automne', 'herbst'],
  ['winter', 'invierno', 'hiver'],
];

/** 1 to 4, spring to winter, by its name. */
export function seasonOf(name: string): number | undefined {
  const found = seasons.findIndex((names) => names.includes(keyOf(name)));
  return found === -1 ? undefined : found + 1;
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/^de /, '').replaceAll(/[.\s]/gu, '');
}
