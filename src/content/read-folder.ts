/** The edge to the file system: everything that is read of a content folder is read here. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { ContentFile } from '../records/decode.ts';

/** Files and folders that systems and editors leave about; no one wrote them. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\.git.*|\..*\.sw[a-z]|.*~|\.#.*)$/;

/**
 * Read all files of a content folder.
 *
 * @param folder as the author named it, absolute or relative to the working directory.
 * @returns each file with the path that messages print: the folder as given, parts joined by `/`. What cannot be
 *   read says why; nothing is read that stands elsewhere, wherever a link may lead: content comes from many hands, and a
 *   report of it must show no file of the machine that it is checked on.
 */
export async function readFolder(folder: string): Promise<ContentFile[]> {
  const root = await realpath(folder);
  const paths = await pathsIn(folder, [], root);
  const read = await Promise.all(
    paths.map(async (path): Promise<ContentFile> => {
      const parts = relative(folder, path).split(sep);
      return {
        path: [folder.replace(/[/\\]+$/, ''), ...parts].join('/'),
        parts,
        ...(await readBytes(path, root)),
      };
    }),
  );
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every path below a folder that is no folder itself. A link that leads out, or back to where it stands, is not followed. */
async function pathsIn(folder: string, above: readonly string[], root: string): Promise<string[]> {
  const inside = [...above, await realpath(folder)];
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !litter.test(name))
      .map(async (entry): Promise<string[]> => {
        const path = join(folder, entry.name);
        const enter = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsOn(path, inside, root)));
        return enter ? pathsIn(path, inside, root) : [path];
      }),
  );
  return found.flat();
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

async function readBytes(path: string, root: string): Promise<Pick<ContentFile, 'bytes' | 'unreadable'>> {
  const nothing = new Uint8Array();
  try {
    if (!isWithin(root, await realpath(path)))
      return { bytes: nothing, unreadable: 'it is a link that leads out of the content folder.' };
    // Of a pipe or a device, the end may never come.
    if (!(await stat(path)).isFile()) return { bytes: nothing, unreadable: 'it is not a file with text.' };
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { bytes: nothing, unreadable: reasons[code] ?? `the system says ${code}.` };
  }
}

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
