/** `npm run ledger -- move | retire | status`: what becomes of ids that were published. */
import { contentFolder, reloadContent } from '../src/build/shared-content.ts';
import { errorsOf } from '../src/issues/issue.ts';
import { count } from '../src/issues/report.ts';
import { isDisagreement } from '../src/ledger/check-ledger.ts';
import { findConflict, joinSides } from '../src/ledger/conflict.ts';
import { parseId } from '../src/ledger/ids.ts';
import { move } from '../src/ledger/move.ts';
import { parseLedger } from '../src/ledger/parse-ledger.ts';
import { retire } from '../src/ledger/retire.ts';
import { isClaim, isMoved, type Ledger } from '../src/ledger/schema.ts';
import { serializeLedger } from '../src/ledger/serialize.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';
import { dateOf, leftIn, openLedger, readText, reasonOf, settle, stop, writeLedger } from './lib/ledger.ts';

const usage = `npm run ledger -- move OLD NEW             what was OLD is NEW now: its pages and anchors lead on
                                           (--reason "…" if NEW was reviewed as another claim before)
npm run ledger -- retire ID --reason "…"   ID is withdrawn: its page says what it said, until when and why
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
} else if (verb === 'status' && ids.length === 0) await status();
else stop(usage, 2);

async function status(): Promise<void> {
  await readContent();
  const text = await readText();
  if (findConflict(text) !== undefined) await mend(text);

  const content = await reloadContent();
  const { ledger } = content.parsed.ledger;
  if (ledger) console.log(`${contentFolder}/ledger.json records ${inventory(ledger)}.`);
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

/** Join what two branches recorded, and say what both had to say of the same id. */
async function mend(text: string): Promise<void> {
  console.log('Two branches changed the ledger in the same place.');
  const joined = joinSides(text);
  const sound = joined && parseLedger(serializeLedger(joined.ledger));
  if (!joined || !sound || !('ledger' in sound)) {
    const why = sound && 'detail' in sound ? ` Joined, ${sound.detail}` : '';
    stop(
      `They cannot be joined: one of them is no ledger by itself.${why}\nTake the file of one branch (git checkout --ours or --theirs), and review here what the other had reviewed.`,
    );
  }
  await writeLedger(joined.ledger, text);
  console.log('They are joined now, and what either recorded is kept.');
  for (const both of joined.both) {
    const entry = joined.ledger.get(both);
    const last = entry && isClaim(entry) ? entry.revisions.at(-1) : undefined;
    console.log(
      `  ${both}: both recorded something of it${last ? `; "${last.passage}" (${last.assessment}) stands last` : ''}.`,
    );
  }
  console.log('');
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
