import { z } from 'zod';
import * as field from '../records/fields.ts';

const { explained } = field;

/** What stands between the two `---` lines of an article. */
export const frontmatterSchema = z.strictObject({
  title: explained(field.text, 'text', 'what the analysis is called', 'The harbour levy, claim by claim'),
  standfirst: explained(
    field.text,
    'text',
    'what the analysis finds, in a sentence or two',
    'The levy did double; how many ships waited is less sure.',
  ),
  authors: explained(z.array(field.text).min(1), 'list of names', 'who wrote it', ['Ana Example']),
  published: explained(field.day, 'day', 'when it is published', '2024-11-18'),
  origin: explained(
    field.id,
    'id',
    'the source whose claims are examined: a file in `sources/`',
    'harbour-gazette-2024-03-02',
  ),
  findings: explained(
    z.array(z.strictObject({ claim: field.id, text: field.text })).default([]),
    'list of findings',
    'the findings in brief, each about one claim',
    [{ claim: 'levy-doubled', text: 'The levy did double.' }],
  ),
  tags: explained(z.array(field.text).default([]), 'list of texts', 'subjects, in words of your own', [
    'harbours',
    'fees',
  ]),
  draft: explained(z.boolean().default(false), 'true or false', 'shown by `npm run dev` only', true),
});

export type Frontmatter = z.output<typeof frontmatterSchema>;
