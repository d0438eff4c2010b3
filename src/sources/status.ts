/**
 * What the addresses of sources answered when they were last asked: `content/sources-status.json`.
 *
 * 2026-11-25: it stands beside the ledger, in the content folder: it is about this content, travels with it and is kept
 * in git, so that every build shows the same; and it is apart from the sources' own files, which are an author's words.
 * `npm run sources -- check` writes it, no one else.
 */
import { z } from 'zod';
import { holdsRefused } from '../issues/printable.ts';
import { address, day } from '../records/fields.ts';
import { readJson } from '../records/json.ts';

const statusSchema = z.strictObject({
  url: address.describe('the address that was asked; a source with another one has no status'),
  status: z.enum(['alive', 'moved', 'gone']).optional().describe('the last clear answer'),
  date: day.optional().describe('when that was'),
  movedTo: address.optional().describe('where the address leads for good'),
  unclear: z
    .strictObject({ date: day, problem: z.string().refine((text) => !holdsRefused(text)) })
    .optional()
    .describe('a later time when no clear answer came, and why'),
});

const fileSchema = z.strictObject({ version: z.literal(1), sources: z.record(z.string(), statusSchema) });

/** What is known of an address. Nothing is said to be gone because a server was silent or refused a program. */
export type SourceStatus = z.output<typeof statusSchema>;
/** By id of the source. */
export type SourceStatuses = ReadonlyMap<string, SourceStatus>;

/** Read the status file; what is wrong with it is an address that no reader can safely follow, or something else. */
export function parseStatuses(text: string): { statuses: SourceStatuses } | { detail: string; url?: string } {
  const read = readJson(text);
  if (!('data' in read))
    return {
      detail:
        read.fault === 'duplicate' ? `"${read.name}" stands in it for the second time.` : 'it is not JSON.',
    };
  const { data } = read;
  const result = fileSchema.safeParse(data);
  if (result.success) return { statuses: new Map(Object.entries(result.data.sources)) };
  const [first] = result.error.issues;
  const [top, id] = first?.path ?? [];
  const { ruleId, values } = (first?.code === 'custom' ? first.params : undefined) ?? {};
  if (ruleId === 'unsafe-address')
    return {
      ...(values as { url: string }),
      detail: `what it says of "${String(id)}" has an unsafe address.`,
    };
  return {
    detail:
      top === 'sources' && typeof id === 'string'
        ? `what it says of "${id}" has a wrong form.`
        : 'it has not the form { "version": 1, "sources": { … } }.',
  };
}

/** Write the status file: sorted by id, a field to a line, so that a diff shows what changed. */
export function serializeStatuses(statuses: SourceStatuses): string {
  const sources = [...statuses]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { url, status, date, movedTo, unclear }]) => [id, { url, status, date, movedTo, unclear }]);
  return `${JSON.stringify({ version: 1, sources: Object.fromEntries(sources) as object }, undefined, 2)}\n`;
}

/** What is known of a source's address as it stands. */
export function statusOf(
  source: { readonly id: string; readonly URL?: string | undefined },
  statuses: SourceStatuses,
): SourceStatus | undefined {
  const status = statuses.get(source.id);
  return status?.url === source.URL ? status : undefined;
}

/** What asking an address came to. */
export type Verdict =
  | { readonly status: 'alive' | 'gone' }
  | { readonly status: 'moved'; readonly movedTo: string }
  | { readonly status: 'unclear'; readonly problem: string };

/** Record an answer: one that is not clear leaves the last clear one as it was. */
export function recordVerdict(
  last: SourceStatus | undefined,
  url: string,
  verdict: Verdict,
  date: string,
): SourceStatus {
  if (verdict.status === 'unclear') {
    const known = last?.url === url ? last : { url };
    return { ...known, unclear: { date, problem: verdict.problem } };
  }
  return {
    url,
    status: verdict.status,
    date,
    ...(verdict.status === 'moved' ? { movedTo: verdict.movedTo } : {}),
  };
}

/** Days since an address was last asked, whatever it answered; for ever, where it was not, or is said to be later than now. */
export function daysSinceAsked(
  status: SourceStatus | undefined,
  url: string | undefined,
  now: string,
): number {
  if (!status || status.url !== url) return Infinity;
  const last = [status.date, status.unclear?.date]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const days = last === undefined ? Infinity : (Date.parse(now) - Date.parse(last)) / 86_400_000;
  // A wrong clock must not keep it from being asked until then.
  return days < 0 ? Infinity : days;
}
