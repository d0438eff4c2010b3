import { describe, expect, test } from 'vitest';
import { countTests } from './count-tests.ts';

describe(countTests, () => {
  test.each<[string, object | string, boolean, object]>([
    ['that all passed', { numPassedTests: 3, numFailedTests: 0 }, true, { passed: 3, failed: 0, ok: true }],
    [
      'of which two failed',
      { numPassedTests: 3, numFailedTests: 2 },
      false,
      { passed: 3, failed: 2, ok: false },
    ],
    [
      'that says it failed although the runner did not',
      { numPassedTests: 3, numFailedTests: 1 },
      true,
      { passed: 3, failed: 1, ok: false },
    ],
    [
      'that all passed, from a runner that died',
      { numPassedTests: 3 },
      false,
      { passed: 3, failed: 1, ok: false },
    ],
    [
      'in which nothing ran',
      { numPassedTests: 0, numFailedTests: 0 },
      true,
      { passed: 0, failed: 1, ok: false },
    ],
    [
      'of a file that could not be loaded',
      {
        numPassedTests: 3,
        testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed' }, { status: 'passed' }],
      },
      true,
      { passed: 3, failed: 2, ok: false },
    ],
    [
      'of a file in which a test failed, once',
      { numPassedTests: 3, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{}] }] },
      false,
      { passed: 3, failed: 1, ok: false },
    ],
    ['that is empty', '', true, { passed: 0, failed: 1, ok: false }],
    ['that is half written', '{"numPassedTests": 3, "num', true, { passed: 0, failed: 1, ok: false }],
  ])('of a report %s', (_, report, ended, counts) => {
    expect(countTests(typeof report === 'string' ? report : JSON.stringify(report), ended)).toEqual(counts);
  });
});
