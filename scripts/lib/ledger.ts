/** The ledger of this run's content folder, as the commands read and write it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, reloadContent } from '../../src/build/shared-content.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { isCalendarDate, isVisible } from '../../src/records/fields.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { isDisagreement } from '../../src/ledger/check-ledger.ts';
import type { Outcome } from '../../src/ledger/outcome.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import type { Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { saysTheSame } from '../../src/letters/record-form.ts';
import { keepWhole } from '../../src/ledger/keep-whole.ts';
import { latestDay } from '../../src/ledger/latest-day.ts';
import { subjectsOf, type Subjects } from '../../src/ledger/subjects.ts';
import { readContent } from './content.ts';
import { withLock } from './files/lock.ts';
import { codeOf } from './files/system-error.ts';
import { sweep } from './files/sweep.ts';
import { replaceFile } from './files/whole-file.ts';
import { mergedTexts } from './merged-ledgers.ts';
import { reportTo } from './report-to.ts';

export { latestDay };

/** End a run that could not do what it was asked for: 1 for a refusal, 2 for a command that makes no sense. */
export function stop(reason: string, status: 1 | 2 = 1): never {
  console.error(reason);
  process.exit(status);
}

/** The content and its ledger, ready to be changed; content that has errors of its own ends the run with a report. */
export async function openLedger(): Promise<{ subjects: Subjects; ledger: Ledger; text: string }> {
  await sweep(contentFolder);
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
  const subjects = subjectsOf(parsed);
  return { subjects, ledger: keepWhole(subjects, ledger, today()), text };
}

/** The ledgers of the branches of a merge, as far as they can be read. */
export async function mergedLedgers(): Promise<Ledger[]> {
  const texts = await mergedTexts(ledgerPath);
  return texts.flatMap((text) => {
    const read = parseLedger(text);
    return 'ledger' in read ? [read.ledger] : [];
  });
}

/** The text of the ledger file; empty when there is none. */
export async function readText(): Promise<string> {
  try {
    return await readFile(ledgerPath, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** Where the ledger stands. */
export const ledgerPath = join(contentFolder, 'ledger.json');

/**
 * Write the ledger, whole or not at all, and only what reads back as what was meant.
 *
 * @param last what stood in the file when it was read; the run ends if someone else has written to it since.
 */
export async function writeLedger(ledger: Ledger, last: string): Promise<void> {
  const text = serializeLedger(ledger);
  const again = parseLedger(text);
  if (!('ledger' in again) || serializeLedger(again.ledger) !== text)
    throw new Error(`What was to be recorded could not be read again; ${ledgerPath} is as it was.`, {
      cause: 'detail' in again ? again.detail : undefined,
    });
  const outcome = await withLock(ledgerPath, async (isMine) => {
    if ((await readText()) !== last) return false;
    if (!(await isMine())) return false;
    await replaceFile(ledgerPath, text);
    return true;
  });
  if ('held' in outcome) stop(outcome.held);
  if (!outcome.done) stop('The ledger was changed meanwhile; nothing was recorded. Run this again.');
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
  const where = outcome.done.length > 0 ? `Recorded in ${ledgerPath}. ` : '';
  console.log(
    left === '' ? `${where}Content and ledger agree.` : `${where}\nLeft to do:\n\n${left}`.trimStart(),
  );
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

/** `--date`, else today in UTC. A day that is yet to come would lock what it is recorded of until then. */
export function dateOf(given: string | undefined): string {
  if (given === undefined) return today();
  if (given.length !== 10 || !isCalendarDate(given))
    return stop(`"${given}" is no date; write it as 2024-11-18.`, 2);
  if (given > latestDay())
    return stop(`${given} is yet to come: nothing is recorded as of a day later than tomorrow.`, 2);
  return given;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** `--by`, each of another person. */
export function namesOf(given: readonly string[] = []): string[] {
  const names = given.map(inOneLine);
  if (!names.every(isVisible)) return stop('Who reviewed it has a name: --by "NAME".', 2);
  const twice = names.find((name, index) => names.slice(0, index).some((other) => saysTheSame(other, name)));
  if (twice !== undefined) return stop(`"${twice}" is named twice: a second person is another.`, 2);
  return names;
}

/** `--reason` in one line; one that says nothing is none. */
export function reasonOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const reason = inOneLine(given);
  if (!isVisible(reason)) return stop('A reason has words: --reason "…".', 2);
  return reason;
}

const inOneLine = (given: string): string => given.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
