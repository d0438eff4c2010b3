import { describe, expect, test } from 'vitest';
import { issue } from './issue.ts';
import { formatReport } from './report.ts';
import { weigh } from './settings.ts';

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
        '  The address "java script:␛[31m 100% " is not one a reader can safely follow.',
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
      '::error file=content/a%3A1%2C2%25.mdx,line=9,col=3,title=unsafe-address::The address "java%0Ascript:␛[31m 100%25%0D" is not one a reader can safely follow. Use a whole address that begins with https:// or http://.',
    );
  });

  test('shows control characters of a file name, and sends none, in every form', () => {
    const name = 'content/a\u001b[2J\n0 errors\u009b\u202e\u2028\u007f.mdx';
    const [one] = [issue(name, { line: 1, column: 2 }, 'empty-claim', { id: 'a\u0085\u2066b' })];
    const shown = 'content/a␛[2J␊0 errors���␡.mdx';
    expect(formatReport([one], 'text').split('\n').slice(0, 2)).toEqual([
      `${shown}:1:2  error  empty-claim`,
      '  The claim "a��b" holds no words.',
    ]);
    expect(formatReport([one], 'github')).toBe(
      `::error file=${shown},line=1,col=2,title=empty-claim::The claim "a��b" holds no words. Put the passage between <Claim …> and </Claim>.\n`,
    );
    const json = formatReport([one], 'json');
    // oxlint-disable-next-line no-control-regex -- exactly these must not reach a terminal
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(JSON.parse(json)).toMatchObject([{ file: name }]);
  });

  test('is empty when there is nothing to say', () => {
    expect(formatReport([], 'text')).toBe('');
    expect(formatReport([], 'json')).toBe('[]\n');
    expect(formatReport([], 'github')).toBe('');
  });

  test('shows the line with a caret under the place, of a long one the part around it', () => {
    const lineOf = (_: string, line: number) =>
      line === 9 ? 'Ein Bär 秘鲁\tund <Claim id="y"></Claim>' : `${'a'.repeat(200)}X${'b'.repeat(200)}`;
    const place = (line: number, column: number) =>
      issue('content/b.mdx', { line, column }, 'empty-claim', { id: 'y' });
    const [short, long] = formatReport([place(9, 16), place(10, 201)], 'text', { lineOf }).split('\n\n');
    expect(short?.split('\n').slice(3)).toEqual([
      '  9 | Ein Bär 秘鲁 und <Claim id="y"></Claim>',
      `    | ${' '.repeat('Ein Bär xxxx und '.length)}^`,
    ]);
    const [, , , line = '', caret = ''] = long?.split('\n') ?? [];
    expect(line).toMatch(/^ {2}10 \| …a+Xb+…$/);
    expect(caret.indexOf('^')).toBe(line.indexOf('X'));
    expect(line.length).toBeLessThan(120);
  });

  test('paints what it is told to', () => {
    const paint = (part: string, text: string) => `<${part}>${text}</${part}>`;
    expect(formatReport(issues.slice(0, 1), 'text', { paint })).toContain(
      '<place>content/b.mdx:10:2</place>  <error>error</error>  empty-claim\n',
    );
  });

  test('tells errors from warnings, in every format', () => {
    const advice = issue('content/b.mdx', { line: 1, column: 1 }, 'long-quotation', { words: 20 });
    const both = [...issues.slice(0, 1), advice];
    expect(formatReport(both, 'text')).toMatch(/^content\/b\.mdx:1:1 {2}warning {2}long-quotation\n/);
    expect(formatReport(both, 'text')).toMatch(/\n1 error and 1 warning in 1 file\.\n$/);
    expect(formatReport([advice], 'text')).toMatch(/\n1 warning in 1 file\.\n$/);
    expect(JSON.parse(formatReport(both, 'json'))).toMatchObject([
      { severity: 'warning', rule: 'long-quotation', url: 'guide/rules/long-quotation/' },
      { severity: 'error' },
    ]);
    expect(formatReport(both, 'github')).toMatch(/^::warning .*\n::error /);
  });

  test('counts one as one', () => {
    expect(formatReport(issues.slice(0, 1), 'text')).toContain('\n1 error in 1 file.\n');
  });
});

describe(weigh, () => {
  const advice = () => issue('content/b.mdx', { line: 1, column: 1 }, 'long-quotation', { words: 20 });

  test('gives advice the weight that a site has chosen', () => {
    expect(weigh([advice()], {})).toMatchObject([{ fatal: false }]);
    expect(weigh([advice()], { 'long-quotation': ['error', 'our licence'] })).toMatchObject([
      { fatal: true },
    ]);
    expect(weigh([advice()], { 'long-quotation': ['off', 'we quote at length'] })).toEqual([]);
  });

  test.each<[settings: object, says: string]>([
    [{ 'no-such-rule': ['off', 'x'] }, 'there is no such rule'],
    [{ 'long-quotaton': ['off', 'x'] }, 'Did you mean "long-quotation"?'],
    [{ 'long-quotation': { severity: 'off' } }, "but not as ['off', 'why']"],
    [{ 'long-quotation': null }, "but not as ['off', 'why']"],
    [{ 'unknown-source': ['off', 'x'] }, 'an error on every site'],
    [{ 'long-quotation': ['of', 'x'] }, '"of" is not error, warning or off'],
    [{ 'long-quotation': ['off', ' '] }, 'does not say why'],
  ])('refuses %j', (settings, says) => {
    expect(() => weigh([], settings)).toThrow(says);
  });
});
