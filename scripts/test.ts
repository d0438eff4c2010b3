/**
 * `npm test`: every check there is. `npm run test:deep` takes the full numbers where this takes samples.
 *
 * What reads only the source runs side by side; then the tests, which build the site and open it in a browser.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './lib/arguments.ts';

const { values } = readArguments(
  { options: { deep: { type: 'boolean', default: false } } },
  'npm test, or npm run test:deep',
);
const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(values.deep ? { PLUMBLINE_DEEP: '1' } : {}),
};

interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const stages: readonly Stage[] = [
  { name: 'types', command: ['astro', 'check'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
];

// The types of the collections are written first: type checks and typed lint rules read them.
const synced = await run(['astro', 'sync'], 'collect');
if (synced.status !== 0) console.log(synced.said.trimEnd());
const passed = (await inParallel(stages)) && synced.status === 0;
const counts = await runTests();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = passed && counts.ok ? 0 : 1;

/** Run stages, as many at a time as there are cores; print what a failing one said. @returns whether all passed. */
async function inParallel(queue: readonly Stage[]): Promise<boolean> {
  const waiting = [...queue];
  let all = true;
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const begun = performance.now();
      const { status, said } = await run(stage.command, 'collect');
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${stage.name} (${seconds} s)`);
      if (status === 0) continue;
      all = false;
      console.log(said.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return all;
}

async function runTests(): Promise<{ passed: number; failed: number; ok: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = await run(['vitest', 'run', ...reporters], 'show');
    const { numPassedTests, numFailedTests } = JSON.parse(
      await readFile(report, 'utf8').catch(() => '{}'),
    ) as {
      numPassedTests?: number;
      numFailedTests?: number;
    };
    // A run that executed nothing has proved nothing.
    const ok = status === 0 && (numPassedTests ?? 0) > 0;
    return { passed: numPassedTests ?? 0, failed: ok ? 0 : Math.max(numFailedTests ?? 0, 1), ok };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  [command, ...args]: readonly [string, ...string[]],
  output: 'collect' | 'show',
): Promise<{ status: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += String(text)));
    child.stderr?.on('data', (text) => (said += String(text)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}
