/**
 * Once before the browser tests: build the content that is here at `/`, and content in every state with every setting
 * another under a base path, serve both with their own headers, and build the fixtures' once for who needs a site to begin
 * with. A fork that has no claims yet is built, and then tried with the
 * fixtures' content: what a reader does needs something to read.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/lib/static-server.ts';
import { makeFork } from '../../scripts/lib/make-fork.ts';
import { runAlone } from './commands.ts';
import { lacking } from './lacking.ts';

/** A built site as the tests know it. */
export interface BuiltSite {
  /** The folder it was built into. */
  readonly dir: string;
  readonly base: string;
  /** The address it is served at; ends with the base path. */
  readonly url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built sites, or why there are none: the tests that need none run all the same. */
    sites:
      | {
          readonly root: BuiltSite;
          readonly nested: BuiltSite;
          /** Where the small valid content folder is built, with nothing set: a last good site to copy, or to compare with. */
          readonly small: string;
        }
      | { readonly failed: string };
  }
}

/** The origin the tests build for; nothing is ever asked of it. */
const origin = 'https://tests.example';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const untried = process.env['PLUMBLINE_DEEP'] === '1' ? lacking() : [];
  // Where everything was installed for it, what is missing is a mistake.
  if (process.env['PLUMBLINE_EVERYWHERE'] === '1' && untried.length > 0) throw new Error(sayUntried(untried));
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-tests-'));
  const closing: (() => unknown)[] = [];
  const build = (name: string, base: string, project: string, content: Record<string, string>) =>
    buildAndServe(join(folder, name), base, project, content, closing);
  const sites = async () => {
    const small = join(folder, 'small');
    await using fork = await makeFork();
    const [own, nested] = await Promise.all([
      build('own', '/', '.', {}).then(async (site) => {
        await must({ OUT_DIR: small, CONTENT_DIR: 'src/guide/rules/base' });
        return site;
      }),
      // Under a base path, what content can be in: whatever is published here, all of it is tried.
      build('nested', '/a/b/', fork.path, { CONTENT_DIR: 'content' }),
    ]);
    const root = (await hasClaims(own))
      ? own
      : await build('root', '/', '.', { CONTENT_DIR: 'src/guide/rules/base' });
    return { root, nested, small };
  };
  project.provide(
    'sites',
    await sites().catch((error: unknown) => ({
      failed: error instanceof Error ? error.message : String(error),
    })),
  );

  return async () => {
    if (untried.length > 0) console.warn(`\n${sayUntried(untried)}`);
    for (const close of closing) close();
    await rm(folder, { recursive: true, force: true });
  };
}

const sayUntried = (untried: readonly string[]): string =>
  ['NOT TRIED, for it is not on this machine:', ...untried.map((one) => `  ${one}`)].join('\n');

async function hasClaims({ dir }: BuiltSite): Promise<boolean> {
  const { claims } = JSON.parse(await readFile(join(dir, 'claims.json'), 'utf8')) as { claims: unknown[] };
  return claims.length > 0;
}

async function must(env: Record<string, string>, project = '.'): Promise<void> {
  const { status, out, err } = await runAlone('build', [], env, project);
  if (status !== 0) throw new Error(`The build for the tests failed.\n${out}${err}`);
}

async function buildAndServe(
  dir: string,
  base: string,
  project: string,
  content: Record<string, string>,
  closing: (() => unknown)[],
): Promise<BuiltSite> {
  await must({ OUT_DIR: dir, BASE_PATH: base, SITE_URL: origin, ...content }, project);
  const { server, url } = await serve({ dir, base, port: 0 });
  closing.push(() => server.close());
  return { dir, base, url };
}
