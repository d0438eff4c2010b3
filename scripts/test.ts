/**
 * `npm test`: every check there is. `npm run test:deep` takes the full numbers where this takes samples.
 *
 * What reads only the source runs side by side; then the tests, which build the site and open it in a browser.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { countTests, type TestCounts } from './lib/count-tests.ts';
import site from '../site.config.ts';
import type { SiteConfig } from '../src/site/config.ts';
import { isPeculiar, makeFork, makePlain } from './lib/make-fork.ts';
import { runCommand } from './lib/run-command.ts';

const { values } = readArguments(
  { options: { deep: { type: 'boolean', default: false } } },
  'npm test, or npm run test:deep',
);
const env = values.deep ? { PLUMBLINE_DEEP: '1' } : {};
/** Where this site stands, if the shell says so: tests build sites of their own. */
const elsewhere = { SITE_URL: undefined, BASE_PATH: undefined, OUT_DIR: undefined, CONTENT_DIR: undefined };

interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** What is formatted well stays so until its text changes. */
const cached = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.plumbline/prettier',
];

const stages: readonly Stage[] = [
  { name: 'types and lint', command: ['oxlint'] },
  {
    name: 'floors and components',
    // Of tests it asks nothing.
    command: ['eslint', 'src', 'scripts', '--ignore-pattern', '**/*.test.ts', '--max-warnings', '0'],
  },
  {
    name: 'types of components',
    command: ['astro', 'check', '--noSync', '--tsconfig', 'scripts/lint/astro.tsconfig.json'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', ...cached, '.'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
];

// The types of the collections are written first: type checks and typed lint rules read them.
const synced = await runCommand(['astro', 'sync'], { output: 'collect' });
if (!synced.ok) console.log(synced.said.trimEnd());
const passed = (await inParallel(stages)) && synced.ok && (!isPeculiar(site) || (await holdsTogether()));
const runs = [await runAll(site, '.')];
if (values.deep) {
  console.log('\nThe same as a fork would find it: content in every state, every setting another.');
  await using fork = await makeFork();
  const { default: other } = (await import(join(fork.path, 'site.config.ts'))) as { default: SiteConfig };
  runs.push(await runAll(other, fork.path, '--project', 'site'));
}
const sum = (of: (counts: TestCounts) => number): number => runs.reduce((all, counts) => all + of(counts), 0);
console.log(`\n${sum(({ passed: count }) => count)} passed, ${sum(({ failed }) => failed)} failed`);
process.exitCode = passed && runs.every(({ ok }) => ok) ? 0 : 1;

/** All tests; those of a site with settings that they cannot be run with, in a copy without these. */
async function runAll(of: SiteConfig, path: string, ...args: readonly string[]): Promise<TestCounts> {
  if (!isPeculiar(of)) return runTests(args, path);
  console.log('\nThe tests of the code run in a copy: in English, with no rule weighed otherwise.');
  await using plain = await makePlain(of, path);
  return await runTests(args, plain.path);
}

/** Whether the site as it stands is built, and holds together; elsewhere the tests do that. */
async function holdsTogether(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-site-'));
  try {
    for (const name of ['build', 'verify']) {
      const { ok, said } = await runCommand(['node', `scripts/${name}.ts`], {
        output: 'collect',
        env: { ...env, OUT_DIR: join(folder, 'site') },
      });
      console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}`);
      if (ok) continue;
      console.log(said.trimEnd());
      return false;
    }
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Run stages, as many at a time as there are cores; print what a failing one said. @returns whether all passed. */
async function inParallel(queue: readonly Stage[]): Promise<boolean> {
  const waiting = [...queue];
  let all = true;
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const begun = performance.now();
      const { ok, said } = await runCommand(stage.command, { output: 'collect', env });
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${ok ? 'ok    ' : 'FAILED'}  ${stage.name} (${seconds} s)`);
      if (ok) continue;
      all = false;
      console.log(said.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return all;
}

async function runTests(args: readonly string[], cwd: string): Promise<TestCounts> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { ok, said } = await runCommand(['vitest', 'run', ...args, ...reporters], {
      output: 'show',
      env: { ...env, ...elsewhere },
      cwd,
    });
    if (said !== '') console.log(said.trimEnd());
    return countTests(await readFile(report, 'utf8').catch(() => ''), ok);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
