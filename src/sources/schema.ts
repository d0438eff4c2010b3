import { z } from 'zod';
import * as field from '../content/fields.ts';

/** CSL 1.0.2 item types. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const types = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

const name = z.union([
  z.strictObject({ literal: field.text }),
  z.strictObject({
    family: field.text,
    given: field.text.optional(),
    suffix: field.text.optional(),
    'dropping-particle': field.text.optional(),
    'non-dropping-particle': field.text.optional(),
  }),
  z.strictObject({ given: field.text }),
]);
const names = z.array(name).min(1);

/** A CSL date: `{ date-parts: [[2024, 11, 14]] }`, or the same as ISO text. Year and month may stand alone. */
const date = z
  .union([
    z.strictObject({
      'date-parts': z
        .array(
          z
            .array(z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]))
            .min(1)
            .max(3),
        )
        .min(1)
        .max(2),
      circa: z.union([z.boolean(), z.string(), z.number()]).optional(),
    }),
    z.strictObject({ raw: z.string() }).transform(({ raw }) => ({ raw })),
    z.string(),
    z.number().transform(String),
  ])
  .transform((value, ctx) => {
    const text = typeof value === 'string' ? value : 'raw' in value ? value.raw : undefined;
    const start =
      text ?? (typeof value === 'object' && 'date-parts' in value ? toIso(value['date-parts'][0] ?? []) : '');
    if (!field.isCalendarDate(start)) return field.refuse(ctx, 'impossible-date', { value: start });
    // Of an interval the start is kept; its end must be a date all the same.
    const end = typeof value === 'object' && 'date-parts' in value ? value['date-parts'][1] : undefined;
    if (end && !(field.isCalendarDate(toIso(end)) && start <= toIso(end))) {
      return field.refuse(ctx, 'impossible-date', { value: `${start}/${toIso(end)}` });
    }
    return start;
  })
  .describe('ISO 8601: 2024, 2024-11 or 2024-11-14');

const toIso = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

const words = field.text.optional();
const textOrNumber = z.union([field.text, z.number().transform(String)]).optional();

/** One file of `sources/`: a CSL-JSON item, how near it is to what happened, and its archived copy. */
export const sourceSchema = z.strictObject({
  id: field.id.optional().describe('may repeat the name of the file'),
  type: z.enum(types),
  title: field.text.describe('in square brackets when it is a description'),
  'title-short': words,
  author: names.optional(),
  editor: names.optional(),
  translator: names.optional(),
  interviewer: names.optional(),
  'container-title': words,
  'container-title-short': words,
  'collection-title': words,
  publisher: words.describe('who answers for it: independence is counted by publisher'),
  'publisher-place': words,
  authority: words,
  jurisdiction: words,
  section: words,
  genre: words,
  medium: words,
  event: words,
  'event-title': words,
  'event-place': words,
  volume: textOrNumber,
  issue: textOrNumber,
  number: textOrNumber,
  page: textOrNumber,
  'number-of-pages': textOrNumber,
  edition: textOrNumber,
  version: textOrNumber,
  issued: date.optional(),
  accessed: date.optional(),
  'original-date': date.optional(),
  'event-date': date.optional(),
  URL: field.address.optional(),
  DOI: words,
  ISBN: words,
  ISSN: words,
  PMID: textOrNumber,
  archive: words,
  archive_location: words,
  'call-number': textOrNumber,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'it should be a language code such as en or es-PE')
    .optional()
    .describe('BCP 47'),
  abstract: words,
  note: words,
  keyword: words,
  custom: z.record(z.string(), z.unknown()).optional(),
  access: z.enum(['primary', 'secondary']),
  archived: z.strictObject({ url: field.address, date: field.day }).optional(),
});

export type CslName = z.output<typeof name>;

/** A cited work with its id; dates are ISO 8601 text, as exact as they are known. */
export type Source = Omit<z.output<typeof sourceSchema>, 'id'> & { readonly id: string };
