/** What reads files of citations is large, and wanted by `new -- source` alone: no page, script of the browser or other command loads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name));

/** Files that import, by value, what a pattern names. */
const importing = (what: RegExp): string[] =>
  [...filesOf('src'), ...filesOf('scripts')]
    .filter((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^(?:import|export)(?! type)[^;]*?from '([^']+)'|import\('([^']+)'\)/gm,
        ),
      ].some(([, stated, asked]) => what.test(stated ?? asked ?? '')),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

test('only the reader of BibTeX imports its parser', () => {
  expect(importing(/^@retorquere\/bibtex-parser$/)).toEqual(['src/tools/new/citations/latex.ts']);
});

test('only new -- source imports the readers', () => {
  expect(importing(/\/citations\/[\w-]+\.ts$/).filter((file) => !file.startsWith('src/tools/new/'))).toEqual([
    'scripts/lib/new/look-up.ts',
    'scripts/lib/new/read-from.ts',
  ]);
});

test('each reader is loaded when a file of its kind is read', () => {
  expect(readFileSync('src/tools/new/citations/read-citations.ts', 'utf8')).not.toMatch(
    /^import .*read-(?:bibtex|ris|csl-json)/m,
  );
});
