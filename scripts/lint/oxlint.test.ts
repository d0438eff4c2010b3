import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const project = mkdtempSync(join(tmpdir(), 'plumbline-oxlint-'));
writeFileSync(
  join(project, 'tsconfig.json'),
  JSON.stringify({ compilerOptions: { strict: true, lib: ['es2023'], types: [] }, include: ['.'] }),
);
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the lint asks for types, checks them, and knows its own exceptions', () => {
  const faults: Record<string, string> = {
    'typescript(TS2322)': `export const a: number = 'b';`,
    'typescript(no-floating-promises)': `Promise.resolve(1);`,
    'typescript(no-unsafe-assignment)': `export const a = JSON.parse('1');`,
    'typescript(no-unnecessary-condition)': `export const f = (a: string) => a ?? 'b';`,
    'eslint(no-unused-vars)': `const a = 1;`,
    'eslint(no-control-regex)': `export const a = /\\x01/;`,
    'eslint(no-var)': `export var a = 1;`,
    unused: `// oxlint-disable-next-line no-var -- there is none\nexport const a = 1;`,
    nothing: `export const f = (a: number) => \`\${a}\`;`,
  };
  Object.values(faults).forEach((text, at) => {
    writeFileSync(join(project, `${at}.ts`), `${text}\nexport {};\n`);
  });
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', '-c', resolve('oxlint.config.ts'), '-f', 'json', project],
    { encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code?: string; message: string }[];
  };
  const found = Object.keys(faults).map((_, at) =>
    diagnostics
      .filter(({ filename }) => filename.endsWith(`${at}.ts`))
      .map(({ code, message }) => code ?? message)
      .join(),
  );
  expect(found).toEqual(
    Object.keys(faults).map((name) =>
      name === 'nothing' ? '' : name === 'unused' ? (expect.stringContaining('Unused') as string) : name,
    ),
  );
});
