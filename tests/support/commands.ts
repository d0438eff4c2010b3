/** Running the project's commands as a person would, with content of its own. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atEnd } from './at-end.ts';
import type { Typed } from './in-one-process.ts';

/** What a command said and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Run `scripts/NAME.ts` with arguments and an environment of its own, to the end. Each command is run as if it were alone, all
 * in one process: half of what a build costs, and three quarters of a short command, is to load what every one loads. Those
 * that run at the same time take turns; for what a process is, and how it ends, there is `runAlone`.
 */
export function run(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd = '.',
): Promise<Ended> {
  if (env['NODE_OPTIONS'] !== undefined) throw new Error('Options of Node are for a process: use runAlone.');
  const given = environment(env);
  const ended = last.then(() => type({ name, args, env: given, cwd: resolve(cwd) }));
  last = ended.catch(() => undefined);
  return ended;
}

let last: Promise<unknown> = Promise.resolve();
atEnd(async () => {
  await last;
  if (hand) await letGo(hand.child);
});
/** The process that commands are typed in, and how much it has carried. */
let hand: { readonly child: ChildProcess; builds: number } | undefined;
/** Each build leaves some of itself in memory. */
const enough = 10;

/** Have a command run by the hand there is, or by another. */
function type(typed: Typed): Promise<Ended> {
  const { child } = (hand ??= { child: newHand(), builds: 0 });
  hand.builds += Number(/^(?:build|pdf)$/.test(typed.name));
  const { promise, resolve: end, reject } = Promise.withResolvers<Ended>();
  const gone = (): void => {
    hand = undefined;
    reject(new Error(`"${typed.name}" ended the process of all.`));
  };
  child.once('exit', gone);
  child.once('message', (message) => {
    child.off('exit', gone);
    const ended = message as Ended;
    // A build that failed may have left timers behind.
    if ((hand?.builds ?? 0) >= enough || (typed.name === 'build' && ended.status !== 0)) {
      hand = undefined;
      void letGo(child);
    }
    end(ended);
  });
  child.send(typed);
  return promise;
}

function newHand(): ChildProcess {
  const child = fork('tests/support/in-one-process.ts', {
    env: environment({}),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: 'inherit',
  });
  // It ends with who types.
  child.unref();
  child.channel?.unref();
  return child;
}

function letGo(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit');
  child.kill();
  return gone;
}

/** One who types commands on one content folder. */
export interface Shell {
  readonly run: (name: string, args: readonly string[]) => Promise<Ended>;
}

export const shell = (env: Record<string, string>): Shell => ({ run: (name, args) => run(name, args, env) });

/** As `run` does, in a process of its own. */
export function runAlone(
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
