/** Small changes to the code, and whether a test noticed each. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { own } from '../../src/issues/own.ts';

export interface Change {
  readonly file: string;
  /** `12:2-12:20`, as Stryker reads it: columns from 0. */
  readonly range: string;
  /** What kind of change: `ConditionalExpression`. */
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
  /** Of the file as it was when it was changed. */
  readonly digest: string;
  readonly status: 'noticed' | 'unnoticed' | 'never reached';
}

/** Changes by what they are: file, place and replacement. */
export type Changes = Map<string, Change>;

/** The parts of Stryker's report that are read here. @see https://github.com/stryker-mutator/mutation-testing-elements */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
}

const statuses: Readonly<Record<string, Change['status']>> = {
  Killed: 'noticed',
  Timeout: 'noticed',
  Survived: 'unnoticed',
  NoCoverage: 'never reached',
};

/** Read what Stryker found out; what it left out (no part of the sample, known before a test runs) is left out. */
export function readChanges(report: string): Changes {
  const { files } = JSON.parse(report) as Report;
  const changes: Changes = new Map();
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const digest = createHash('sha256').update(source).digest('hex');
    const lines = source.split('\n');
    for (const { mutatorName: kind, replacement = '', status: found, location } of mutants) {
      const status = own(statuses, found);
      if (status === undefined) continue;
      const { start, end } = location;
      const range = `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
      const first = lines[start.line - 1] ?? '';
      const original =
        start.line === end.line ? first.slice(start.column - 1, end.column - 1) : `${first.trim()} …`;
      const key = [file, range, kind, replacement].join('\n');
      changes.set(key, { file, range, kind, original, replacement, digest, status });
    }
  }
  return changes;
}

export const digestOf = (file: string): string | undefined =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;

/** The changes that no test noticed yet. */
export const openOf = (changes: Changes): Change[] =>
  [...changes.values()].filter(({ status }) => status !== 'noticed');

/** What a later round found out about changes that an earlier one knows. */
export function learn(known: Changes, later: Changes): void {
  for (const [key, change] of later) {
    const before = known.get(key);
    if (before && before.status !== 'noticed' && change.status !== 'never reached') known.set(key, change);
  }
}

/** One line for each change that no test noticed: `src/a.ts:12:3  EqualityOperator  a < b → a <= b`. */
export const listOpen = (changes: Changes): string =>
  openOf(changes)
    .map(({ file, range, kind, original, replacement, status }) => {
      const [line = '', column = ''] = range.split('-')[0]?.split(':') ?? [];
      const words = `${original} → ${replacement}`.replaceAll(/\s+/g, ' ').slice(0, 160);
      return `${file}:${line}:${Number(column) + 1}  ${kind}${status === 'never reached' ? ' (never reached)' : ''}  ${words}\n`;
    })
    .join('');

/** A row a folder, and one for all: how many changes, how many noticed, in hundredths. */
export function toTable(results: ReadonlyMap<string, Changes>): string {
  const rows = [...results].map(([name, changes]) => rowOf(name, [...changes.values()]));
  const all = rowOf(
    'all',
    [...results.values()].flatMap((changes) => [...changes.values()]),
  );
  const table = [['folder', 'changes', 'noticed', 'unnoticed', 'never reached', 'score'], ...rows, all];
  return table
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(16))).join(''))
    .join('\n');
}

function rowOf(name: string, changes: readonly Change[]): string[] {
  const count = (status: Change['status']): number => changes.filter((one) => one.status === status).length;
  const score = changes.length === 0 ? '–' : `${((100 * count('noticed')) / changes.length).toFixed(1)} %`;
  const counts = [changes.length, count('noticed'), count('unnoticed'), count('never reached')].map(String);
  return [name, ...counts, score];
}
