import { printable } from '../../issues/printable.ts';
import { isSafeAddress } from '../../records/fields.ts';
import { readJson } from '../../records/json.ts';
import { checkCopy, type Wanted } from './check-copy.ts';
import type { Archives } from './find-copy.ts';
import { momentOf, type Ask, type Clock, type Copy } from './web.ts';

/** The key of an account, as its interface takes it: two parts of it. Never in a file of ours. */
export interface SaveKey {
  readonly access: string;
  readonly secret: string;
}

/** What asking an archive to make a copy came to. `clear`: it refuses, and will tomorrow. */
export type Saved = { readonly copy: Copy } | { readonly clear: boolean; readonly why: string };

interface Saving {
  readonly wanted: Wanted;
  readonly archives: Archives;
  readonly key: SaveKey;
  readonly ask: Ask;
  readonly clock: Clock;
  /** The job that an earlier run asked for: it is not asked for again. */
  readonly job: string | undefined;
  /** Told as soon as there is a job, so that whoever is killed now finds it again. */
  readonly onJob: (job: string) => Promise<void>;
}

/** The archive gives up on a page after two minutes; it is asked every few seconds. */
const longest = 180_000;
const pause = 5_000;

/**
 * Ask the Wayback Machine to make a copy (Save Page Now 2), wait for it, and look at it. A copy that is a day old is as
 * good: nothing is made twice, also by who was killed between asking and writing that down.
 */
export async function savePage({
  wanted,
  archives,
  key,
  ask,
  clock,
  job: known,
  onJob,
}: Saving): Promise<Saved> {
  // The key goes to the archive's own address and nowhere else: what it answers is not followed.
  const headers = { Accept: 'application/json', Authorization: `LOW ${key.access}:${key.secret}` };
  let job = known;
  if (job === undefined) {
    const body = new URLSearchParams({ url: wanted.url, if_not_archived_within: '1d' }).toString();
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const { status, answer } = read(
      await ask({ url: archives.save, method: 'POST', headers: { ...headers, ...type }, body }),
    );
    if (status === 401 || status === 403) return { clear: false, why: 'it does not take the key' };
    if (typeof answer['job_id'] !== 'string' || !/^[\w-]{1,200}$/.test(answer['job_id']))
      return refused(answer, status);
    job = answer['job_id'];
    await onJob(job);
  }
  for (const end = clock.now() + longest; ;) {
    const { status, answer } = read(await ask({ url: `${archives.save}/status/${job}`, headers }));
    if (answer['status'] === 'success') return await look(answer, wanted, archives, ask, clock);
    if (answer['status'] !== 'pending') return refused(answer, status);
    if (clock.now() + pause > end) return { clear: false, why: 'it was still at it after three minutes' };
    await clock.wait(pause);
  }
}

function read({ status, bytes }: { status: number; bytes: Uint8Array }): {
  status: number;
  answer: Readonly<Record<string, unknown>>;
} {
  const json = readJson(new TextDecoder().decode(bytes));
  const data = 'data' in json ? json.data : undefined;
  return { status, answer: typeof data === 'object' && data !== null ? { ...data } : {} };
}

/** Reasons that lie in the page, not in the day: it will not be had tomorrow either. */
const forGood =
  /^error:(?:blocked(?:-url)?|blocked-client-ip|invalid-url(?:-syntax)?|invalid-host-resolution|no-access|not-found|gone|unauthorized|forbidden|filesize-limit|too-many-redirects|user-agent-blocked)$/;

function refused(answer: Readonly<Record<string, unknown>>, status: number): Saved {
  const code = typeof answer['status_ext'] === 'string' ? answer['status_ext'] : '';
  const said = typeof answer['message'] === 'string' ? answer['message'] : code;
  const why = said === '' ? `it answered ${status} and no job` : `it says “${said.slice(0, 200)}”`;
  return { clear: forGood.test(code), why: printable(why.replaceAll(/\s+/g, ' ')) };
}

async function look(
  { timestamp, original_url: original }: Readonly<Record<string, unknown>>,
  wanted: Wanted,
  { saved }: Archives,
  ask: Ask,
  clock: Clock,
): Promise<Saved> {
  if (typeof timestamp !== 'string' || momentOf(timestamp) === undefined)
    return { clear: false, why: 'it made a copy and does not say when' };
  const url = `${saved}${timestamp}/${typeof original === 'string' ? original : wanted.url}`;
  if (!isSafeAddress(url)) return { clear: false, why: 'it made a copy and gives it no safe address' };
  // What was just made may take a moment to be shown.
  for (let attempt = 0; ; attempt += 1) {
    const checked = await checkCopy(url, wanted, ask);
    if ('copy' in checked) return { copy: checked.copy };
    if (checked.missing !== true) return { clear: checked.clear, why: checked.why };
    if (attempt === 3) return { clear: false, why: `it made a copy that is not shown yet, ${url}` };
    await clock.wait(pause * 2 ** attempt);
  }
}
