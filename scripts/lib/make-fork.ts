import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SiteConfig } from '../../src/site/config.ts';

/** What a copy of the project does without: what git does not keep. */
const left = new Set(['.astro', '.git', 'dist', 'node_modules']);

/** A copy of the project, gone after it. */
interface Copy {
  readonly path: string;
  [Symbol.asyncDispose](): Promise<void>;
}

async function copyProject(without: ReadonlySet<string>, from = '.'): Promise<Copy> {
  const path = await mkdtemp(join(tmpdir(), 'plumbline-fork-'));
  for (const name of await readdir(from))
    if (!left.has(name) && !without.has(name))
      await cp(join(from, name), join(path, name), { recursive: true });
  await symlink(resolve('node_modules'), join(path, 'node_modules'), 'junction');
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The project as somebody else has it: content in every state (`tests/states/`), every setting another. */
export async function makeFork(): Promise<Copy> {
  const copy = await copyProject(new Set(['content', 'site.config.ts']));
  const { path } = copy;
  await rm(join(path, 'tests/lima'), { recursive: true, force: true });
  await cp('tests/states/content', join(path, 'content'), { recursive: true });
  const config = await readFile('tests/states/site.config.ts', 'utf8');
  await writeFile(join(path, 'site.config.ts'), config.replaceAll("'../../src/", "'./src/"));
  return copy;
}

/**
 * Whether the tests of the code cannot be run on a site as it stands: they read its pages in English, check content
 * that deserves advice, and review it as one person alone.
 */
export const isPeculiar = ({ languages, rules, reviewers }: SiteConfig): boolean =>
  languages[0] !== 'en' || Object.keys(rules ?? {}).length > 0 || (reviewers ?? 0) > 0;

/** The project with the three settings as the tests need them, and the fixtures' content where its own is in another language. */
export async function makePlain(site: SiteConfig, from = '.'): Promise<Copy> {
  const isEnglish = site.languages[0] === 'en';
  const copy = await copyProject(new Set(isEnglish ? [] : ['content']), from);
  const { path } = copy;
  if (!isEnglish) {
    await rm(join(path, 'tests/lima'), { recursive: true, force: true });
    await cp('src/guide/rules/base', join(path, 'content'), { recursive: true });
    await cp(join(from, 'content/words'), join(path, 'content/words'), { recursive: true }).catch(
      () => undefined,
    );
  }
  const plain = { ...site, languages: isEnglish ? site.languages : ['en'], rules: {}, reviewers: 0 };
  // All of it is data.
  await writeFile(join(path, 'site.config.ts'), `export default ${JSON.stringify(plain, undefined, 2)};\n`);
  return copy;
}
