import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder, workshop } from '../../src/build/kept-folder.ts';
import { compiledFolder } from './keep-compiled.ts';
import { spares } from './place/spare.ts';

/** What builds and other commands leave in `keptFolder` for the next ones; `tests/site/rebuild.test.ts` tells what is not here. */
export const keptNames: readonly string[] = ['cards', 'citations', 'maps', 'pages', 'parsed', 'words'];

/** All of it, with the sites before the last and what Node made of the code; what a build is at work on stands elsewhere. */
const left = [...keptNames.map((name) => join(keptFolder, name)), join(workshop, spares), compiledFolder];

/** Throw away what earlier builds left for the next one. */
export function forgetKept(folders = left): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
