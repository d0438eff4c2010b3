import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { floors, floorOf, mayImport } from '../scripts/lib/floors.ts';

/** The lint as `npm test` runs it, of the one rule: the others want types, and take seconds to learn them. */
const eslint = new ESLint({
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { project: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'boundaries/dependencies',
});
const said = async (filePath: string, text: string): Promise<string[]> =>
  (await eslint.lintText(text, { filePath })).flatMap(({ messages }) =>
    messages.map(({ message }) => message),
  );

test.each([
  ['by value', 'src/claims/opening.ts', `import { withoutSource } from '../corpus/without-source.ts';`],
  ['by type', 'src/claims/opening.ts', `import type { Corpus } from '../corpus/corpus.ts';`],
  ['exported on', 'src/records/fields.ts', `export { opening } from '../claims/opening.ts';`],
  ['when it is needed', 'src/letters/reader-form.ts', `await import('../exports/json-ld.ts');`],
  ['among scripts of pages', 'src/browser/site/site.ts', `import '../article/article.ts';`],
  ['in a component', 'src/components/Rating.astro', `---\nimport Page from '../layouts/Page.astro';\n---\n`],
  [
    'by type in a component',
    'src/components/Rating.astro',
    `---\nimport type { x } from '../pages/robots.txt.ts';\n---\n`,
  ],
  [
    'out of the house',
    'src/build/responses.ts',
    `import { readContent } from '../../scripts/lib/content.ts';`,
  ],
  ['into tests', 'src/guide/rules/report-of.ts', `import { base } from '../../../tests/cases/support.ts';`],
])('an import that climbs is refused with the reason: %s', async (_, file, text) => {
  expect(await said(file, text)).toEqual([
    expect.stringMatching(/^This import climbs: .* has "\S+" below "\S+"/),
  ]);
});

test.each([
  ['src/corpus/corpus.ts', `import type { Claim } from '../claims/types.ts';`],
  ['src/corpus/corpus.ts', `import type { Claim } from './types.ts';`],
  ['src/corpus/corpus.test.ts', `import { corpus } from '../exports/fixtures.ts';`],
  ['src/components/Rating.astro', `---\nimport { wordsOf } from '../i18n/index.ts';\n---\n`],
])('one that leads down, stays in its room or helps a test is not: %s', async (file, text) => {
  expect(await said(file, text)).toEqual([]);
});

test('every folder of src has its floor', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      name === 'browser' ? readdirSync('src/browser').map((own) => `browser/${own}`) : [name],
    );
  expect(folders.filter((folder) => floorOf(`src/${folder}/a.ts`) === undefined)).toEqual([]);
  expect(
    floors.filter((floor) =>
      floors.some((other) => floor !== other && mayImport(floor, other) === mayImport(other, floor)),
    ),
  ).toEqual([]);
});
