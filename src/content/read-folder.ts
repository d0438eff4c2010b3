/** The edge to the file system: everything that is read of a content folder is read here. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentFile } from './decode.ts';

/** Files that systems and editors leave about; no one wrote them. */
const litter = /^(?:\.DS_Store|Thumbs\.db|\.git.*|\..*\.sw[a-z]|.*~|\.#.*|\.gitkeep)$/;

/**
 * Read all files of a content folder.
 *
 * @param folder as the author named it, absolute or relative to the working directory.
 * @returns each file with the path that messages print: the folder as given, parts joined by `/`. The ledger is
 *   the tools' own file and not among them.
 */
export async function readFolder(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !litter.test(entry.name));
  const read = await Promise.all(
    files.map(async (entry): Promise<ContentFile> => {
      const path = join(entry.parentPath, entry.name);
      const parts = relative(folder, path).split(sep);
      return {
        path: [folder.replace(/[/\\]+$/, ''), ...parts].join('/'),
        parts,
        // A link that leads nowhere is a file without text; what is empty is reported where it stands.
        bytes: await readFile(path).catch(() => new Uint8Array()),
      };
    }),
  );
  return read
    .filter(({ parts }) => parts.join('/') !== 'ledger.json')
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
