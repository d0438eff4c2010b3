/** The edge to the file system: everything that is read of a content folder is read here. */
import { readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { ContentFile } from '../records/decode.ts';
import { limits } from '../records/limits.ts';
import { own } from '../issues/own.ts';

/** Files and folders that systems and editors leave about; no one wrote them. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\.git.*|\..*\.sw[a-z]|.*~|\.#.*)$/;

/** Files as they were last read, by their path; given to a reading, it fills it. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly file: ContentFile }>;

/**
 * Read all files of a content folder.
 *
 * @param folder as the author named it, absolute or relative to the working directory.
 * @param known what was read before: a file that did not change since is not read again, and stays the same object.
 * @returns each file with the path that messages print: the folder as given, parts joined by `/`. What cannot be
 *   read says why; nothing is read that stands elsewhere, wherever a link may lead: content comes from many hands, and a
 *   report of it must show no file of the machine that it is checked on.
 */
export async function readFolder(folder: string, known: KnownFiles = new Map()): Promise<ContentFile[]> {
  const root = await realpath(folder);
  const named = folder.replace(/[/\\]+$/, '');
  const there = new Set<string>();
  const read: ContentFile[] = [];
  const reading: Promise<ContentFile>[] = [];
  for (const found of await filesIn(folder, [], [], root)) {
    const { path, link } = found;
    there.add(path);
    const stamp = link ? undefined : stampOf(path);
    const before = known.get(path);
    // Of thousands of files that are as they were, each promise would cost more than the look.
    if (stamp !== undefined && before?.stamp === stamp) read.push(before.file);
    else reading.push(readAnew(named, found, stamp, root, known));
  }
  for (const path of known.keys()) if (!there.has(path)) known.delete(path);
  read.push(...(await Promise.all(reading)));
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Read a file; what has the same bytes as before stays the same object. */
async function readAnew(
  folder: string,
  { path, parts, link }: Found,
  stamp: string | undefined,
  root: string,
  known: KnownFiles,
): Promise<ContentFile> {
  const before = known.get(path);
  const most = parts.join('/') === 'ledger.json' ? limits.ledgerBytes : limits.bytes;
  const fresh = await readBytes(path, link ? root : undefined, most);
  if (fresh.unreadable !== undefined) known.delete(path);
  const same =
    before && fresh.unreadable === undefined && Buffer.compare(before.file.bytes, fresh.bytes) === 0;
  const file = same ? before.file : { path: [folder, ...parts].join('/'), parts, ...fresh };
  if (fresh.unreadable === undefined) known.set(path, { stamp: stamp ?? '', file });
  return file;
}

/**
 * What changes when a file does; nothing for one that changed a moment ago, for within one tick of the clock that a file
 * system keeps it may change again and look the same. Asked for at once: thousands of promises cost more than the answers.
 */
function stampOf(path: string): string | undefined {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return Date.now() - Math.max(mtimeMs, ctimeMs) < tick
      ? undefined
      : `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return undefined; // it is gone or may not be looked at: reading it says so
  }
}

/** The coarsest that file systems in use tell times apart, in ms. */
const tick = 2000;

interface Found {
  readonly path: string;
  /** Below the folder. */
  readonly parts: readonly string[];
  readonly link: boolean;
}

/** Every path below a folder that is no folder itself. A link that leads out, or back to where it stands, is not followed. */
async function filesIn(
  folder: string,
  below: readonly string[],
  above: readonly string[],
  root: string,
): Promise<Found[]> {
  const inside = [...above, await realpath(folder)];
  const found: Found[] = [];
  const entering: Promise<Found[]>[] = [];
  const enter = async (entry: Dirent, one: Found): Promise<Found[]> => {
    const leads = entry.isDirectory() || (one.link && (await leadsOn(one.path, inside, root)));
    // Whether it is a file is asked of the system where its folder does not say it.
    return leads ? filesIn(one.path, one.parts, inside, root) : [{ ...one, link: true }];
  };
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (litter.test(name)) continue;
    const one = { path: join(folder, name), parts: [...below, name], link: entry.isSymbolicLink() };
    // A folder in the place of a file is that file, and cannot be read.
    if (entry.isDirectory() && /\.(?:json|yaml|mdx)$/.test(name)) found.push({ ...one, link: true });
    else if (entry.isFile()) found.push(one);
    else entering.push(enter(entry, one));
  }
  return [...found, ...(await Promise.all(entering)).flat()];
}

async function leadsOn(link: string, inside: readonly string[], root: string): Promise<boolean> {
  try {
    const place = await realpath(link);
    return (await stat(link)).isDirectory() && !inside.includes(place) && isWithin(root, place);
  } catch {
    return false; // it leads nowhere: that is said where it is read
  }
}

/** Whether a path is a folder or stands below it; both without links. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** @param root where it must stand, for what may be a link; what is a file stands where it was found. */
async function readBytes(
  path: string,
  root: string | undefined,
  most: number,
): Promise<Pick<ContentFile, 'bytes' | 'unreadable'>> {
  const nothing = new Uint8Array();
  try {
    if (root !== undefined && !isWithin(root, await realpath(path)))
      return { bytes: nothing, unreadable: 'it is a link that leads out of the content folder.' };
    // Of a pipe or a device, the end may never come.
    const found = await stat(path);
    if (!found.isFile()) return { bytes: nothing, unreadable: 'it is not a file with text.' };
    if (found.size > most)
      return {
        bytes: nothing,
        unreadable: `it has ${megabytes(found.size)}, and at most ${megabytes(most)} are read.`,
      };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { bytes: nothing, unreadable: own(reasons, code) ?? `the system says ${code}.` };
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`;

const reasons: Record<string, string> = {
  ENOENT: 'it is a link that leads nowhere.',
  ELOOP: 'it is a link that leads in a circle.',
  EACCES: 'this user may not read it.',
  EPERM: 'this user may not read it.',
};

/**
 * A reader of single lines of a content folder's text files, by the path that messages print; `undefined` where there is
 * none to show.
 */
export function lineReader(folder: string): (file: string, line: number) => string | undefined {
  const read = new Map<string, readonly string[]>();
  return (file, line) => {
    if (!/\.(?:mdx|yaml|json)$/.test(file)) return undefined;
    let lines = read.get(file);
    if (!lines) {
      try {
        // Of a pipe the end may never come, and what stands elsewhere was not read.
        const own = statSync(file).isFile() && isWithin(realpathSync(folder), realpathSync(file));
        lines = own ? readFileSync(file, 'utf8').split(/\r\n|\r|\n/) : [];
      } catch {
        lines = []; // gone since it was read, and then there is no line to show
      }
      read.set(file, lines);
    }
    return lines[line - 1];
  };
}
