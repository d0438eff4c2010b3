import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand } from '../lib/run-command.ts';

/** What a command took, with every process that it started. */
export interface Taken {
  /** Seconds from its start to its end. */
  readonly wall: number;
  /** Seconds of the processor, of user and system together. */
  readonly cpu: number;
  /** The most memory that its processes held at one time, in MB. */
  readonly memory: number;
}

/** How often the processes are looked at, in ms. */
const every = 400;

/**
 * Run a command to its end and say what it took. A shell adds up the processor's time of all it waited for; memory is the
 * sum of what `ps` says of the processes, looked at now and then.
 *
 * @throws when the command fails, with what it said.
 */
export async function measureRun(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = '.',
): Promise<Taken> {
  const begun = performance.now();
  const child = spawn('sh', ['-c', '"$@" 1>&2; ended=$?; times; exit $ended', 'sh', ...command], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [times, said] = ['', ''];
  child.stdout.on('data', (text) => (times += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  let status: number | null | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      status = code;
      resolve();
    });
  });
  let memory = 0;
  let wall = 0;
  void ended.then(() => (wall = (performance.now() - begun) / 1000));
  while (status === undefined) {
    await Promise.race([ended, wait(every)]);
    memory = Math.max(memory, await heldBelow(child.pid ?? 0));
  }
  await ended;
  if (status !== 0) throw new Error(`${command.join(' ')} failed.\n${said}`);
  return { wall, cpu: readTimes(times), memory };
}

/** The second line of what `times` prints is of the children: `1m2.500000s 0m3.250000s`. */
function readTimes(printed: string): number {
  const [, children = ''] = printed.trim().split('\n');
  const each = [...children.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (each.length !== 2) throw new Error(`The shell gave no times, but "${printed}".`);
  return each.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds?.replace(',', '.')),
    0,
  );
}

/** The resident memory of a process and all below it, in MB. */
async function heldBelow(root: number): Promise<number> {
  const { said } = await runCommand(['ps', '-A', '-o', 'pid=,ppid=,rss='], { output: 'collect' });
  const rows = said
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([root]);
  let sum = 0;
  // A child may stand before its parent where numbers began anew: go on until none is added.
  for (let before = 0; before < below.size;) {
    before = below.size;
    for (const [pid = 0, parent = 0] of rows) if (below.has(parent)) below.add(pid);
  }
  for (const [pid = 0, , kilobytes = 0] of rows) if (below.has(pid)) sum += kilobytes / 1024;
  return sum;
}
