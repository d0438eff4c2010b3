import { z } from 'zod';
import * as field from '../records/fields.ts';
import { accesses } from './access.ts';
import { foreignIn, inLanguage, translations, type Reading } from '../records/translations.ts';
import { sourceDate } from './date.ts';

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
  issued: sourceDate.optional(),
  accessed: sourceDate.optional(),
  submitted: sourceDate.optional(),
  'available-date': sourceDate.optional(),
  'original-date': sourceDate.optional(),
  'event-date': sourceDate.optional(),
  URL: field.address.optional(),
  DOI: words,
  ISBN: words,
  ISSN: words,
  PMID: textOrNumber,
  archive: words,
  archive_location: words,
  'call-number': textOrNumber,
  language: field.language.optional().describe('BCP 47'),
  abstract: words,
  note: words,
  keyword: words,
  custom: z.record(z.string(), z.unknown()).optional(),
  access: z.enum(accesses),
  interest: words.describe('what the source has at stake in the matter, a sentence'),
  archived: z
    .strictObject({
      url: field.address,
      date: field.day,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'it should be a SHA-256 in 64 small hexadecimal digits')
        .optional()
        .describe('of the copy'),
    })
    .optional(),
  translations: translations({
    title: field.text.describe('only of a title that is our own description, in square brackets'),
    interest: field.text,
    note: field.text,
  }),
});

export type CslName = z.output<typeof name>;

/** The fields of a source that are dates. */
export const dateFields = [
  'issued',
  'accessed',
  'submitted',
  'available-date',
  'original-date',
  'event-date',
] as const satisfies readonly (keyof Source)[];

/** A cited work with its id. */
export type Source = Omit<z.output<typeof sourceSchema>, 'id'> & { readonly id: string };

/** Whether a title is a description of ours, for a work that shows none. */
export const isDescription = (title: string): boolean => /^\[.*\]$/.test(title);

/** The language of a source's title, where that is another than the page's. A description is in the language of ours. */
export function titleLanguage(
  { title, language, translations }: Pick<Source, 'title' | 'language' | 'translations'>,
  reading: Reading,
): string | undefined {
  if (isDescription(title)) return foreignIn({ translations }, 'title', reading);
  return language === reading.lang ? undefined : language;
}

/** A source with what we say of it in a language; what it says itself stays as it is. */
export const sourceIn = inLanguage(
  (source: Source, said: NonNullable<Source['translations']>[string]): Source => ({
    ...source,
    title: said.title ?? source.title,
    interest: said.interest ?? source.interest,
    note: said.note ?? source.note,
  }),
);
