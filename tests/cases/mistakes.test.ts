/**
 * Sixty mistakes in one folder: sixty reports in one run, each at its place, each gone when it is mended.
 *
 * They are examples of the guide (`src/guide/rules/`), one in an article of its own; which ones is chosen by a hash.
 */
import { hash } from '../support/hash.ts';
import { describe, expect, test } from 'vitest';
import { applySide } from '../../src/guide/rules/apply.ts';
import type { Example } from '../../src/guide/rules/example.ts';
import { ruleDocs } from '../../src/guide/rules/index.ts';
import { Memory } from '../../src/content/memory.ts';
import { errorsOf, type Issue } from '../../src/issues/issue.ts';
import { rules, type RuleId } from '../../src/issues/rules.ts';
import { base, check, type Files } from './support.ts';

const article = 'articles/lima/en.mdx';

interface Mistake {
  readonly rule: RuleId;
  readonly example: Example;
  /** What is said of it where it stands alone. */
  readonly said: readonly Issue[];
}

const textOf = (example: Example, side: 'wrong' | 'right'): string => {
  const text = applySide(base, example, example[side]).get(article);
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
};

/** Mistakes that are one mistake each: what makes two is no example of counting. */
const single = (Object.keys(ruleDocs) as RuleId[])
  .filter((rule) => rules[rule].severity === 'error')
  .flatMap((rule) => ruleDocs[rule].examples.map((example) => ({ rule, example })))
  .filter(({ example }) => example.file === article)
  .map((of): Mistake => ({ ...of, said: errorsIn(new Map([...base, [article, Buffer.from(textOf(of.example, 'wrong'))]])) }))
  .filter(({ said }) => said.length === 1);

const mistakes = single.toSorted((a, b) => hash(keyOf(a)) - hash(keyOf(b))).slice(0, 60);
const nameOf = (index: number): string => `mistake-${String(index).padStart(2, '0')}`;

/** A folder with every mistake in an article of its own. */
const folder: Files = new Map([
  ...base,
  ...mistakes.map(
    ({ example }, index) => [`articles/${nameOf(index)}/en.mdx`, Buffer.from(textOf(example, 'wrong'))] as const,
  ),
]);

const all = errorsIn(folder);

/** One is mended after the other: what is not touched is not read again. */
const memory = new Memory();

describe('sixty mistakes in one folder', () => {
  test('are sixty, of many rules', () => {
    expect(mistakes).toHaveLength(60);
    expect(new Set(mistakes.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(35);
  });

  test('give sixty reports in one run, each in its file, by its rule, in the text that is wrong', async () => {
    expect(all.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(
      mistakes.map(({ rule }, index) => `content/articles/${nameOf(index)}/en.mdx ${rule}`),
    );
    // Reviewed by eye: rule, place, and the text that stands at the place.
    const places = all.map(({ ruleId, line, column }, index) => {
      const mistake = mistakes[index];
      const lines = mistake ? textOf(mistake.example, 'wrong').split('\n') : [];
      const there = (lines[line - 1] ?? '').slice(column - 1, column + 39);
      return `${ruleId.padEnd(26)} ${`${line}:${column}`.padEnd(7)} ${there}`.trimEnd();
    });
    await expect(`${places.join('\n')}\n`).toMatchFileSnapshot('mistakes.txt');
  });

  test.each(mistakes.map(({ rule }, index) => [index, rule] as const))('%i, %s: its mend takes its report away, and no other', (index) => {
    const mistake = mistakes[index];
    const mended = Buffer.from(mistake ? textOf(mistake.example, 'right') : '');
    const left = errorsIn(new Map([...folder, [`articles/${nameOf(index)}/en.mdx`, mended]]), memory);
    const key = ({ file, ruleId, line, column }: Issue): string => `${file}:${line}:${column} ${ruleId}`;
    expect(left.map(key)).toEqual(all.filter((_, other) => other !== index).map(key));
  });

  test('name in their mend the very words that mend them', () => {
    const named = single.flatMap(({ example, said: [only] }) => {
      const [, word] = /(?:Did you mean|Call it) "([^"]+)"/.exec(only?.note ?? '') ?? [];
      return word === undefined || !only ? [] : [{ ruleId: only.ruleId, word, right: textOf(example, 'right') }];
    });
    expect(named.length).toBeGreaterThan(12);
    for (const { word, right, ruleId } of named) expect(right, ruleId).toContain(word.replace(/^[#<]|>$/g, ''));
  });
});

function errorsIn(files: Files, memory?: Memory): Issue[] {
  return errorsOf(check(files, memory && { memory }).issues);
}

function keyOf({ rule, example }: Mistake): string {
  return JSON.stringify([rule, example.at, example.wrong]);
}
