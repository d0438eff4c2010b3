/**
 * `npm run test:mutation`: change the code in small ways, one at a time, and see which changes no test notices.
 *
 * Stryker does it, with Vitest. Its packages are many and nothing else needs them, so they stand in scripts/mutation/
 * with a lock file of their own. This is no part of `npm test`: all of it takes hours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { misuse, readArguments } from './lib/arguments.ts';
import {
  digestOf,
  learn,
  listOpen,
  openOf,
  readChanges,
  toTable,
  type Change,
  type Changes,
} from './mutation/changes.ts';
import { codeOf, roomOf, rooms } from './mutation/rooms.ts';
import { own } from '../src/issues/own.ts';

const usage = `npm run test:mutation                 every folder: ${Object.keys(rooms).join(', ')}
npm run test:mutation -- FOLDER…      some of them

Each change is shown to the tests that stand beside it.
--share 0.1   a sample of all changes; --seed 2 another one
--again       only what went unnoticed the last time, and files that are others since
--far         then ask every other unit test about what those beside it did not notice

What went unnoticed is listed in node_modules/.plumbline/mutation/FOLDER.txt.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      share: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      again: { type: 'boolean', default: false },
      far: { type: 'boolean', default: false },
    },
  },
  usage,
);
const unknown = positionals.find((name) => !Object.hasOwn(rooms, name));
if (unknown !== undefined) misuse(`There is no folder "${unknown}" here.`, usage);
const share = Number(values.share);
if (!(share > 0 && share <= 1)) misuse(`"${values.share}" is no share: a number above 0, at most 1.`, usage);

const tools = resolve('scripts/mutation');
const place = resolve('node_modules/.plumbline/mutation');
mkdirSync(place, { recursive: true });
if (!existsSync(join(tools, 'node_modules'))) {
  const flags = ['--omit=peer', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  command('npm', ['ci', ...flags], { cwd: tools, shell: process.platform === 'win32' });
}

const names = positionals.length > 0 ? positionals : Object.keys(rooms);
const results = new Map<string, Changes>();
for (const name of names) {
  const changes = values.again ? goOn(name) : ask(name, codeOf(roomNamed(name)));
  if (changes) keep(name, changes);
}
const found = values.far ? ask(undefined, [...results.values()].flatMap(rangesOf)) : undefined;
if (found) {
  for (const [name, changes] of results) {
    learn(changes, found);
    keep(name, changes);
  }
}
console.log(toTable(results));

function keep(name: string, changes: Changes): void {
  results.set(name, changes);
  writeFileSync(join(place, `${name}.json`), JSON.stringify([...changes]));
  writeFileSync(join(place, `${name}.txt`), listOpen(changes));
  console.log(toTable(new Map([[name, changes]])));
}

/** Ask again about what went unnoticed, and about all of a file that is another now. */
function goOn(name: string): Changes | undefined {
  const file = join(place, `${name}.json`);
  if (!existsSync(file)) return ask(name, codeOf(roomNamed(name)));
  const before: Changes = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Change][]);
  const stale = [...before.values()].filter((one) => one.digest !== digestOf(one.file));
  const changed = new Set(stale.map((one) => one.file));
  const known: Changes = new Map([...before].filter(([, one]) => !changed.has(one.file)));
  const there = [...changed].filter((one) => existsSync(one) && roomOf(one) === name);
  const found = ask(name, [...there, ...rangesOf(known)]);
  if (!found) return undefined;
  learn(known, found);
  return new Map([...known, ...[...found].filter(([, one]) => changed.has(one.file))]);
}

function rangesOf(changes: Changes): string[] {
  return [...new Set(openOf(changes).map((one) => `${one.file}:${one.range}`))];
}

/**
 * Let Stryker make the changes in some files, or in some places of them.
 *
 * @param name the room whose tests are asked; all, if none is named.
 * @returns `undefined` when it failed, which it has said; the other folders are gone through all the same.
 */
function ask(name: string | undefined, mutate: readonly string[]): Changes | undefined {
  if (mutate.length === 0) return new Map<string, Change>();
  const room = name === undefined ? undefined : roomNamed(name);
  const report = join(place, 'report.json');
  const config = join(place, 'stryker.json');
  rmSync(report, { force: true });
  const settings = {
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner', join(tools, 'sample.ts')],
    checkers: ['sample'],
    ignoreStatic: room?.tables !== true,
    concurrency: 1,
    dryRunTimeoutMinutes: 60,
    timeoutMS: 30_000,
    tempDirName: '.mutation',
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    ignorePatterns: ['dist', '/content', '/tests/site', '/tests/lima'],
    disableTypeChecks: false,
    allowEmpty: true,
  };
  writeFileSync(config, JSON.stringify(settings));
  const stryker = join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const ended = command(process.execPath, [stryker, 'run', config], {
    env: {
      ...process.env,
      PLUMBLINE_MUTATION_SHARE: values.share,
      PLUMBLINE_MUTATION_SEED: values.seed,
      PLUMBLINE_MUTATION_TESTS: room?.tests.join('\n'),
      PLUMBLINE_MUTATION_SKIP: room?.skip?.source,
    },
  });
  if (!ended) return undefined;
  return existsSync(report) ? readChanges(readFileSync(report, 'utf8')) : new Map<string, Change>();
}

function roomNamed(name: string): (typeof rooms)[string] {
  return own(rooms, name) ?? misuse(`There is no folder "${name}" here.`, usage);
}

/** @returns whether it ended well; if not, so does this. */
function command(name: string, args: readonly string[], options: Parameters<typeof spawnSync>[2]): boolean {
  const { status, error } = spawnSync(name, args, { ...options, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}
