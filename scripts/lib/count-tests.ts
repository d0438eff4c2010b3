/** What a run of the tests came to. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly ok: boolean;
}

/**
 * Count the tests of a run by the report that the runner wrote.
 *
 * @param report JSON; empty when there is none.
 * @param ok whether the runner ended well. One that did not has failed, whatever its report says; one that ran nothing
 *   has proved nothing.
 */
export function countTests(report: string, ok: boolean): TestCounts {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(report);
  // A file that could not be loaded has no test that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults?.length,
  ).length;
  const failed = numFailedTests + broken;
  const well = ok && numPassedTests > 0 && failed === 0;
  return { passed: numPassedTests, failed: well ? 0 : Math.max(failed, 1), ok: well };
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly status?: string;
    readonly assertionResults?: readonly unknown[];
  }[];
}

function read(report: string): Report {
  try {
    return JSON.parse(report) as Report;
  } catch {
    return {}; // the runner died before it had written it, or while it did
  }
}
