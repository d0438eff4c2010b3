import { z } from 'zod';
import { assessments, kinds, stances } from '../claims/vocabulary.ts';
import { isCalendarDate } from '../records/fields.ts';

const day = z.string().refine((value) => value.length === 10 && isCalendarDate(value), 'it is no date');
const words = z.string().min(1);

/** A piece of evidence as version 1 kept it: "efe-2024-11-14 supports 3f2a…", source, stance, fingerprint of its words. */
const evidenceMark = z.string().regex(/^[a-z0-9-]+ (?:supports|qualifies|contradicts|context) [0-9a-f]{16}$/);

const evidenceRecord = z.strictObject({
  source: words,
  stance: z.enum(stances),
  locator: words.optional(),
  finding: words,
  figures: words.optional(),
  quote: words.optional(),
});

const redated = z
  .strictObject({ from: day, on: day, reason: words })
  .describe('a date that lay in the future was mended: what it was, when it was mended, and why');

const cleansed = z
  .strictObject({ on: day, reason: words, took: z.array(words).min(1) })
  .describe('characters that no text may hold were taken out: which, when, and why');

/** What may be noted of any line later. */
const notes = { redated: redated.optional(), cleansed: cleansed.optional() };

const spoken = z.strictObject({
  passage: words.describe('the marked words, as plain text'),
  sentence: words.optional().describe('the sentence around them'),
  statement: words.describe('the claim as one sentence'),
  rationale: words.optional(),
  findings: z.array(words).optional().describe('of each piece of evidence its source and what it says'),
  replies: z.array(z.string()).optional().describe('what each reply says, in their order'),
  reviewed: day.optional().describe('when these words were reviewed, where that was after the revision'),
  by: z.array(words).min(1).optional().describe('who reviewed these words then'),
  behind: z
    .literal(true)
    .optional()
    .describe('the words are from before: the original was revised, and they did not follow'),
});

const revisionSchema = z.strictObject({
  date: day,
  reason: words.optional().describe('why it changed; the first review has none'),
  by: z.array(words).min(1).optional().describe('who reviewed it'),
  passage: words.describe('the marked words, as plain text'),
  sentence: words.optional().describe('the sentence around them'),
  statement: words.describe('the claim as one sentence'),
  kind: z.enum(kinds).optional().describe('absent where version 1 kept no more than is required here'),
  speaker: words.optional(),
  asOf: words.optional(),
  claimed: words.optional(),
  figures: words.optional(),
  assessment: z.enum(assessments),
  rationale: words.optional(),
  evidence: z.array(z.union([evidenceMark, evidenceRecord])),
  replies: words.optional().describe('a line for each reply: who, what came of it, when, and in which words'),
  translations: z.record(z.string(), spoken).optional().describe('the words of other editions, by language'),
  kept: day.optional().describe('when the rest was kept of what version 1 had recorded in part'),
  ...notes,
});

const retiredSchema = z.strictObject({ date: day, reason: words, ...notes });

const claimSchema = z.strictObject({
  revisions: z.array(revisionSchema).min(1).describe('oldest first; the last is what stands'),
  retired: retiredSchema.optional(),
});

const recordSchema = z.strictObject({
  title: words.describe('what it was called when it was last reviewed'),
  published: day,
  retired: retiredSchema.optional(),
  ...notes,
});

const movedSchema = z.strictObject({
  moved: z.string().describe('the id it leads on to, which leads on no further'),
  date: day,
  ...notes,
});

/** What a line of version 2 may be, beside the id it is about. */
export const lineSchemas = {
  record: recordSchema.omit({ retired: true }),
  retired: z.strictObject({ retired: day, reason: words, ...notes }),
  moved: movedSchema,
  revision: revisionSchema,
};

/** `content/ledger.json` as version 1 wrote it. */
export const firstLedgerSchema = z.strictObject({
  version: z.literal(1),
  ids: z.record(z.string(), z.union([movedSchema, claimSchema, recordSchema])),
});

/** Evidence as a revision keeps it: whole, or as version 1 had it. */
export type RecordedEvidence = z.output<typeof evidenceRecord>;
/** What a ledger keeps of a date that was mended. */
export type Redated = z.output<typeof redated>;
/** What a ledger keeps of characters that were taken out. */
export type Cleansed = z.output<typeof cleansed>;
/** What was reviewed of a claim, and when, why and by whom. */
export type Revision = z.output<typeof revisionSchema>;
/** The words of another edition. */
export type Spoken = z.output<typeof spoken>;
/** When something was withdrawn, and why. */
export type Retirement = z.output<typeof retiredSchema>;
/** A claim that is or was published. */
export type ClaimEntry = z.output<typeof claimSchema>;
/** An article, an entity or a source that is or was published. */
export type RecordEntry = z.output<typeof recordSchema>;
/** An id that leads on to another. */
export type MovedEntry = z.output<typeof movedSchema>;
/** What is recorded under an id. */
export type LedgerEntry = ClaimEntry | RecordEntry | MovedEntry;

/** What the ledger records, by id (`ids.ts`), sorted. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Whether an id has another now. */
export const isMoved = (entry: LedgerEntry): entry is MovedEntry => 'moved' in entry;
/** Whether an entry is that of a claim, live or retired. */
export const isClaim = (entry: LedgerEntry): entry is ClaimEntry => !isMoved(entry) && 'revisions' in entry;
/** Whether an entry is that of an article, an entity or a source, live or retired. */
export const isRecord = (entry: LedgerEntry): entry is RecordEntry => 'title' in entry;

/** Whether an id stands for something that is published now. */
export const isLive = (entry: LedgerEntry | undefined): boolean =>
  entry !== undefined && !isMoved(entry) && entry.retired === undefined;

/** Whether a revision keeps the whole judgement; version 1 kept words, assessment and fingerprints of evidence. */
export const isWhole = (revision: Pick<Revision, 'kind'>): boolean => revision.kind !== undefined;

/** Where an id leads: itself, or the one it was moved to. */
export function leadsTo(ledger: Ledger, id: string): string {
  const entry = ledger.get(id);
  return entry && isMoved(entry) ? entry.moved : id;
}
