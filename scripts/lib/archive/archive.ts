/** `npm run sources -- archive`: find or make a copy of each source that has none, and write it into its record. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { given } from '../../../src/site/address.ts';
import { archiveSource, type Outcome } from '../../../src/sources/archive/archive-source.ts';
import { parseAsked, serializeAsked, standingOf, type Asked } from '../../../src/sources/archive/asked.ts';
import { publicArchives, type Archives } from '../../../src/sources/archive/find-copy.ts';
import { patiently } from '../../../src/sources/archive/patient.ts';
import type { SaveKey } from '../../../src/sources/archive/save-page.ts';
import type { Ask, Clock } from '../../../src/sources/archive/web.ts';
import { writeArchived, type Archived } from '../../../src/sources/archive/write-archived.ts';
import { parseSource } from '../../../src/sources/parse-source.ts';
import type { Source } from '../../../src/sources/schema.ts';
import { keepLocally, type KeptLocally } from './keep-locally.ts';
import type { Camera } from './capture.ts';
import { withLock } from '../files/lock.ts';
import { sweep } from '../files/sweep.ts';
import { replaceFile } from '../files/whole-file.ts';
import { codeOf } from '../files/system-error.ts';

export interface ArchiveRun {
  /** The content folder. */
  readonly content: string;
  /** Where what was asked is written down: beside our own copies. */
  readonly beside: string;
  /** The sources that were asked for, all if none was named. */
  readonly sources: readonly Source[];
  readonly ask: Ask;
  /** Whether an address is of this machine or its networks: no archive is told of it. */
  readonly isInside: (url: string) => Promise<boolean>;
  readonly archives?: Archives;
  readonly key: SaveKey | undefined;
  /** Keeps a copy of our own, if that is wished. */
  readonly camera?: Camera | undefined;
  readonly clock?: Clock;
  /** How many days a copy may be from the source's date. */
  readonly within: number;
  /** What was answered no longer than so many days ago is not asked again. */
  readonly older: number;
  /** The longest that a busy host is waited for, in milliseconds. */
  readonly patience: number;
  /** Told as it goes on. */
  readonly say: (line: string) => void;
}

/** What became of one source. `left`: it was asked lately, and is not asked again. */
type Became = Outcome | { readonly status: 'left'; readonly why: readonly string[] };
export type Report = { readonly id: string; readonly url: string } & {
  /** In public archives; nothing is asked where there is one. */
  readonly found?: Became;
  /** Our own copy, where that was wished. */
  readonly kept?: KeptLocally | Became;
};

const untold = 'its address is of a private network, of which no archive is told';

export const realClock: Clock = { now: () => Date.now(), wait: (milliseconds) => wait(milliseconds) };

const lacksFound = ({ archived }: Source): boolean => archived?.url === undefined;
const lacksKept = ({ archived }: Source): boolean => archived?.sha256 === undefined;

/** Go through the sources one after the other; the archives are few, and each is asked one thing at a time. */
export async function archive({
  content,
  beside,
  sources,
  ask,
  isInside,
  archives = publicArchives,
  key,
  camera,
  clock = realClock,
  within,
  older,
  patience,
  say,
}: ArchiveRun): Promise<Report[]> {
  await sweep(content);
  await sweep(beside);
  const due = sources.flatMap((source) =>
    source.URL !== undefined && (lacksFound(source) || (camera && lacksKept(source)))
      ? [{ ...source, URL: source.URL }]
      : [],
  );
  const standing = standingOf(parseAsked(await readAsked(beside)), clock.now());
  const patient = patiently(ask, { longest: patience, clock, busy: standing.busy });
  const wished: Asked['wished'] = key ? ['find', 'save'] : ['find'];

  const reports: Report[] = [];
  const begun = clock.now();
  let asked = 0;
  for (const [index, source] of due.entries()) {
    const { id, URL: url } = source;
    const note = (entry: Omit<Asked, 'at' | 'id' | 'url'>): Promise<void> =>
      noteAsked(beside, { at: clock.now(), id, url, ...entry });
    const found = lacksFound(source) ? await find() : undefined;
    const kept = camera && lacksKept(source) ? await keep(camera) : undefined;
    const report: Report = { id, url, ...(found && { found }), ...(kept && { kept }) };
    reports.push(report);
    if ([report.found, report.kept].some((step) => step && step.status !== 'left')) asked += 1;
    const left = due.length - index - 1;
    const each = asked === 0 ? 0 : (clock.now() - begun) / asked;
    say(
      `[${index + 1}/${due.length}] ${id}: ${sayReport(report)}${left > 0 && asked > 0 ? ` (${sayLeft(each * left)} left)` : ''}`,
    );

    async function keep(by: Camera): Promise<KeptLocally | Became> {
      const before = standing.answered(id, url, clock.now() - older * 86_400_000, ['local']);
      if (before) return { status: 'left', why: before.why ?? [] };
      const kept = await keepLocally({ ...source, id }, by, beside);
      if (kept.status === 'kept') {
        const there = source.archived?.url !== undefined || (found && 'copy' in found);
        const refused = await record(content, id, url, {
          ...(there ? {} : { date: kept.date.slice(0, 10) }),
          sha256: kept.sha256,
        });
        if (refused !== undefined) return { status: 'unclear', why: [refused] };
      }
      await note({ status: kept.status, wished: ['local'], ...('why' in kept && { why: [...kept.why] }) });
      return kept;
    }

    async function find(): Promise<Became> {
      if (await isInside(url)) return { status: 'none', why: [untold] };
      const before = standing.answered(id, url, clock.now() - older * 86_400_000, wished);
      if (before) return { status: 'left', why: before.why ?? [] };
      const outcome = await archiveSource(source, {
        archives,
        ask: patient,
        clock,
        within,
        key,
        job: standing.jobOf(id, url),
        onJob: (job) => note({ status: 'job', job }),
      });
      if ('copy' in outcome) {
        const refused = await record(content, id, url, outcome.copy);
        if (refused !== undefined) return { status: 'unclear', why: [refused] };
        await note({ status: outcome.status });
        return outcome;
      }
      const { status, why } = outcome;
      await note({
        status,
        wished,
        why: [...why],
        ...(outcome.status === 'busy' ? { host: outcome.host, until: outcome.until } : {}),
      });
      return outcome;
    }
  }
  return reports;
}

/**
 * Write a copy into the file of its source, whole or not at all, as it is by now: its author may be at work on it.
 *
 * @returns why it was not written, if so.
 */
export async function record(
  content: string,
  id: string,
  url: string,
  archived: Archived,
): Promise<string | undefined> {
  const path = join(content, 'sources', `${id}.yaml`);
  const outcome = await withLock(path, async (isMine) => {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return `${path} is gone meanwhile`;
      throw error;
    }
    const now = parseSource(id, path, text).parsed?.source;
    if (now?.URL !== url) return `${path} was changed meanwhile; nothing was written into it`;
    const written = writeArchived(text, archived);
    const read = written === undefined ? undefined : parseSource(id, path, written).parsed?.source;
    if (written === undefined || read?.archived?.date === undefined)
      return `the copy (${JSON.stringify(archived)}) could not be written into ${path}; add it by hand`;
    if (!(await isMine())) return `${basename(path)} was locked anew; nothing was written into it`;
    await replaceFile(path, written);
    return undefined;
  });
  return 'held' in outcome ? outcome.held : outcome.done;
}

const askedIn = (beside: string): string => join(beside, 'asked.jsonl');

async function readAsked(beside: string): Promise<string> {
  try {
    return await readFile(askedIn(beside), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** A line more, on the disk before anything else is done. What a killed run left of a line is ended first. */
async function noteAsked(beside: string, entry: Asked): Promise<void> {
  await mkdir(beside, { recursive: true });
  const file = await open(askedIn(beside), 'a+');
  try {
    const { size } = await file.stat();
    const { buffer } =
      size === 0 ? { buffer: Buffer.from('\n') } : await file.read(Buffer.alloc(1), 0, 1, size - 1);
    await file.writeFile((buffer.toString() === '\n' ? '' : '\n') + serializeAsked(entry));
    await file.sync();
  } finally {
    await file.close();
  }
}

function sayReport({ found, kept }: Report): string {
  return [...(found ? [sayStep(found)] : []), ...(kept ? [`our own copy: ${sayStep(kept)}`] : [])].join(
    ' · ',
  );
}

function sayStep(step: Became | KeptLocally): string {
  switch (step.status) {
    case 'found':
      return `a copy of ${step.copy.date} was found, ${step.copy.url}`;
    case 'made':
      return `a copy was made, ${step.copy.url}`;
    case 'kept':
      return `kept in ${step.file}${step.unseen === undefined ? '' : `, without a picture (${step.unseen})`}`;
    case 'none':
      return `there is none. ${step.why.join('; ')}`;
    case 'unclear':
      return `no clear answer. ${step.why.join('; ')}`;
    case 'busy':
      return `put off. ${step.why.join('; ')}`;
    case 'left':
      return `asked lately, and not again. ${step.why.join('; ')}`;
    default:
      return step satisfies never;
  }
}

/** All of it in a sentence. */
export function summaryOfReports(reports: readonly Report[], content: string): string {
  const steps = reports.flatMap(({ found, kept }) => [found, kept].filter((step) => step !== undefined));
  const count = (status: (Became | KeptLocally)['status']): number =>
    steps.filter((step) => step.status === status).length;
  return [
    `${count('found')} found`,
    `${count('made')} made`,
    ...(reports.some(({ kept }) => kept) ? [`${count('kept')} kept by ourselves`] : []),
    `${count('none')} have none`,
    `${count('unclear')} without a clear answer`,
    `${count('busy')} put off`,
    `${count('left')} asked lately; recorded in ${join(content, 'sources')}.`,
  ].join(', ');
}

/** The key of an account at archive.org, from the environment. */
export function keyIn(env: NodeJS.ProcessEnv): SaveKey | undefined {
  const [access, secret] = [given(env['IA_ACCESS_KEY_ID']), given(env['IA_SECRET_ACCESS_KEY'])];
  return access === undefined || secret === undefined ? undefined : { access, secret };
}

const sayLeft = (milliseconds: number): string => {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`;
};
