/** An editor at work: what the check reports is mended by the commands it offers. */
import { shippedWords } from '../../src/content/shipped-words.ts';
import { checkFolder } from '../../src/content/check-folder.ts';
import { Memory } from '../../src/content/memory.ts';
import type { ParsedFolder } from '../../src/content/parse-folder.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { move } from '../../src/ledger/move.ts';
import type { Outcome } from '../../src/ledger/outcome.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { retire } from '../../src/ledger/retire.ts';
import { review } from '../../src/ledger/review.ts';
import type { Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf, type Subjects } from '../../src/ledger/subjects.ts';
import { shared, toContentFile, type Files } from '../cases/support.ts';

const site = { languages: ['en'], shipped: shippedWords(), rules: {} };
/** What was made of files that an editor does not change; see `shared`. */
const memory = shared && new Memory();

/** The command that an issue offers; of several the one that an editor chooses who knows what was renamed. */
export function commandFor({ note }: Issue, renamed: ReadonlyMap<string, string>): string[] {
  const offered = [
    ...note.matchAll(/npm run (review|ledger) -- ([\w/ -]+?)(?: --reason "…")?(?=[.]|$)/g),
  ].map(([, name = '', args = '']) => [name, ...args.trim().split(' ')]);
  const [only, ...others] = offered;
  if (!only || others.length === 0) return only ?? [];
  for (const [, verb, old = '', target = ''] of offered) {
    const now = renamed.get(old);
    const fits = now !== undefined && (target === now || target.endsWith('NEW'));
    if (verb === 'move' && fits) return ['ledger', 'move', old, now];
  }
  return others.at(-1) ?? [];
}

/** Check a content folder with its ledger, as `npm run check` does. */
export function checkWith(files: Files, ledger: Ledger): { parsed: ParsedFolder; issues: Issue[] } {
  const all = new Map([...files, ['ledger.json', new TextEncoder().encode(serializeLedger(ledger))]]);
  const { parsed, issues } = checkFolder(
    'content',
    [...all].map(([path, bytes]) => toContentFile(path, bytes ?? new Uint8Array())),
    site,
    memory,
  );
  return { parsed, issues: errorsOf(issues) };
}

/** Run the command that an issue offers. */
export function obey(command: readonly string[], subjects: Subjects, ledger: Ledger, date: string): Outcome {
  const [name, verb = '', first = '', second = ''] = command;
  const occasion = { date, reason: `It changed on ${date}.` };
  if (name === 'ledger') {
    return verb === 'move'
      ? move(subjects, ledger, first, second, occasion)
      : retire(subjects, ledger, first, occasion);
  }
  if (/^(?:entities|sources)\/?/.test(verb)) {
    const records = verb.includes('/')
      ? [verb]
      : [...subjects.records.keys()].filter((id) => id.startsWith(`${verb}/`));
    return review(subjects, ledger, { records }, occasion);
  }
  const [article = '', claim] = verb.split('/');
  return review(subjects, ledger, { article, claims: claim === undefined ? undefined : [claim] }, occasion);
}

/** Mend, one command after the other, until content and ledger agree. */
export function mend(
  files: Files,
  start: Ledger,
  renamed: ReadonlyMap<string, string>,
  date: string,
): { ledger: Ledger; parsed: ParsedFolder; commands: string[] } {
  let ledger = start;
  const commands: string[] = [];
  for (let round = 0; round < 60; round += 1) {
    const { parsed, issues } = checkWith(files, ledger);
    const [issue] = issues;
    if (!issue) return { ledger, parsed, commands };
    const command = commandFor(issue, renamed);
    const outcome = obey(command, subjectsOf(parsed), ledger, date);
    const said = `${issue.ruleId}: ${issue.reason}\n${issue.note}\n> ${command.join(' ')}`;
    if ('refused' in outcome) throw new Error(`${said}\n${outcome.refused}`);
    commands.push(command.join(' '));
    // What is written is what the next run reads.
    const written = parseLedger(serializeLedger(outcome.ledger));
    if (!('ledger' in written)) throw new Error(`${said}\n${JSON.stringify(written)}`);
    ledger = written.ledger;
  }
  throw new Error(`Content and ledger never agreed:\n${commands.join('\n')}`);
}
