/** A folder whose tests are put to the test. */
import { own } from '../../src/issues/own.ts';
interface Room {
  /** Folders and files whose code is changed. */
  readonly code: readonly string[];
  /** The tests that are asked first: those that stand beside it. */
  readonly tests: readonly string[];
  /** Series of tests, by their names, that ask the same of many strings: too slow to be asked of each change. */
  readonly skip?: RegExp;
  /** Change also what is worked out once, when a module is loaded: each such change asks all of these tests. */
  readonly tables?: true;
}

export const rooms: Readonly<Record<string, Room>> = {
  claims: { code: ['src/claims/'], tests: ['src/claims/**/*.test.ts'], tables: true },
  // All but the series of commands that go on for a minute, and those that are stopped at each step.
  ledger: {
    code: ['src/ledger/'],
    tests: ['src/ledger/**/*.test.ts', 'tests/ledger/!(conflict|permanence|stops).test.ts'],
  },
  search: {
    code: ['src/search/'],
    tests: ['src/search/**/*.test.ts'],
    skip: /a thousand (?:slips|times)/,
  },
  exports: {
    code: ['src/exports/'],
    tests: ['src/exports/**/*.test.ts'],
    skip: /(?:of|gives|for|with) "|any signs/,
  },
  sources: { code: ['src/sources/'], tests: ['src/{sources,tools/new}/**/*.test.ts'] },
  policy: {
    code: ['src/site/policy.ts', 'src/site/address.ts', 'src/site/check-config.ts'],
    tests: ['src/site/**/*.test.ts', 'src/exports/headers-file.test.ts'],
    tables: true,
  },
  // The commands themselves are tested from outside, by tests of the built site that are not run here.
  scripts: { code: ['scripts/lib/'], tests: ['scripts/lib/**/*.test.ts'] },
};

/** The room that a file is in. */
export const roomOf = (file: string): string | undefined =>
  Object.keys(rooms).find((name) => own(rooms, name)?.code.some((begin) => file.startsWith(begin)));

/** What Stryker changes in a room: its code, and neither tests nor what only they use. */
export const codeOf = ({ code }: Room): string[] =>
  code.flatMap((begin) =>
    begin.endsWith('/')
      ? [`${begin}**/*.ts`, `!${begin}**/*.test.ts`, `!${begin}**/*.d.ts`, `!${begin}**/fixtures{/**,.ts}`]
      : [begin],
  );
