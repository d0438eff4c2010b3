/** Reading the cases: a small valid content folder, and what each case lays over it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkFolder, type LoadedContent } from '../../src/content/check-folder.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import type { SiteWords } from '../../src/content/parse-folder.ts';

export const casesFolder = import.meta.dirname;

/** Path below the content folder → bytes; none for a file that cannot be read. */
export type Files = ReadonlyMap<string, Uint8Array | undefined>;

/** What the site contributes, the same on every machine. */
const site: SiteWords = {
  languages: ['en', 'es'],
  rules: {},
  link: (path) => `/news/${path}`,
  markLabel: (_lang, number, assessment) => `Claim ${number}: ${assessment}`,
};

/** The valid content folder that every case differs from. */
export const base: Files = readFiles('base');

/** The names of the cases. */
export const caseNames: readonly string[] = readdirSync(casesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name)
  .sort();

/**
 * The content folder of a case: the base, without what `remove.txt` lists, under the files of the case; of those that
 * `unreadable.txt` lists, nothing can be read.
 */
export function filesOf(name: string): Files {
  const own = new Map<string, Uint8Array | undefined>(readFiles(name));
  const listed = (list: string) => new TextDecoder().decode(own.get(list)).split(/\s+/).filter(Boolean);
  const removed = listed('remove.txt');
  const unreadable = listed('unreadable.txt');
  for (const list of ['remove.txt', 'unreadable.txt', 'expected.txt']) own.delete(list);
  for (const path of unreadable) own.set(path, undefined);
  return new Map([...[...base].filter(([path]) => !removed.includes(path)), ...own]);
}

/** The report a case must give; `undefined` when the file is missing. */
export function expectedOf(name: string): string | undefined {
  const path = join(casesFolder, name, 'expected.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Check files as `npm run check` checks a folder called `content`. */
export const check = (files: Files, { advice = true } = {}): LoadedContent => {
  const content = checkFolder(
    'content',
    [...files].map(([path, bytes]) => ({
      path: `content/${path}`,
      parts: path.split('/'),
      bytes: bytes ?? new Uint8Array(),
      ...(bytes ? {} : { unreadable: 'it is a link that leads nowhere.' }),
    })),
    site,
  );
  return advice ? content : { ...content, issues: errorsOf(content.issues) };
};

function readFiles(folder: string): Map<string, Uint8Array> {
  const root = join(casesFolder, folder);
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path)]),
  );
}
