/**
 * The lint of scripts: what ESLint and typescript-eslint recommend at their strictest, by a program that learns the types in a
 * fraction of the time. What it cannot do (floors, components of Astro, a rule of our own) stands in `eslint.config.js`.
 */
import js from '@eslint/js';
import { defineConfig, type OxlintConfig } from 'oxlint';
import tseslint from 'typescript-eslint';

type Rules = NonNullable<OxlintConfig['rules']>;

const recommended = js.configs.recommended.rules;
const strict = Object.assign(
  {},
  ...[...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked].map(
    ({ rules }) => rules,
  ),
) as object;

/** How we weigh some of them. */
const ours = {
  // There are no enums here, and no class that another could be taken for: both ask for the type of every value.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  // Keys of index signatures are read with brackets, which TypeScript's strictest settings ask for.
  '@typescript-eslint/dot-notation': 'off',
};

/** What no module can hold: every parser refuses it. */
const refused = new Set(['no-dupe-args', 'no-octal']);

/** Rules of ESLint by the names that they have here. One that is not known here stops the lint: none is lost in silence. */
const named = (rules: object): Rules =>
  Object.fromEntries(
    Object.entries(rules)
      .filter(([name, level]) => level !== 'off' && !refused.has(name))
      .map(([name, level]) => [name.replace(/^@typescript-eslint\//, 'typescript/'), level as unknown]),
  ) as Rules;

export default defineConfig({
  plugins: ['eslint', 'typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, maxWarnings: 0, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, node: true },
  ignorePatterns: ['dist/', '.astro/', 'content/', 'tests/cases/*/'],
  overrides: [
    { files: ['**/*.{js,mjs}'], rules: named(recommended) },
    { files: ['**/*.ts'], rules: named({ ...recommended, ...strict, ...ours }) },
  ],
});
