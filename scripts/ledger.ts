/** `npm run ledger -- move | retire | redate | cleanse | status`: what becomes of ids that were published. */
import { reloadContent } from '../src/build/shared-content.ts';
import { errorsOf } from '../src/issues/issue.ts';
import { count } from '../src/issues/report.ts';
import { isDisagreement } from '../src/ledger/check-ledger.ts';
import { cleanse } from '../src/ledger/cleanse.ts';
import { commands } from '../src/ledger/commands.ts';
import { findConflict, joinSides } from '../src/ledger/conflict.ts';
import { parseId } from '../src/ledger/ids.ts';
import { move } from '../src/ledger/move.ts';
import { parseLedger } from '../src/ledger/parse-ledger.ts';
import { retire } from '../src/ledger/retire.ts';
import { keepWhole } from '../src/ledger/keep-whole.ts';
import { lostFrom, withAll } from '../src/ledger/lost.ts';
import type { Joined } from '../src/ledger/pieces.ts';
import { redate } from '../src/ledger/redate.ts';
import { isClaim, isMoved, leadsTo, type Ledger } from '../src/ledger/schema.ts';
import { subjectsOf } from '../src/ledger/subjects.ts';
import { serializeLedger } from '../src/ledger/serialize.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';
import { mergedTexts } from './lib/merged-ledgers.ts';
import {
  dateOf,
  latestDay,
  leftIn,
  ledgerPath,
  mergedLedgers,
  openLedger,
  readText,
  reasonOf,
  settle,
  stop,
  writeLedger,
} from './lib/ledger.ts';

const usage = `npm run ledger -- move OLD NEW             what was OLD is NEW now: its pages and anchors lead on
                                           (--reason "…" if NEW was reviewed as another claim before)
npm run ledger -- retire ID --reason "…"   ID is withdrawn: its page says what it said, until when and why
npm run ledger -- redate [ID…] --reason "…"  a date that is yet to come (a wrong clock) becomes today's, or --date
npm run ledger -- cleanse --reason "…"     characters that no text may hold are taken out of what was recorded
npm run ledger -- status                   what is recorded, and what disagrees with the content; mends a merge

Ids are written ARTICLE, ARTICLE/CLAIM, entities/ENTITY, sources/SOURCE. --date 2024-11-18 says when it was, if not
today.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      date: { type: 'string' },
    },
  },
  usage,
);
const [verb, ...ids] = positionals;
const [id = '', now = ''] = ids;
const date = dateOf(values.date);
const reason = reasonOf(values.reason);

if (verb === 'move' && ids.length === 2) {
  const { subjects, ledger, text } = await openLedger();
  await settle(move(subjects, ledger, id, now, { date, reason }), text);
} else if (verb === 'retire' && ids.length === 1) {
  const { subjects, ledger, text } = await openLedger();
  await settle(retire(subjects, ledger, id, { date, reason }), text);
} else if (verb === 'redate') {
  const { ledger, text } = await openLedger();
  await settle(redate(ledger, ids, { date, reason, latest: latestDay() }), text);
} else if (verb === 'cleanse' && ids.length === 0) await takeOut();
else if (verb === 'status' && ids.length === 0) await status();
else stop(usage, 2);

async function takeOut(): Promise<void> {
  await readContent();
  const text = await readText();
  const read = parseLedger(text);
  if (text !== '' && !('ledger' in read)) stop(`The ledger cannot be read; ${commands.status} says why.`);
  await settle(cleanse('ledger' in read ? read.ledger : new Map(), { date, reason }), text);
}

async function status(): Promise<void> {
  await readContent();
  const text = await readText();
  if (isTorn(text)) await mend(text);
  await bringBack();
  await keep();

  const content = await reloadContent();
  const { ledger } = content.parsed.ledger;
  if (ledger) console.log(`${ledgerPath} records ${inventory(ledger)}.`);
  const left = leftIn(content);
  // What a mistake stands in cannot be compared: to be silent about it would be to say that all is well.
  const mistakes = errorsOf(content.issues).filter((found) => !isDisagreement(found));
  if (left !== '') console.log(`\nContent and ledger disagree:\n\n${left}`);
  else if (mistakes.length === 0) console.log('Content and ledger agree.');
  if (mistakes.length > 0)
    console.log(
      `\nThe content itself has ${count(mistakes).replace(/\.$/, '')}, and could not be compared in full; npm run check shows it.`,
    );
  process.exitCode = left === '' && mistakes.length === 0 ? 0 : 1;
}

/** As a merge can leave it; one that a newer version wrote is left alone. */
function isTorn(text: string): boolean {
  if (text === '') return false;
  if (findConflict(text) !== undefined) return true;
  const read = parseLedger(text);
  return 'problem' in read && read.problem !== 'newer';
}

/** Join what two branches recorded, and say what both had to say of the same id. */
async function mend(text: string): Promise<void> {
  const joined = joinSides(text) ?? joinSides(text, await mergedTexts(ledgerPath));
  // What no merge left is for its reader to say.
  if (!joined && findConflict(text) === undefined) return;
  console.log('Two branches changed the ledger in the same place.');
  if (!joined)
    stop(
      'They cannot be joined: one of them is no ledger by itself.\nTake the file of one branch (git checkout --ours or --theirs) and run this again: what the other recorded is brought back from git.',
    );
  await writeLedger(joined.ledger, text);
  console.log('They are joined now, and what either recorded is kept.');
  tell(joined);
}

/** Bring back what the branches of a merge recorded and the merge dropped. */
async function bringBack(): Promise<void> {
  const text = await readText();
  const own = parseLedger(text);
  if (!('ledger' in own)) return;
  const others = await mergedLedgers();
  const lost = lostFrom(own.ledger, others);
  if (lost.size === 0) return;
  const joined = withAll(own.ledger, others);
  const sound = parseLedger(serializeLedger(joined.ledger));
  if (!('ledger' in sound)) {
    console.log(
      `The merge dropped what one branch recorded, and it cannot be brought back by itself:\n${list(lost)}\n`,
    );
    return;
  }
  await writeLedger(joined.ledger, text);
  console.log(`The merge had dropped what one branch recorded. It is brought back:\n${list(lost)}`);
  tell(joined);
}

/** Keep the whole judgement of what version 1 recorded in part. */
async function keep(): Promise<void> {
  const { parsed } = await reloadContent();
  const { ledger } = parsed.ledger;
  const text = await readText();
  if (!ledger || text === '') return;
  const whole = keepWhole(subjectsOf(parsed), ledger, date);
  if (serializeLedger(whole) === text) return;
  await writeLedger(whole, text);
  console.log('What the ledger had recorded in part, or in an earlier form, is kept whole now.\n');
}

function tell({ ledger, torn }: Joined): void {
  if (torn.size > 0) console.log(list(torn));
  for (const [id] of torn) {
    const entry = ledger.get(leadsTo(ledger, id));
    const last = entry && isClaim(entry) ? entry.revisions.at(-1) : undefined;
    if (last) console.log(`  "${last.passage}" (${last.assessment}) stands last of ${id}.`);
  }
  console.log('');
}

function list(of: ReadonlyMap<string, string>): string {
  return [...of].map(([id, what]) => `  ${id}: ${what}`).join('\n');
}

function inventory(ledger: Ledger): string {
  const entries = [...ledger];
  const live = entries.filter(([, entry]) => !isMoved(entry) && !entry.retired);
  const count = (kind: string): number => live.filter(([key]) => parseId(key)?.kind === kind).length;
  const corrections = entries.reduce(
    (sum, [, entry]) => sum + (isClaim(entry) ? entry.revisions.length - 1 : 0),
    0,
  );
  const some = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    some(count('article'), 'article', 'articles'),
    some(count('claim'), 'claim', 'claims'),
    some(count('entity'), 'entity', 'entities'),
    some(count('source'), 'source', 'sources'),
    some(corrections, 'revision after publication', 'revisions after publication'),
    some(entries.filter(([, entry]) => isMoved(entry)).length, 'moved id', 'moved ids'),
    some(entries.filter(([, entry]) => !isMoved(entry) && entry.retired).length, 'retired id', 'retired ids'),
  ].join(', ');
}
