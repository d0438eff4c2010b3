/**
 * What a build wrote stands in a file beside it. By it the next build knows what is its own and may go, and what
 * somebody else has put there (`CNAME`, `.git`) and stays.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, foldersOf } from '../../../src/build/files-below.ts';

/** The list of a built site's files, one path a line, `/`-separated; itself not among them. */
export const manifestName = '.plumbline-files';

/** The paths of a list of files, and those of the folders they stand in. */
export interface Paths {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** What a folder holds in which no build has written. */
export const noPaths: Paths = { files: new Set(), folders: new Set() };

/** What the last build wrote into a folder; `undefined` where none did. */
export async function readManifest(folder: string): Promise<Paths | undefined> {
  try {
    const text = await readFile(join(folder, manifestName), 'utf8');
    return toPaths(text.split('\n').filter((line) => line !== ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every file below a folder, as a list that can be written beside them. */
export const listFiles = (folder: string): Paths =>
  toPaths(filesBelow(folder).filter((path) => path !== manifestName));

export const toManifest = ({ files }: Paths): string => [...files].sort().join('\n') + '\n';

const toPaths = (files: readonly string[]): Paths => ({ files: new Set(files), folders: foldersOf(files) });
