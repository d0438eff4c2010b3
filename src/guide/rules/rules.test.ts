/** The examples of the guide, as tests: each rule refuses what it shows as wrong, and accepts what it shows as right. */
import { describe, expect, test } from 'vitest';
import { base, check, reviewedBase } from '../../../tests/cases/support.ts';
import { formatReport } from '../../issues/report.ts';
import { rules, type RuleId } from '../../issues/rules.ts';
import { ledgerRules } from '../../ledger/check-ledger.ts';
import { applySide, type ExampleFiles } from './apply.ts';
import type { Example, Side } from './example.ts';
import { ruleDocs } from './index.ts';

const ids = Object.keys(rules) as RuleId[];

const checkSide = (id: RuleId, example: Example, side: Side) =>
  check(toBytes(applySide(ledgerRules.has(id) ? reviewedBase : base, example, side))).issues;
const toBytes = (files: ExampleFiles) =>
  new Map(
    [...files].map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );

describe.each(ids)('%s', (id) => {
  const { why, examples } = ruleDocs[id];

  test('says why, with two examples or more', () => {
    expect(why.trim()).not.toBe('');
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(new Set(examples.map(({ at, wrong }) => JSON.stringify([at, wrong]))).size).toBe(examples.length);
  });

  test.each(examples.map((example, index) => [index + 1, example] as const))(
    'refuses what example %i shows as wrong, and accepts what it shows as right',
    (_, example) => {
      const wrong = checkSide(id, example, example.wrong);
      expect(wrong.map(({ ruleId }) => ruleId)).toContain(id);
      const right = checkSide(id, example, example.right);
      // Other files of the base may deserve the same advice.
      const about = right.filter(({ fatal, file }) => fatal || !example.file || file.endsWith(example.file));
      expect(about.map(({ ruleId }) => ruleId)).not.toContain(id);
      expect(
        formatReport(
          right.filter(({ fatal }) => fatal),
          'text',
        ),
      ).toBe('');
    },
  );
});

/** What is said of the first example of a rule, as the guide shows it; `npx vitest run --project unit src/guide -u` records it. */
test('the report that the guide shows of each rule is what check says', async () => {
  const reports = Object.entries(ruleDocs).map(([id, { examples }]) => {
    const [example] = examples;
    const { issues } = check(toBytes(applySide(reviewedBase, example, example.wrong)));
    const [first] = issues.filter(({ ruleId }) => ruleId === id);
    const [block = ''] = first ? formatReport([first], 'text').split('\n\n') : [];
    expect(block, id).not.toBe('');
    return [id, block];
  });
  const recorded = `${JSON.stringify(Object.fromEntries(reports), null, 2)}\n`;
  await expect(recorded).toMatchFileSnapshot('reports.json');
});

test('no page of the guide is about a rule that is gone', () => {
  expect(Object.keys(ruleDocs).sort()).toEqual(ids.toSorted());
});
