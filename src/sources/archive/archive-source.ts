import { startOf } from '../date.ts';
import type { Source } from '../schema.ts';
import { findCopy, type Archives, type Sought } from './find-copy.ts';
import { BusyError } from './patient.ts';
import { savePage, type SaveKey } from './save-page.ts';
import type { Ask, Clock, Copy } from './web.ts';

/** What looking for a copy of a source, and asking for one, came to. */
export type Outcome =
  | { readonly status: 'found' | 'made'; readonly copy: Copy }
  /** There is none, and every place that was asked said so: `none`; else it may be had another day. */
  | { readonly status: 'none' | 'unclear'; readonly why: readonly string[] }
  /** A host wants to be left alone until then. */
  | {
      readonly status: 'busy';
      readonly why: readonly string[];
      readonly host: string;
      readonly until: number;
    };

interface Archiving {
  readonly archives: Archives;
  readonly ask: Ask;
  readonly clock: Clock;
  /** How many days a copy may be from the source's date. */
  readonly within: number;
  /** Without one, no archive is asked to make a copy. */
  readonly key: SaveKey | undefined;
  readonly job: string | undefined;
  readonly onJob: (job: string) => Promise<void>;
}

const day = 86_400_000;

/** Look for a copy of a source in public archives; where there is none, ask one to make it. */
export async function archiveSource(
  source: Pick<Source, 'title' | 'issued' | 'accessed'> & { readonly URL: string },
  { archives, ask, clock, within, key, job, onJob }: Archiving,
): Promise<Outcome> {
  let busy: BusyError | undefined;
  const watched: Ask = async (question) => {
    try {
      return await ask(question);
    } catch (error) {
      if (error instanceof BusyError) busy = error;
      throw error;
    }
  };
  const sought = soughtOf(source, within, clock.now());
  // A copy that was asked for is waited for first: what is found meanwhile may be an older one.
  const found = job === undefined ? await findCopy(sought, archives, watched) : undefined;
  if (found && 'copy' in found) return { status: 'found', ...found };

  const why = [...(found?.why ?? [])];
  let clear = found?.clear ?? true;
  if (key) {
    try {
      const saved = await savePage({ wanted: sought, archives, key, ask: watched, clock, job, onJob });
      if ('copy' in saved) return { status: 'made', copy: saved.copy };
      why.push(`${new URL(archives.save).host}, asked to make one: ${saved.why}`);
      clear &&= saved.clear;
    } catch (error) {
      why.push(
        `${new URL(archives.save).host}, asked to make one: ${error instanceof Error ? error.message : String(error)}`,
      );
      clear = false;
    }
  }
  if (busy) return { status: 'busy', why, host: busy.host, until: busy.until };
  return { status: clear ? 'none' : 'unclear', why };
}

/** The day that a source was read on, for that is what it says of the claim; else the day it was published; else now. */
export function soughtOf(
  {
    URL: url,
    title,
    issued,
    accessed,
  }: Pick<Source, 'title' | 'issued' | 'accessed'> & { readonly URL: string },
  within: number,
  now: number,
): Sought {
  const published = startOf(issued);
  const read = startOf(accessed);
  const date = [read, published].find((each) => each?.length === 10) ?? published;
  return {
    url,
    title,
    near: date === undefined ? now : Date.parse(date) + day / 2,
    notBefore: published,
    within: within * day,
  };
}
