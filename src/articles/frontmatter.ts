import { z } from 'zod';
import * as field from '../records/fields.ts';

/** What stands between the two `---` lines of an article. */
export const frontmatterSchema = z.strictObject({
  title: field.text,
  standfirst: field.text.describe('what the analysis finds, in a sentence or two'),
  authors: z.array(field.text).min(1),
  published: field.day,
  origin: field.id.describe('the source whose claims are examined'),
  findings: z
    .array(z.strictObject({ claim: field.id, text: field.text }))
    .default([])
    .describe('the findings in brief, each about one claim'),
  tags: z.array(field.text).default([]),
  draft: z.boolean().default(false).describe('shown by `npm run dev` only'),
});

export type Frontmatter = z.output<typeof frontmatterSchema>;
