import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Pure code, beside itself, and the table of content rules.
        test: {
          name: 'unit',
          environment: './tests/support/environment.ts',
          setupFiles: ['tests/support/seed.ts'],
          // Files of one process share their modules: to load them anew for each was two fifths of it all. What a test
          // changes of the process or of a module, it puts back.
          isolate: false,
          maxWorkers: 2,
          // What is waited for is a state, never a time; a busy machine may take its own.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
          include: ['{src,scripts}/**/*.test.ts', 'tests/{cases,ledger,repository}/*.test.ts'],
        },
      },
      {
        // What a reader does, in a real browser, on the built site.
        test: {
          name: 'site',
          environment: './tests/support/environment.ts',
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/{site,lima,engines,hosts}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          // As above: what drives the browser is loaded once, and the browser met once.
          isolate: false,
          // After the others.
          sequence: { groupOrder: 1 },
          // Guards against hanging, no measure of speed.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          maxConcurrency: 3,
          // On a busy machine a page may take its time; what is waited for is a state, never a time.
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
