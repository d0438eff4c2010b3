import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floors, folderOf } from './scripts/lib/floors.ts';
import { noOpenLookup } from './scripts/lint/no-open-lookup.js';

const tests = ['**/*.test.ts', '**/fixtures.ts', '**/fixtures/**'];

/** Where something is looked up by a name that may be computed: types are learned for these few files alone, and of no test. */
const lookups = globSync('{src,scripts}/**/*.ts', { cwd: import.meta.dirname, exclude: tests }).filter(
  (file) =>
    file !== 'src/issues/own.ts' &&
    /[\w$)\]}]!?(?:\?\.)?\[(?!['"\d\]^])/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
);

/** The lint of what `oxlint.config.ts` cannot do: one direction of imports, the components of Astro, a rule of our own. */
export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'content/', 'tests/cases/*/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: lookups.map((file) => file.replaceAll('\\', '/')),
    languageOptions: {
      parserOptions: { project: 'scripts/lint/lookups.tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { plumbline: { rules: { 'no-open-lookup': noOpenLookup } } },
    // What tests look up, they wrote; own.ts is where names of others are asked for.
    rules: { 'plumbline/no-open-lookup': 'error' },
  },
  // What is recommended for components is asked of components alone.
  [...astro.configs.recommended, ...astro.configs['jsx-a11y-strict']].map((config) =>
    config.rules && !config.files ? { ...config, files: ['**/*.astro'] } : config,
  ),
  // Types of .astro files are checked by `astro check`, unused names among them.
  {
    files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
    rules: { ...js.configs.recommended.rules, 'no-unused-vars': 'off', 'no-undef': 'off' },
  },
  {
    files: ['{src,scripts}/**'],
    ignores: tests,
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
);
