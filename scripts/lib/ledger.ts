/** The ledger of this run's content folder, as the commands read and write it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { contentFolder, reloadContent } from '../../src/build/shared-content.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { isCalendarDate } from '../../src/records/fields.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { isDisagreement } from '../../src/ledger/check-ledger.ts';
import type { Outcome } from '../../src/ledger/outcome.ts';
import type { Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf, type Subjects } from '../../src/ledger/subjects.ts';
import { readContent } from './content.ts';
import { reportTo } from './report-to.ts';

/** End a run that could not do what it was asked for: 1 for a refusal, 2 for a command that makes no sense. */
export function stop(reason: string, status: 1 | 2 = 1): never {
  console.error(reason);
  process.exit(status);
}

/** The content and its ledger, ready to be changed; content that has errors of its own ends the run with a report. */
export async function openLedger(): Promise<{ subjects: Subjects; ledger: Ledger; text: string }> {
  // Before the content: whoever writes in between is noticed when this is written.
  const text = await readText();
  const { parsed, issues } = await readContent();
  const { ledger } = parsed.ledger;
  // A ledger that cannot be read cannot be written to either.
  const errors = errorsOf(issues).filter((found) => !ledger || !isDisagreement(found));
  if (errors.length > 0 || !ledger) {
    process.stderr.write(reportTo(process.stderr, errors));
    stop('Mend this first; nothing was recorded.');
  }
  return { subjects: subjectsOf(parsed), ledger, text };
}

/** The text of the ledger file; empty when there is none. */
export async function readText(): Promise<string> {
  try {
    return await readFile(ledgerPath, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

const ledgerPath = join(contentFolder, 'ledger.json');

/**
 * Write the ledger, whole or not at all.
 *
 * @param last what stood in the file when it was read; the run ends if someone else has written to it since.
 */
export async function writeLedger(ledger: Ledger, last: string): Promise<void> {
  // A name that is litter to whoever reads the folder meanwhile.
  const next = join(dirname(ledgerPath), `.#${basename(ledgerPath)}.next`);
  try {
    // Whoever else writes at this moment has made it already.
    await writeFile(next, serializeLedger(ledger), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    stop(
      `Another command is writing the ledger; nothing was recorded. Run this again; delete ${next} if none is.`,
    );
  }
  const changed = (await readText()) !== last;
  if (changed) await rm(next);
  else await rename(next, ledgerPath);
  if (changed) stop('The ledger was changed meanwhile; nothing was recorded. Run this again.');
}

/** Say what a command did, write it down, and say what is left to do. */
export async function settle(outcome: Outcome, last: string): Promise<void> {
  if ('refused' in outcome) stop(outcome.refused);
  if (outcome.done.length > 0) await writeLedger(outcome.ledger, last);
  console.log(
    outcome.done.length > 0
      ? summary(outcome.done)
      : 'Nothing to record: all of it stands as it was reviewed.',
  );
  const left = leftIn(await reloadContent());
  console.log(left === '' ? 'Content and ledger agree.' : `\nLeft to do:\n\n${left}`);
}

/** As many lines as a person reads; the rest counted. */
function summary(done: readonly string[]): string {
  const most = 20;
  const more = done.length - most;
  return [...done.slice(0, most), ...(more > 0 ? [`and ${more} more.`] : [])].join('\n');
}

/** What content and ledger still disagree in, as a report. */
export const leftIn = ({ issues }: LoadedContent): string =>
  reportTo(process.stdout, issues.filter(isDisagreement)).trimEnd();

/** `--date`, else today in UTC. */
export function dateOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (given.length === 10 && isCalendarDate(given)) return given;
  return stop(`"${given}" is no date; write it as 2024-11-18.`, 2);
}

/** `--reason` in one line; one that says nothing is none. */
export function reasonOf(given: string | undefined): string | undefined {
  const reason = given?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (reason === '') return stop('A reason has words: --reason "…".', 2);
  return reason;
}
