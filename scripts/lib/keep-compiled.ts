import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { workshop } from '../../src/build/kept-folder.ts';
import { quietly } from '../../src/content/kept-file.ts';

/** Where it stands, as `scripts/run.mjs` tells Node. */
export const compiledFolder = join(workshop, 'compiled');

/**
 * Keep what Node makes of code (types taken away, compiled) for the next run: half a second of each build. To be called
 * before that code is imported.
 *
 * 2026-11-28: Node's own cache, which knows a file by its bytes. It lies where builds work, for it is the same whatever they
 * build, and holds some 2,600 files; each build adds those of its own pages, which stand in a folder of its own.
 */
export function keepCompiled(): void {
  forgetGrown(compiledFolder, 8000);
  enableCompileCache(compiledFolder);
}

/** Throw a cache away that has more files than this: Node does not say which of them are still used. */
export function forgetGrown(folder: string, most: number): void {
  quietly(() => {
    const counts = readdirSync(folder).map((version) => readdirSync(join(folder, version)).length);
    if (counts.reduce((sum, count) => sum + count, 0) > most)
      rmSync(folder, { recursive: true, force: true });
  });
}
