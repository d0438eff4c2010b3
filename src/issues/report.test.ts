import { describe, expect, test } from 'vitest';
import { issue } from './issue.ts';
import { formatReport } from './report.ts';

const issues = [
  issue('content/b.mdx', { line: 10, column: 2 }, 'empty-claim', { id: 'x' }),
  issue('content/b.mdx', { line: 9, column: 30 }, 'empty-claim', { id: 'y' }),
  issue('content/a:1,2%.mdx', { line: 9, column: 3 }, 'unsafe-address', {
    url: 'java\nscript:\u001b[31m 100%\r',
  }),
];

describe(formatReport, () => {
  test('says for people what is wrong, by file, line and column, a line for each sentence', () => {
    expect(formatReport(issues, 'text')).toBe(
      [
        'content/a:1,2%.mdx:9:3  error  unsafe-address',
        '  The address "java script:�[31m 100% " is not one a reader can safely follow.',
        '  Use a whole address that begins with https:// or http://.',
        '',
        'content/b.mdx:9:30  error  empty-claim',
        '  The claim "y" holds no words.',
        '  Put the passage between <Claim …> and </Claim>.',
        '',
        'content/b.mdx:10:2  error  empty-claim',
        '  The claim "x" holds no words.',
        '  Put the passage between <Claim …> and </Claim>.',
        '',
        '3 errors in 2 files.',
        '',
      ].join('\n'),
    );
  });

  test('writes the same for programs as JSON', () => {
    expect(JSON.parse(formatReport(issues, 'json'))).toMatchObject([
      { file: 'content/a:1,2%.mdx', line: 9, column: 3, severity: 'error', rule: 'unsafe-address' },
      { file: 'content/b.mdx', line: 9, column: 30, reason: 'The claim "y" holds no words.' },
      { file: 'content/b.mdx', line: 10, mend: 'Put the passage between <Claim …> and </Claim>.' },
    ]);
  });

  test('writes workflow commands for GitHub, each on one line, with what would end it escaped', () => {
    const [first, ...rest] = formatReport(issues, 'github').trimEnd().split('\n');
    expect(rest).toHaveLength(2);
    expect(first).toBe(
      '::error file=content/a%3A1%2C2%25.mdx,line=9,col=3,title=unsafe-address::The address "java%0Ascript:\u001b[31m 100%25%0D" is not one a reader can safely follow. Use a whole address that begins with https:// or http://.',
    );
  });

  test('is empty when there is nothing to say', () => {
    expect(formatReport([], 'text')).toBe('');
    expect(formatReport([], 'json')).toBe('[]\n');
    expect(formatReport([], 'github')).toBe('');
  });

  test('counts one as one', () => {
    expect(formatReport(issues.slice(0, 1), 'text')).toContain('\n1 error in 1 file.\n');
  });
});
