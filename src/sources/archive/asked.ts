/**
 * What was asked of archives, and what it came to: a line each, in `asked.jsonl` beside the copies that we keep. A run that
 * was killed goes on where it was; what was answered today is not asked again.
 *
 * It is no content: it says what this machine asked, stays on it, and may be thrown away.
 */
import { z } from 'zod';
import { readJson } from '../../records/json.ts';

/** What a run asks for. */
export const wishes = ['find', 'save', 'local'] as const;

const entrySchema = z.object({
  at: z.number(),
  id: z.string(),
  /** The address that it was asked of. */
  url: z.string(),
  status: z.enum(['found', 'made', 'kept', 'none', 'unclear', 'busy', 'job']),
  wished: z.array(z.enum(wishes)).optional(),
  why: z.array(z.string()).optional(),
  job: z.string().optional(),
  host: z.string().optional(),
  until: z.number().optional(),
});

export type Asked = z.output<typeof entrySchema>;

/** Read what was written down. A line that was cut off by a killed run says nothing. */
export function parseAsked(text: string): Asked[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const read = readJson(line);
    const entry = 'data' in read ? entrySchema.safeParse(read.data) : undefined;
    return entry?.success === true ? [entry.data] : [];
  });
}

export const serializeAsked = (entry: Asked): string => `${JSON.stringify(entry)}\n`;

/** What earlier runs leave to this one. */
export interface Standing {
  /** Hosts that want to be left alone, and until when. */
  readonly busy: ReadonlyMap<string, number>;
  /** The job that an archive still has for a source. */
  readonly jobOf: (id: string, url: string) => string | undefined;
  /** What was answered since a moment, where all that is wished now was wished then. */
  readonly answered: (id: string, url: string, since: number, wished: Asked['wished']) => Asked | undefined;
}

/** A job of which no one heard for so long is asked for anew: an archive keeps what became of it for some hours. */
const jobLasts = 6 * 3_600_000;

export function standingOf(entries: readonly Asked[], now: number): Standing {
  const last = new Map<string, Asked>();
  const busy = new Map<string, number>();
  for (const entry of entries) {
    if (entry.host !== undefined && entry.until !== undefined && entry.until > now)
      busy.set(entry.host, entry.until);
    // A job that was begun goes on, whatever was busy since.
    if (entry.status !== 'busy' || last.get(keyOf(entry))?.status !== 'job') last.set(keyOf(entry), entry);
  }
  return {
    busy,
    jobOf(id, url) {
      const entry = last.get(keyOf({ id, url }));
      return entry?.status === 'job' && now - entry.at < jobLasts ? entry.job : undefined;
    },
    answered(id, url, since, wished = []) {
      const entry = last.get(keyOf({ id, url, wished }));
      const is = entry && ['none', 'unclear'].includes(entry.status) && entry.at > since && entry.at <= now;
      return is === true && wished.every((wish) => entry.wished?.includes(wish)) ? entry : undefined;
    },
  };
}

/** Copies in archives and our own are apart: one may be there, and the other not. */
const keyOf = ({ id, url, wished }: Pick<Asked, 'id' | 'url' | 'wished'>): string =>
  `${id} ${url} ${wished?.includes('local') === true ? 'local' : ''}`;
