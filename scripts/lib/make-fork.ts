import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a copy of the project does without: what git does not keep, and what is this site's own. */
const left = new Set(['.astro', '.git', 'content', 'dist', 'node_modules', 'site.config.ts']);

/** The project as somebody else has it: content in every state (`tests/states/`), every setting another; gone after it. */
export async function makeFork(): Promise<{ path: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'plumbline-fork-'));
  for (const name of await readdir('.'))
    if (!left.has(name)) await cp(name, join(path, name), { recursive: true });
  await rm(join(path, 'tests/lima'), { recursive: true, force: true });
  await cp('tests/states/content', join(path, 'content'), { recursive: true });
  const config = await readFile('tests/states/site.config.ts', 'utf8');
  await writeFile(join(path, 'site.config.ts'), config.replaceAll("'../../src/", "'./src/"));
  await symlink(resolve('node_modules'), join(path, 'node_modules'), 'junction');
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
