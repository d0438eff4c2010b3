import { Linter } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { afterAll, describe, expect, test } from 'vitest';
import { noOpenLookup } from './no-open-lookup.js';

/** A project with nothing in it: to ask for types costs little there. */
const project = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
writeFileSync(
  join(project, 'tsconfig.json'),
  JSON.stringify({
    compilerOptions: { strict: true, noUncheckedIndexedAccess: true, lib: ['es2023', 'dom'], types: [] },
    files: ['example.ts'],
  }),
);
writeFileSync(join(project, 'example.ts'), '');
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the lint says of a line. */
function messagesOf(code: string): string[] {
  const linter = new Linter({ cwd: project });
  return linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          languageOptions: {
            parser: tseslint.parser,
            parserOptions: { projectService: true, tsconfigRootDir: project },
          },
          plugins: { plumbline: { rules: { 'no-open-lookup': noOpenLookup as never } } },
          rules: { 'plumbline/no-open-lookup': 'error' },
        },
      ],
      join(project, 'example.ts'),
    )
    .map(({ message }) => message);
}

describe('no-open-lookup', () => {
  const record =
    'export const record: Record<string, number> = {}; const key: string = String(Math.random());';
  test.each([
    `${record} console.log(record[key]);`,
    `${record} record[key] ??= 1;`,
    `${record} console.log(record[\`a\${key}\`]);`,
  ])('refuses %s', (code) => {
    expect(messagesOf(code)).toEqual([expect.stringContaining('a Map')]);
  });

  test.each([
    `${record} console.log(record['key']);`,
    `${record} record[key] = 1;`,
    'const words: Record<"a" | "b", number> = { a: 1, b: 2 }; const word: "a" | "b" = "a"; console.log(words[word]);',
    'const list: number[] = [1]; const at: number = 0; console.log(list[at]);',
    'const map = new Map<string, number>(); console.log(map.get(String(Math.random())));',
  ])('accepts %s', (code) => {
    expect(messagesOf(code)).toEqual([]);
  });
});
