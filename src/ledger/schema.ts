import { z } from 'zod';
import { assessments } from '../claims/vocabulary.ts';
import { isCalendarDate } from '../records/fields.ts';

const day = z.string().refine((value) => value.length === 10 && isCalendarDate(value), 'it is no date');
const words = z.string().min(1);

/** A piece of evidence as it was reviewed: "efe-2024-11-14 supports 3f2a…", source, stance, fingerprint of its words. */
const evidence = z.string().regex(/^[a-z0-9-]+ (?:supports|qualifies|contradicts|context) [0-9a-f]{16}$/);

const spoken = z.strictObject({
  passage: words.describe('the marked words, as plain text'),
  statement: words.describe('the claim as one sentence'),
});

const revisionSchema = z.strictObject({
  date: day,
  reason: words.optional().describe('why it changed; the first review has none'),
  ...spoken.shape,
  assessment: z.enum(assessments),
  evidence: z.array(evidence),
  translations: z.record(z.string(), spoken).optional().describe('the words of other editions, by language'),
});

const retired = z.strictObject({ date: day, reason: words });

const claimSchema = z.strictObject({
  revisions: z.array(revisionSchema).min(1).describe('oldest first; the last is what stands'),
  retired: retired.optional(),
});

const recordSchema = z.strictObject({
  title: words.describe('what it was called when it was last reviewed'),
  published: day,
  retired: retired.optional(),
});

const movedSchema = z.strictObject({
  moved: z.string().describe('the id it leads on to, which leads on no further'),
  date: day,
});

/** `content/ledger.json`: every id ever published, and what was reviewed of each claim. */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  ids: z.record(z.string(), z.union([movedSchema, claimSchema, recordSchema])),
});

/** What was reviewed of a claim, and when and why. */
export type Revision = z.output<typeof revisionSchema>;
/** A claim that is or was published. */
export type ClaimEntry = z.output<typeof claimSchema>;
/** An article, an entity or a source that is or was published. */
export type RecordEntry = z.output<typeof recordSchema>;
/** An id that leads on to another. */
export type MovedEntry = z.output<typeof movedSchema>;
export type LedgerEntry = ClaimEntry | RecordEntry | MovedEntry;

/** What the ledger records, by id (`ids.ts`), sorted. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

export const isMoved = (entry: LedgerEntry): entry is MovedEntry => 'moved' in entry;
/** Whether an entry is that of a claim, live or retired. */
export const isClaim = (entry: LedgerEntry): entry is ClaimEntry => !isMoved(entry) && 'revisions' in entry;
export const isRecord = (entry: LedgerEntry): entry is RecordEntry => 'title' in entry;

/** Whether an id stands for something that is published now. */
export const isLive = (entry: LedgerEntry | undefined): boolean =>
  entry !== undefined && !isMoved(entry) && entry.retired === undefined;

/** Where an id leads: itself, or the one it was moved to. */
export function leadsTo(ledger: Ledger, id: string): string {
  const entry = ledger.get(id);
  return entry && isMoved(entry) ? entry.moved : id;
}
