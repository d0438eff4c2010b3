/** Running the project's commands as a person would, with content of its own. */
import { fork, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Typed } from './in-one-process.ts';

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

/** One who types short commands, one after the other, on one content folder. */
export interface Shell {
  readonly run: (name: string, args: readonly string[]) => Promise<Ended>;
  [Symbol.dispose](): void;
}

/**
 * Begin to type. Each command is run as if it were alone, all in one process: three quarters of what a short command costs is
 * to load what every one loads. Builds, and what ends a process in a way of its own, are for `run`.
 */
export function shell(env: Record<string, string>): Shell {
  const child = fork('tests/support/in-one-process.ts', {
    env: environment(env),
    execArgv: [],
    stdio: 'inherit',
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (name, args) => {
      const ended = last.then(
        () =>
          new Promise<Ended>((resolve, reject) => {
            const gone = (): void => reject(new Error(`"${name}" ended the process of all.`));
            child.once('exit', gone);
            child.once('message', (message) => {
              child.off('exit', gone);
              resolve(message as Ended);
            });
            child.send({ name, args } satisfies Typed);
          }),
      );
      last = ended.catch(() => undefined);
      return ended;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

/** Start a command that goes on until it is stopped. */
export const start = (name: string, args: readonly string[], env: Record<string, string>, cwd = '.') =>
  spawn(process.execPath, [`scripts/${name}.ts`, ...args], { cwd, env: environment(env) });

/** What the test runner says of itself is not for a command. */
const environment = (env: Record<string, string>): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: resolve('node_modules/.plumbline/compiled'),
  ...process.env,
  NODE_ENV: 'production',
  VITEST: undefined,
  // What it says is read here, whatever the terminal of the tests can show.
  FORCE_COLOR: undefined,
  NO_COLOR: '1',
  ...env,
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
