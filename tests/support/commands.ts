/** Running the project's commands as a person would, with content of its own. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command said and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run `scripts/NAME.ts` with arguments and an environment of its own, to the end. */
export function run(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd = '.',
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(name, args, env, cwd);
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += String(text)));
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** Start a command that goes on until it is stopped. */
export const start = (name: string, args: readonly string[], env: Record<string, string>, cwd = '.') =>
  spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
    cwd,
    // What the test runner says of itself is not for the command.
    env: {
      NODE_COMPILE_CACHE: resolve('node_modules/.plumbline/compiled'),
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      // What it says is read here, whatever the terminal of the tests can show.
      FORCE_COLOR: undefined,
      NO_COLOR: '1',
      ...env,
    },
  });

/** A folder of its own for one test, gone after it. */
export async function temporary(): Promise<{ path: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'plumbline-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A copy of the small valid content folder that the cases start from. */
export async function baseContent(folder: string, name = 'content'): Promise<string> {
  const path = join(folder, name);
  await cp('src/guide/rules/base', path, { recursive: true });
  return path;
}
