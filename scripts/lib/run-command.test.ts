import { expect, test } from 'vitest';
import { countTests } from './count-tests.ts';
import { runCommand } from './run-command.ts';

const node = (code: string) => runCommand(['node', '-e', code], { output: 'collect' });

test('only a clean end is well', async () => {
  expect(await node('console.log("so")')).toEqual({ ok: true, said: 'so\n' });
  expect(await node('console.error("no"); process.exitCode = 1')).toEqual({ ok: false, said: 'no\n' });
  for (const signal of ['SIGKILL', 'SIGSEGV', 'SIGTERM'])
    expect(await node(`process.kill(process.pid, '${signal}'); for (;;);`)).toEqual({
      ok: false,
      said: `node did not end by itself; ${signal} ended it.\n`,
    });
  expect(await runCommand(['no-such-command'], { output: 'collect' })).toMatchObject({ ok: false });
});

const report = (passed: number, failed = 0, files: object[] = []): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });

test.each([
  ['all passed', report(7), true, { passed: 7, failed: 0, ok: true }],
  ['some failed', report(5, 2), false, { passed: 5, failed: 2, ok: false }],
  ['the runner ended well and yet one failed', report(5, 2), true, { passed: 5, failed: 2, ok: false }],
  ['the runner died after its report', report(7), false, { passed: 7, failed: 1, ok: false }],
  ['the runner died before its report', '', false, { passed: 0, failed: 1, ok: false }],
  ['the runner died while it wrote', report(7).slice(0, 20), true, { passed: 0, failed: 1, ok: false }],
  ['nothing ran', report(0), true, { passed: 0, failed: 1, ok: false }],
  [
    'a file could not be loaded',
    report(3, 0, [{ status: 'failed', assertionResults: [] }]),
    false,
    { passed: 3, failed: 1, ok: false },
  ],
])('counts: %s', (_what, text, ok, counts) => {
  expect(countTests(text, ok)).toEqual(counts);
});
