/** The tests that are asked whether they notice a change: those of the project `unit`, or of it the ones that are named. */
import { defineConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

const unit = whole.test?.projects?.[0];
if (typeof unit !== 'object' || !('test' in unit))
  throw new Error('vitest.config.ts has no project to begin with.');

/** What goes through so much code by chance that it says little of a single change, and takes a minute to say it. */
const broad = [
  'tests/cases/{fuzz,mistakes}.test.ts',
  'tests/ledger/permanence.test.ts',
  'scripts/run.test.ts',
  'src/search/indexed/shards.test.ts',
];

const skipped = process.env['PLUMBLINE_MUTATION_SKIP'];
const named = process.env['PLUMBLINE_MUTATION_TESTS'];

export default defineConfig({
  test: {
    ...unit.test,
    ...(named ? { include: named.split('\n') } : {}),
    exclude: ['**/node_modules/**', ...broad],
    ...(skipped ? { testNamePattern: new RegExp(`^(?!.*${skipped})`, 's') } : {}),
    // All is slower with the changes in it.
    testTimeout: 600_000,
  },
});
