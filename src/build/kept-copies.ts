import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCopy, type ShownCopy } from '../sources/archive/kept-copy.ts';
import { keptName, sha256Of } from '../sources/archive/kept-name.ts';
import type { Source } from '../sources/schema.ts';
import { archivesFolder } from './archives-folder.ts';

const known = new Map<string, Promise<ShownCopy | undefined>>();

/**
 * Our own copy of a source, where it is on this machine and is the one that the record names: a file with another
 * SHA-256 is no copy of it, whoever put it there.
 */
export function keptCopyOf({
  id,
  archived,
}: Pick<Source, 'id' | 'archived'>): Promise<ShownCopy | undefined> {
  const sha256 = archived?.sha256;
  if (sha256 === undefined) return Promise.resolve(undefined);
  const reading = known.get(sha256) ?? read(keptName(id, sha256), sha256);
  known.set(sha256, reading);
  return reading;
}

async function read(name: string, sha256: string): Promise<ShownCopy | undefined> {
  const bytes = await readFile(join(archivesFolder, name)).catch(() => undefined);
  return bytes && sha256Of(bytes) === sha256 ? readCopy(bytes) : undefined;
}
