/** What runs on somebody else's machine with this repository's rights: only what was looked at, with as few as it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { uses?: string; run?: string; with?: Readonly<Record<string, unknown>> }[];
}

const folder = '.github/workflows/';

describe.each(readdirSync(folder))('%s', (file) => {
  const text = readFileSync(folder + file, 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('names every action by its commit, and says which version that is', () => {
    const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/ uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no credentials where the repository’s own scripts run', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('gives each job the rights it needs, and a job that runs our scripts none to write', () => {
    expect(permissions).toBeDefined();
    for (const job of Object.values(jobs)) {
      const rights = Object.values(job.permissions ?? permissions ?? {});
      if (job.steps.some(({ run }) => run !== undefined)) expect(rights).not.toContain('write');
    }
  });

  test('puts nothing into a command line that somebody outside could have written', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});
