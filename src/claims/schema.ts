import { z } from 'zod';
import * as field from '../records/fields.ts';
import { figures } from './figures.ts';
import { quote } from './quote.ts';
import { assessments, kinds, stances } from './vocabulary.ts';

const ids = z
  .string()
  .transform((value) => value.split(/\s+/).filter((part) => part !== ''))
  .pipe(z.array(field.id).min(1));

/** Attributes of `<Claim>`: the passage is what stands inside. */
export const claimAttributes = z.strictObject({ id: field.id });

/** Attributes of `<Entity>`: which entity the words inside mean. */
export const entityAttributes = z.strictObject({ id: field.id });

/** Attributes of `<Evidence>`: what a source says about the claim of the annotation it stands in. */
export const evidenceAttributes = z.strictObject({
  source: field.id.describe('id of a file in sources/'),
  stance: z.enum(stances),
  locator: field.text.optional().describe('where in the source: para. 7, p. 3, 12:40'),
  figures: figures
    .optional()
    .describe('the numbers that this source gives, written as those of the annotation'),
  quote: quote.optional().describe("the source's own words, 40 at most, in its language"),
});

/** Attributes of `<Annotation>`: the record of a claim, with its rationale and evidence inside. */
export const annotationAttributes = z.strictObject({
  claim: field.id.describe('id of the <Claim> it is about'),
  statement: field.text.describe('the claim as one sentence that stands alone'),
  kind: z.enum(kinds),
  assessment: z.enum(assessments),
  speaker: field.id.describe('entity id of who said it'),
  asOf: field.period.optional().describe('the time the claim speaks of'),
  claimed: figures.optional().describe('the figure that the claim gives: 13000 persons (deployed)'),
  figures: figures
    .optional()
    .describe('what was found: 36 percent (share of 2023 exports); 23.156 billion USD'),
  entities: ids.optional().describe('entities it is about that its words do not name'),
  locator: field.text.optional().describe('where in the origin it stands'),
  lead: z.literal(true).optional().describe("one of the claims most worth a reader's time"),
});
