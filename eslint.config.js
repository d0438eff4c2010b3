import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floors, folderOf } from './scripts/lib/floors.ts';
import { noOpenLookup } from './scripts/lint/no-open-lookup.js';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'content/', 'tests/cases/*/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { plumbline: { rules: { 'no-open-lookup': noOpenLookup } } },
    rules: {
      'plumbline/no-open-lookup': 'error',
      // There are no enums here, and no class that another could be taken for: both ask for the type of every value.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Keys of index signatures are read with brackets, which TypeScript's strictest settings ask for.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  // What tests look up, they wrote.
  {
    files: ['tests/**/*.ts', '**/*.test.ts', '**/fixtures/**'],
    rules: { 'plumbline/no-open-lookup': 'off' },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  // Types of .astro files are checked by `astro check`, unused names among them.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off', 'no-undef': 'off' } },
  {
    files: ['{src,scripts}/**'],
    ignores: ['**/*.test.ts', '**/fixtures.ts', '**/fixtures/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': floors.map((type) => ({ type, pattern: folderOf(type), partialMatch: false })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'allow',
          policies: floors.slice(0, -1).map((type, at) => ({
            from: { element: { type } },
            disallow: { to: { element: { types: { anyOf: floors.slice(at + 1) } } } },
            message: `This import climbs: src/README.md has "${type}" below "{{to.element.type}}". What is wanted there stands in the wrong room, or is two things.`,
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}', 'scripts/**', 'tests/**', '**/*.config.ts'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setInterval: 'readonly' },
    },
  },
);
