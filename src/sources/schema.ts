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
const { explained } = field;

/** One file of `sources/`: a CSL-JSON item, how near it is to what happened, and its archived copy. */
export const sourceSchema = z.strictObject({
  id: explained(field.id.optional(), 'id', 'may repeat the name of the file', 'port-authority-2024-01-10'),
  type: explained(z.enum(types), 'word', 'what kind of work it is', 'webpage'),
  title: explained(
    field.text,
    'text',
    'its title; a description of your own in square brackets',
    'Tariff schedule 2024',
  ),
  'title-short': explained(words, 'text', 'a shorter title', 'Tariffs 2024'),
  author: explained(
    names.optional(),
    'list of names',
    'who wrote it: `family` and `given` of a person, `literal` for a body',
    [{ family: 'Rojas', given: 'Carla' }, { literal: 'Coast Wire' }],
  ),
  editor: explained(names.optional(), 'list of names', 'who edited it', [
    { family: 'Rojas', given: 'Carla' },
  ]),
  translator: explained(names.optional(), 'list of names', 'who translated it', [
    { family: 'Rojas', given: 'Carla' },
  ]),
  interviewer: explained(names.optional(), 'list of names', 'who asked the questions', [
    { family: 'Rojas', given: 'Carla' },
  ]),
  'container-title': explained(
    words,
    'text',
    'the newspaper, site, journal or book that it stands in',
    'The Harbour Gazette',
  ),
  'container-title-short': explained(words, 'text', 'the same, shortened', 'Harb. Gaz.'),
  'collection-title': explained(words, 'text', 'the series that it belongs to', 'Port statistics'),
  publisher: explained(
    words,
    'text',
    'who answers for it: independence is counted by publisher',
    'Port Authority',
  ),
  'publisher-place': explained(words, 'text', 'where that is', 'Callao'),
  authority: explained(words, 'text', 'the court or body that decided', 'Constitutional Court'),
  jurisdiction: explained(words, 'text', 'where a law or decision holds', 'Peru'),
  section: explained(words, 'text', 'the part of a law, a newspaper or a site', 'Economy'),
  genre: explained(words, 'text', 'what it is, where its type does not say it', 'Press release'),
  medium: explained(words, 'text', 'what it stands on', 'video'),
  event: explained(words, 'text', 'where it was presented (older exports)', 'Port days 2024'),
  'event-title': explained(
    words,
    'text',
    'the conference or hearing where it was presented',
    'Port days 2024',
  ),
  'event-place': explained(words, 'text', 'where that was', 'Callao'),
  volume: explained(textOrNumber, 'text or number', 'volume of a journal or book', '12'),
  issue: explained(textOrNumber, 'text or number', 'issue of a journal', '3'),
  number: explained(textOrNumber, 'text or number', 'number of a law, report or standard', '014-2024'),
  page: explained(textOrNumber, 'text or number', 'the pages it takes', '201-219'),
  'number-of-pages': explained(textOrNumber, 'text or number', 'how many it has', '44'),
  edition: explained(textOrNumber, 'text or number', 'of a book', '2'),
  version: explained(textOrNumber, 'text or number', 'of a program or data set', '1.2'),
  issued: explained(
    sourceDate.optional(),
    'date',
    'when it was published: year, month or day, or a date of CSL-JSON',
    '2024-01-10',
  ),
  accessed: explained(sourceDate.optional(), 'date', 'when it was read', '2024-11-18'),
  submitted: explained(sourceDate.optional(), 'date', 'when it was handed in', '2024-01'),
  'available-date': explained(sourceDate.optional(), 'date', 'when it could first be had', '2024-01-12'),
  'original-date': explained(sourceDate.optional(), 'date', 'when the work first appeared', '1969'),
  'event-date': explained(sourceDate.optional(), 'date', 'when the event was', '2024-03-02'),
  URL: explained(
    field.address.optional(),
    'address',
    'where it stands on the web',
    'https://port.example/tariffs',
  ),
  DOI: explained(words, 'text', 'its DOI, without an address around it', '10.5555/port.2024.1'),
  ISBN: explained(words, 'text', 'of a book', '978-3-16-148410-0'),
  ISSN: explained(words, 'text', 'of a journal', '1234-5678'),
  PMID: explained(textOrNumber, 'text or number', 'in PubMed', '12345678'),
  archive: explained(words, 'text', 'the archive that keeps it', 'National Archive'),
  archive_location: explained(words, 'text', 'where in that archive', 'Box 12'),
  'call-number': explained(textOrNumber, 'text or number', 'in a library', 'HE 951'),
  language: explained(field.language.optional(), 'language code', 'the language it is in (BCP 47)', 'es-PE'),
  abstract: explained(words, 'text', 'what it says of itself, in short', 'Tariffs of the port from 2024 on.'),
  note: explained(words, 'text', 'what readers should know of it', 'Seen in a copy.'),
  keyword: explained(words, 'text', 'subjects, with commas between', 'tariffs, harbours'),
  custom: explained(
    z.record(z.string(), z.unknown()).optional(),
    'fields',
    'what another program keeps with it',
    {
      shelf: 'A 3',
    },
  ),
  access: explained(
    z.enum(accesses),
    'word',
    'the record itself (`primary`), a report of it (`secondary`), or one that no one answers for (`anonymous`)',
    'primary',
  ),
  interest: explained(
    words,
    'text',
    'what the source has at stake in the matter, a sentence',
    'It collects the levy.',
  ),
  archived: explained(
    z
      .strictObject({
        url: field.address
          .optional()
          .describe('in a public archive; may be left out of a copy that we keep ourselves'),
        date: field.day,
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'it should be a SHA-256 in 64 small hexadecimal digits')
          .optional()
          .describe('of the file, where we keep a copy ourselves'),
      })
      .refine(
        ({ url, sha256 }) => url !== undefined || sha256 !== undefined,
        'a copy has an address or the SHA-256 of its file',
      )
      .optional(),
    'copy',
    'a copy that stays: its address, its day, and the SHA-256 of the file where we keep it ourselves',
    { url: 'https://web.archive.org/web/20241118000000/https://port.example/tariffs', date: '2024-11-18' },
  ),
  translations: explained(
    translations({
      title: field.text.describe('only of a title that is our own description, in square brackets'),
      interest: field.text,
      note: field.text,
    }),
    'fields by language',
    'what it says in other languages, by their codes',
    { de: { title: 'Gebührenordnung 2024' } },
  ),
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
