import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../../site.config.ts';
import { readCopy, writeCopy } from '../../../src/sources/archive/kept-copy.ts';
import { keptName, sha256Of } from '../../../src/sources/archive/kept-name.ts';
import { codeOf } from '../files/system-error.ts';
import { replaceFile } from '../files/whole-file.ts';
import type { Camera } from './capture.ts';

/** What keeping a copy of a source came to. */
export type KeptLocally =
  | {
      readonly status: 'kept';
      readonly file: string;
      readonly sha256: string;
      readonly date: string;
      /** Why it has no picture, if it has none. */
      readonly unseen?: string | undefined;
    }
  | { readonly status: 'none' | 'unclear'; readonly why: readonly string[] };

/** Keep a copy of a source in a folder; one that a killed run had kept is taken as it is. */
export async function keepLocally(
  { id, URL: url, title }: { readonly id: string; readonly URL: string; readonly title: string },
  camera: Camera,
  folder: string,
): Promise<KeptLocally> {
  const there = await keptBefore(id, url, folder);
  if (there) return there;
  try {
    const captured = await camera.capture({ url, title });
    if ('why' in captured)
      return { status: captured.clear ? 'none' : 'unclear', why: [`${new URL(url).host}: ${captured.why}`] };
    const bytes = await writeCopy(captured.copy, `${site.name} (Plumbline), sources -- archive --local`);
    const sha256 = sha256Of(bytes);
    const file = join(folder, keptName(id, sha256));
    await mkdir(folder, { recursive: true });
    await replaceFile(file, bytes);
    return { status: 'kept', file, sha256, date: captured.copy.date, unseen: captured.unseen };
  } catch (error) {
    // A disk that cannot be written to is no matter of this source.
    if (error instanceof Error && /^E[A-Z]+$/.test(codeOf(error) ?? '')) throw error;
    return {
      status: 'unclear',
      why: [`${new URL(url).host}: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}

async function keptBefore(id: string, url: string, folder: string): Promise<KeptLocally | undefined> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${id}.`) && each.endsWith('.warc.gz'))) {
    const bytes = await readFile(join(folder, name));
    const sha256 = sha256Of(bytes);
    const copy = name === keptName(id, sha256) ? await readCopy(bytes) : undefined;
    if (copy?.asked === url) return { status: 'kept', file: join(folder, name), sha256, date: copy.date };
  }
  return undefined;
}
