import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isIn, realPath } from './files/real-path.ts';
import { addFile } from './files/whole-file.ts';
import type { NewFile } from '../../src/tools/new/new-file.ts';
import { contentFolder } from '../../src/build/shared-content.ts';
import { checkFolder } from '../../src/content/check-folder.ts';
import { readFolder } from '../../src/content/read-folder.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { formatReport } from '../../src/issues/report.ts';

/**
 * Write files that are new, after checking them as part of the whole content: nothing that would be an error is
 * written, and nothing that is there is overwritten.
 *
 * @returns the paths as messages print them; `undefined` when there were reasons against it, which have been printed.
 */
export async function writeNew(files: readonly NewFile[]): Promise<string[] | undefined> {
  const folder = contentFolder.replace(/[/\\]+$/, '');
  const there = await readFolder(contentFolder);
  const added = files.map(({ path, text }) => ({
    path: `${folder}/${path}`,
    parts: path.split('/'),
    bytes: new TextEncoder().encode(text),
  }));
  const clash = added.find(({ path }) => there.some((file) => file.path === path));
  if (clash) {
    console.error(`${clash.path} is there already; nothing was written.`);
    return undefined;
  }

  for (const { path } of added) {
    const parent = dirname(path);
    if (isIn(await realPath(resolve(parent)), await realPath(resolve(folder)))) continue;
    console.error(`${parent} leads out of the content folder; nothing was written.`);
    return undefined;
  }

  const paths = new Set(added.map(({ path }) => path));
  const before = new Set(errorsOf(check(there)).map(toKey));
  const found = errorsOf(check([...there, ...added])).filter(
    (each) => (paths.has(each.file) || !before.has(toKey(each))) && !isUnreviewed(each.ruleId),
  );
  if (found.length > 0) {
    process.stderr.write(formatReport(found, 'text'));
    console.error('Nothing was written.');
    return undefined;
  }
  await addAll(added);
  return [...paths];

  function check(content: typeof there) {
    return checkFolder(folder, content, siteWords()).issues;
  }
}

/** Each whole or not at all; when one cannot be written, those before it are taken back. */
async function addAll(added: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const done: string[] = [];
  const made: string[] = [];
  try {
    for (const { path, bytes } of added) {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) made.push(first);
      await addFile(path, bytes);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) await rm(path, { force: true });
    // A folder that someone else has used meanwhile stays.
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** The same mistake before and after, wherever it moved to. */
const toKey = ({ file, ruleId, reason }: { file: string; ruleId: string; reason: string }): string =>
  [file, ruleId, reason].join('\n');

/** What is new has not been reviewed; that is the next step, not a mistake. */
const isUnreviewed = (ruleId: string): boolean => ruleId === 'unreviewed-id';
