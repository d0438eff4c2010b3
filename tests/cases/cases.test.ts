/** The table of content rules: each folder is a case, its name the rule, its `expected.txt` the report. */
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/issues/report.ts';
import { rules, type RuleId } from '../../src/issues/rules.ts';
import { base, caseNames, check, expectedOf, filesOf } from './support.ts';

/** Advice has its cases in the guide's examples (`src/guide/rules/`), as every rule has. */
const isError = (id: string): boolean => rules[id as RuleId].severity === 'error';
const ruleOf = (name: string): string => name.split('--')[0] ?? '';

describe('the content rules', () => {
  test('find nothing wrong with the base of all cases', () => {
    expect(formatReport(check(base, { advice: false }).issues, 'text')).toBe('');
  });

  test.each(caseNames)('%s', (name) => {
    const report = formatReport(check(filesOf(name), { advice: false }).issues, 'text');
    const expected = expectedOf(name);
    expect(expected, `${name}/expected.txt is missing; the report is:\n${report}`).toBeDefined();
    expect(report).toBe(expected);
    if (ruleOf(name) !== 'ok') expect(report).toContain(`  error  ${ruleOf(name)}\n`);
  });

  test.each(Object.keys(rules).filter(isError))('%s has a case that breaks it', (id) => {
    expect(caseNames.map(ruleOf)).toContain(id);
  });

  test('know the rule that each case is named after', () => {
    const known = ['ok', ...Object.keys(rules)];
    expect(caseNames.filter((name) => !known.includes(ruleOf(name)) || !name.includes('--'))).toEqual([]);
  });
});
