/** `npm run sources -- check | archive | without`: whether sources answer, copies of them, and what falls with one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../site.config.ts';
import { wordsOf } from '../src/build/words.ts';
import { archivesFolder } from '../src/build/archives-folder.ts';
import { contentFolder, getCorpus } from '../src/build/shared-content.ts';
import { withoutSource } from '../src/corpus/without-source.ts';
import { namesOf, summaryOf } from '../src/i18n/falls.ts';
import { nearest } from '../src/issues/nearest.ts';
import { sourceId } from '../src/ledger/ids.ts';
import { leadsTo, type Ledger } from '../src/ledger/schema.ts';
import { readAddress } from '../src/site/address.ts';
import type { Archives } from '../src/sources/archive/find-copy.ts';
import { ask } from '../src/sources/ask.ts';
import type { Source } from '../src/sources/schema.ts';
import {
  daysSinceAsked,
  parseStatuses,
  recordVerdict,
  serializeStatuses,
  type SourceStatus,
  type SourceStatuses,
  type Verdict,
} from '../src/sources/status.ts';
import { archive, keyIn, realClock, summaryOfReports } from './lib/archive/archive.ts';
import { camera } from './lib/archive/capture.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';
import { withLock } from './lib/files/lock.ts';
import { sweep } from './lib/files/sweep.ts';
import { replaceFile } from './lib/files/whole-file.ts';
import { dateOf, stop } from './lib/ledger.ts';
import { network } from './lib/network.ts';
import { isPublicAddress } from './lib/public-address.ts';

const usage = `npm run sources -- check [ID…]     ask each address whether it still answers, and record it
npm run sources -- archive [ID…]   find a copy of each source that has none, near its date, and record it
npm run sources -- without ID      the claims that would lose their assessment without this source

check takes --older 7 (only what was asked more than so many days ago), --timeout 15 (seconds), --pause 1 (seconds
between two questions to one host), --date 2026-11-25 (the day that is recorded, if not today), --format json (what each
answered, and which have died since they were last asked, for programs).

archive asks public archives (the Wayback Machine, and others by Memento TimeGates). With a key of archive.org in the
environment (IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY), it has the Wayback Machine make the copy that is missing. It
can be stopped at any time, and goes on where it was. With --local it also keeps a copy of its own of each source that
has none: a WARC file in archives/, which git does not keep, with the page as it was answered, its words and how it
looked, scripts off; the record names its SHA-256. It takes --within 365 (days that a copy may be from the day the
source was read or published), --older 1 (what was answered within so many days is not asked again), --patience 120
(seconds that a busy host is waited for), --timeout, --pause, --format json (what became of each, for programs).`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      older: { type: 'string' },
      timeout: { type: 'string', default: '15' },
      pause: { type: 'string', default: '1' },
      date: { type: 'string' },
      within: { type: 'string', default: '365' },
      patience: { type: 'string', default: '120' },
      format: { type: 'string', default: 'text' },
      local: { type: 'boolean', default: false },
    },
  },
  usage,
);
const [verb, ...ids] = positionals;
const path = join(contentFolder, 'sources-status.json');

/** @param mayAsk which IP addresses may be asked, and which archives: tests, which have servers of their own, start here. */
export async function sources(mayAsk = isPublicAddress, archives?: Archives): Promise<void> {
  if (verb === 'check') await check(mayAsk);
  else if (verb === 'archive') await archiveAll(mayAsk, archives);
  else if (verb === 'without' && ids.length === 1) await without(ids[0] ?? '');
  else stop(usage, 2);
}

async function check(mayAsk: (address: string) => boolean): Promise<void> {
  const say = sayBeside(values.format);
  const date = dateOf(values.date);
  const [timeout, pause, older] = [values.timeout, values.pause, values.older ?? '0'].map(number) as [
    number,
    number,
    number,
  ];
  const { parsed } = await readContent();
  const all = parsed.sources.map(({ source }) => source);
  const asked = new Set(ids.map((id) => known(id, all, parsed.ledger.ledger).id));

  const before = await readStatuses();
  const due = all.filter(
    (source) =>
      source.URL !== undefined &&
      (asked.size === 0 || asked.has(source.id)) &&
      (older === 0 || daysSinceAsked(before.get(source.id), source.URL, date) >= older),
  );
  const web = network({ timeout: timeout * 1000, pause: pause * 1000, agent: agentOf('check'), mayAsk });
  say(`Asking ${due.length} ${due.length === 1 ? 'address' : 'addresses'}, one at a time for a host …`);

  const found = new Map<string, SourceStatus>();
  await inParallel(due, async (source) => {
    const url = source.URL ?? '';
    const verdict = await ask(url, web);
    found.set(source.id, recordVerdict(before.get(source.id), url, verdict, date));
    if (verdict.status !== 'alive') say(`${sayVerdict(verdict)}  ${source.id}  ${url}`);
  });

  await sweep(contentFolder);
  const written = await withLock(path, async () => {
    // What another run recorded meanwhile stays. What is asked for no more is forgotten: sources that are gone from the
    // content, and addresses that were replaced.
    const now = await readStatuses();
    const kept = all.flatMap((source): [string, SourceStatus][] => {
      const status = found.get(source.id) ?? now.get(source.id);
      return status && status.url === source.URL ? [[source.id, status]] : [];
    });
    await replaceFile(path, serializeStatuses(new Map(kept)));
  });
  if ('held' in written) stop(written.held);
  const count = (wanted: (status: SourceStatus) => boolean): number =>
    [...found.values()].filter(wanted).length;
  if (values.format === 'json')
    console.log(
      JSON.stringify(
        {
          version: 1,
          died: [...found].flatMap(([id, { url, status }]) => {
            const last = before.get(id);
            const wasGone = last?.url === url && last.status === 'gone';
            return status === 'gone' && !wasGone ? [{ id, url }] : [];
          }),
          sources: [...found].map(([id, status]) => ({ id, ...status })),
        },
        undefined,
        2,
      ),
    );
  say(
    [
      `${count(({ status, unclear }) => status === 'alive' && !unclear)} alive`,
      `${count(({ status, unclear }) => status === 'moved' && !unclear)} moved`,
      `${count(({ status, unclear }) => status === 'gone' && !unclear)} gone`,
      `${count(({ unclear }) => unclear !== undefined)} without a clear answer; recorded in ${path}.`,
    ].join(', '),
  );
}

async function archiveAll(mayAsk: (address: string) => boolean, archives?: Archives): Promise<void> {
  const [timeout, pause, older, within, patience] = [
    values.timeout,
    values.pause,
    values.older ?? '1',
    values.within,
    values.patience,
  ].map(number) as [number, number, number, number, number];
  sayBeside(values.format);
  const { parsed } = await readContent();
  const all = parsed.sources.map(({ source }) => source);
  const asked = ids.map((id) => known(id, all, parsed.ledger.ledger));
  const key = keyIn(process.env);
  const say = (line: string): void => {
    console.error(line);
  };
  if (!key)
    say(
      'No archive is asked to make a copy: that takes a key, in IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY (https://archive.org/account/s3.php).',
    );
  const { exchange, isInside } = network({
    timeout: timeout * 1000,
    pause: pause * 1000,
    agent: agentOf('archive'),
    mayAsk,
  });
  // Parts of one page follow each other faster than questions about many do.
  const parts = network({
    timeout: timeout * 1000,
    pause: Math.min(pause, 0.2) * 1000,
    agent: agentOf('archive'),
    mayAsk,
    longest: 20_000_000,
  });
  await using eye = values.local ? camera(parts.exchange, realClock) : undefined;
  const reports = await archive({
    content: contentFolder,
    beside: archivesFolder,
    sources: asked.length > 0 ? asked : all,
    ask: exchange,
    isInside,
    ...(archives ? { archives } : {}),
    key,
    camera: eye,
    within,
    older,
    patience: patience * 1000,
    say,
  });
  if (values.format === 'json') console.log(JSON.stringify({ version: 1, sources: reports }, undefined, 2));
  else console.log(summaryOfReports(reports, contentFolder));
}

/** How we call ourselves, to servers. */
const agentOf = (what: string): string =>
  `${site.name}-sources-${what}/1 (${readAddress(process.env).origin}; mailto:${site.publisher.email})`;

async function without(id: string): Promise<void> {
  const { parsed } = await readContent();
  const corpus = await getCorpus();
  const all = parsed.sources.map((one) => one.source);
  const source = known(id, all, parsed.ledger.ledger);
  const [lang] = site.languages;
  const words = wordsOf(lang);
  const { falls, stands } = withoutSource(corpus, source.id, lang);
  console.log(`${summaryOf(falls.length, falls.length + stands.length, words)} (${source.title})`);
  for (const { claim, left } of falls) {
    console.log(`\n${claim.article}/${claim.id}: ${words.assessments[claim.assessment].name}`);
    console.log(`  ${claim.statement}`);
    console.log(`  ${words.source.falls.left({ assessments: namesOf(left, words) })}`);
  }
}

/** @param id a source's, with or without `sources/`; of one that moved, an earlier one. */
function known(id: string, sources: readonly Source[], ledger: Ledger | undefined): Source {
  const asked = sourceId(id.replace(/^sources\//, ''));
  const now = (ledger ? leadsTo(ledger, asked) : asked).replace(/^sources\//, '');
  const found = sources.find((source) => source.id === now);
  if (found) return found;
  const near = nearest(
    now,
    sources.map((source) => source.id),
  );
  return stop(`There is no source "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}

function number(value: string): number {
  const read = Number(value);
  return Number.isFinite(read) && read >= 0 ? read : stop(`"${value}" is no number.`, 2);
}

/** How what happens is said: beside what a program reads, if one does. */
function sayBeside(format: string): (line: string) => void {
  if (!['text', 'json'].includes(format))
    return stop(`There is no format "${format}"; choose one of text, json.`, 2);
  return (line) => {
    if (format === 'json') console.error(line);
    else console.log(line);
  };
}

function sayVerdict(verdict: Verdict): string {
  switch (verdict.status) {
    case 'moved':
      return `moved to ${verdict.movedTo}`;
    case 'unclear':
      return `unclear, ${verdict.problem}`;
    default:
      return verdict.status;
  }
}

/** Hosts side by side; `network` sees to it that each is asked one thing at a time. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, next));
}

async function readStatuses(): Promise<SourceStatuses> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return new Map();
  const read = parseStatuses(text);
  if ('statuses' in read) return read.statuses;
  console.warn(`${path} could not be used, and is written anew: ${read.detail}`);
  return new Map();
}

// Last: what it asks for stands above.
if (import.meta.main) await sources();
