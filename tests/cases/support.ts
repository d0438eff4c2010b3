/** Reading the cases: a small valid content folder, and what each case lays over it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkFolder, type LoadedContent } from '../../src/content/check-folder.ts';
import { Memory } from '../../src/content/memory.ts';
import type { ContentFile } from '../../src/records/decode.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import type { RuleId } from '../../src/issues/rules.ts';
import { ledgerRules } from '../../src/ledger/check-ledger.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import type { SiteWords } from '../../src/content/parse-folder.ts';

export const casesFolder = import.meta.dirname;

/** The folder that the examples of the guide change too. */
const baseFolder = join(import.meta.dirname, '../../src/guide/rules/base');

/** Stands for the ledger that a review of the whole folder would give. */
const reviewed = '{ "version": 1, "ids": {} }';

/** Path below the content folder → bytes; none for a file that cannot be read. */
export type Files = ReadonlyMap<string, Uint8Array | undefined>;

/** What the site contributes, the same on every machine. */
const site: SiteWords = {
  languages: ['en', 'es'],
  latest: '2026-12-31',
  rules: {},
  shipped: shippedWords(),
};

/** The valid content folder that every case differs from, with its own ledger. */
export const reviewedBase: Files = readFiles(baseFolder);
/** The same, checked as if all that stands in it were reviewed, whatever a test makes of it. */
export const base: Files = new Map([...reviewedBase, ['ledger.json', new TextEncoder().encode(reviewed)]]);

/** The names of the cases. */
export const caseNames: readonly string[] = readdirSync(casesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/**
 * The content folder of a case: the base, without what `remove.txt` lists, under the files of the case; of those that
 * `unreadable.txt` lists, nothing can be read. A case that is not about the ledger is checked as if all of it were
 * reviewed.
 */
export function filesOf(name: string): Files {
  const own = new Map<string, Uint8Array | undefined>(readFiles(join(casesFolder, name)));
  const listed = (list: string) => new TextDecoder().decode(own.get(list)).split(/\s+/).filter(Boolean);
  const removed = listed('remove.txt');
  const unreadable = listed('unreadable.txt');
  for (const list of ['remove.txt', 'unreadable.txt', 'expected.txt']) own.delete(list);
  for (const path of unreadable) own.set(path, undefined);
  const below = ledgerRules.has(name.split('--')[0] as RuleId) ? reviewedBase : base;
  return new Map([...[...below].filter(([path]) => !removed.includes(path)), ...own]);
}

/** The report a case must give; `undefined` when the file is missing. */
export function expectedOf(name: string): string | undefined {
  const path = join(casesFolder, name, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What was made of the files that most tests leave as they are; in `npm run test:deep` each check reads all anew. */
export const shared = process.env['PLUMBLINE_DEEP'] ? undefined : new Memory();

/**
 * Check files as `npm run check` checks a folder called `content`.
 *
 * @param options `memory`: of the same files checked before, as `npm run dev` has it; bytes that are the same object are.
 */
export function check(
  files: Files,
  { advice = true, memory = shared }: { readonly advice?: boolean; readonly memory?: Memory } = {},
): LoadedContent {
  const content = checkFolder('content', [...files].map(([path, bytes]) => toContentFile(path, bytes)), site, memory);
  const told = advice ? content.issues : errorsOf(content.issues);
  const issues =
    new TextDecoder().decode(files.get('ledger.json')) === reviewed ? told.filter(({ ruleId }) => ruleId !== 'unreviewed-id') : told;
  return { ...content, issues };
}

/** Files that were handed over before, by their bytes and their path: one that stays is the same object. */
const known = new WeakMap<Uint8Array, Map<string, ContentFile>>();

/** A file as one reads it from a folder called `content`; of the same bytes at the same path the same object. */
export function toContentFile(path: string, bytes: Uint8Array | undefined): ContentFile {
  const file = (text: Uint8Array) => ({ path: `content/${path}`, parts: path.split('/'), bytes: text });
  if (!bytes) return { ...file(new Uint8Array()), unreadable: 'it is a link that leads nowhere.' };
  const there = known.get(bytes) ?? new Map<string, ContentFile>();
  known.set(bytes, there);
  const same = there.get(path) ?? file(bytes);
  there.set(path, same);
  return same;
}

function readFiles(root: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path)]),
  );
}
