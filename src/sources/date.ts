import { z } from 'zod';
import * as field from '../records/fields.ts';

/**
 * A date of a source. ISO 8601 text, as exact as it is known, where that says all of it; else what CSL-JSON can say
 * beyond it.
 */
export type SourceDate = string | LooseDate;

export interface LooseDate {
  /** ISO 8601, as exact as it is known. */
  readonly start?: string;
  /** The end of an interval that begins with `start`. */
  readonly end?: string;
  /** 1 to 4, spring to winter, or a word of its own. */
  readonly season?: number | string;
  /** Whether it is about then. */
  readonly circa?: true;
  /** The date in words, which are shown as they are: "[1968 or 1969]". */
  readonly literal?: string;
}

/** The calendar date, or the start of it; `undefined` where there are only words. */
export const startOf = (date: SourceDate | undefined): string | undefined =>
  typeof date === 'object' ? date.start : date;

/** A date in CSL's form. @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export type CslDate = Readonly<{
  'date-parts'?: readonly (readonly number[])[];
  season?: number | string;
  circa?: true;
  literal?: string;
}>;

export function toCslDate(date: SourceDate): CslDate {
  if (typeof date === 'string') return { 'date-parts': [toParts(date)] };
  const { start, end, ...rest } = date;
  const days = [start, end].filter((day) => day !== undefined);
  return { ...(days.length > 0 ? { 'date-parts': days.map(toParts) } : {}), ...rest };
}

const toParts = (iso: string): number[] => iso.split('-').map(Number);

const part = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
const truth = z.union([z.boolean(), z.string(), z.number()]);

/**
 * A date as the file of a source gives it: ISO text, or a CSL date. What is written in numbers must be on the
 * calendar; words stand as they are, and only in `literal` or `raw`.
 */
export const sourceDate = z
  .union([
    z.strictObject({
      'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2).optional(),
      season: z.union([field.text, z.number()]).optional(),
      circa: truth.optional(),
      literal: field.text.optional(),
      raw: field.text.optional(),
    }),
    z.string(),
    z.number().transform(String),
  ])
  .transform((value, ctx): SourceDate => {
    if (typeof value === 'string')
      return field.isCalendarDate(value) ? value : field.refuse(ctx, 'impossible-date', { value });
    const refuse = (text: string): never => field.refuse(ctx, 'impossible-date', { value: text });

    const days = value['date-parts']?.map(toIso) ?? wordsAsDates(value.literal ?? value.raw);
    const [start, end] = days;
    const backward = end !== undefined && (start ?? '') > end;
    if (!days.every(field.isCalendarDate) || backward) return refuse(days.join('/'));

    const season = value.season === undefined ? undefined : toSeason(value.season);
    if (typeof season === 'number' && ![1, 2, 3, 4].includes(season)) return refuse(`season ${season}`);
    const words = value.literal ?? value.raw;
    const literal = words !== undefined && !isInNumbers(words) ? words : undefined;
    const circa = value.circa !== undefined && ![false, 0, '', 'false', '0'].includes(value.circa);
    if (start === undefined && literal === undefined && season === undefined) return refuse('');
    if (start !== undefined && end === undefined && season === undefined && !circa && literal === undefined)
      return start;
    return {
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(season === undefined ? {} : { season }),
      ...(circa ? { circa } : {}),
      ...(literal === undefined ? {} : { literal }),
    };
  })
  .describe('ISO 8601: 2024, 2024-11 or 2024-11-14; or a CSL date, such as { literal: in words }');

/** Parts of a date as ISO 8601 text, as many as there are. */
export const toIso = (parts: readonly number[]): string =>
  parts.map((each, index) => String(each).padStart(index === 0 ? 4 : 2, '0')).join('-');

const toSeason = (season: number | string): number | string =>
  /^\d+$/.test(String(season)) ? Number(season) : season;

/** Whether words are a date in numbers after all, such as "2024/11/14", or the "2024///" of RIS. */
const isInNumbers = (words: string): boolean => /^\d{3,}(?:[-/.]+\d+)*[-/.]*$/.test(words);

const wordsAsDates = (words: string | undefined): string[] =>
  words !== undefined && isInNumbers(words) ? [toIso(words.match(/\d+/g)?.map(Number) ?? [])] : [];
