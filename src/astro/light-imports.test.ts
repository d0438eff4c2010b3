import { expect, test } from 'vitest';
import { lightImports } from './light-imports.ts';

/** What is made of a script of the browser, or of the server's. */
const made = (code: string, environment = 'client'): unknown =>
  (lightImports as unknown as { renderChunk(this: unknown, code: string): unknown }).renderChunk.call(
    { environment: { name: environment } },
    code,
  );

test('asks for a part of the program by its name and what is put before it', () => {
  expect(made('const a = () => import("./a.x1.js"), b = import(`../b.js`);')).toBe(
    'const a = () => import(globalThis.again + "./a.x1.js"), b = import(globalThis.again + `../b.js`);',
  );
});

test('leaves alone what is named elsewhere, what comes with the script, and what runs on a server', () => {
  for (const code of ['import(url)', 'import "./a.js"; export * from "./b.js";', 'import("node:fs")'])
    expect(made(code)).toBe(code);
  expect(made('import("./a.js")', 'ssr')).toBeNull();
});
