import { Linter } from 'eslint';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { noOpenLookup } from './no-open-lookup.js';

/** What the lint says of a line, in a file that the project's types cover. */
function messagesOf(code: string): string[] {
  const linter = new Linter({ cwd: resolve('.') });
  return linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          languageOptions: {
            parser: tseslint.parser,
            parserOptions: {
              projectService: { allowDefaultProject: ['open-lookup-example.ts'] },
              tsconfigRootDir: resolve('.'),
            },
          },
          plugins: { plumbline: { rules: { 'no-open-lookup': noOpenLookup as never } } },
          rules: { 'plumbline/no-open-lookup': 'error' },
        },
      ],
      resolve('open-lookup-example.ts'),
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
