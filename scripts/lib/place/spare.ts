/**
 * The site before the last: a build makes the new one of it (see `src/build/new-site.ts`), and has the last one take its
 * part. It stands where builds work, and only one build has it.
 *
 * 2026-11-28: kept, and not taken away while a build waits for it, nor by a process that outlives the command: to remove
 * 24,000 files in 10,000 folders takes seconds, and the next build would make the same folders again. It holds second
 * names of files that the site has anyway, and beside these what the last build drew anew. Nothing of others is ever in
 * it: what they put into the site was moved into the new one before. One of a place is left, and of two places at most.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly, sweepKept } from '../../../src/content/kept-file.ts';

const most = 2;

/** The folder of what is kept, where builds work. */
export const spares = 'spare';

export interface Spare {
  /** Where it stands while the build has it. */
  readonly inUse: string;
  /** Where the next build finds it. */
  readonly kept: string;
}

/** Take what is left of a place. @param work the folder the build works in. */
export function takeSpare(workshop: string, place: string, work: string): Spare {
  const spare = { inUse: `${work}-spare`, kept: join(workshop, spares, hash('sha256', place).slice(0, 32)) };
  quietly(() => {
    renameSync(spare.kept, spare.inUse);
  });
  return spare;
}

/** Give it back where it was not needed, for another time. */
export function returnSpare({ inUse, kept }: Spare): void {
  if (!existsSync(inUse)) return;
  quietly(() => {
    if (!existsSync(kept)) renameSync(inUse, kept);
  });
}

/** Keep a site that has been replaced. @returns whether it is kept: not where it stands on another disk. */
export function keepSpare(old: string, { kept }: Spare): boolean {
  try {
    if (existsSync(kept)) return false;
    mkdirSync(dirname(kept), { recursive: true });
    renameSync(old, kept);
    utimesSync(kept, new Date(), new Date());
    sweepKept(dirname(kept), most);
    return true;
  } catch {
    return false;
  }
}
