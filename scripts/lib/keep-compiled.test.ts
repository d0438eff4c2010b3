import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forgetGrown } from './keep-compiled.ts';

test('throws a cache of compiled code away once it has grown, with those of other versions of Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const version of ['v1', 'v2']) {
    mkdirSync(join(folder, version));
    for (const name of ['a', 'b']) writeFileSync(join(folder, version, name), '');
  }
  forgetGrown(folder, 4);
  expect(existsSync(folder)).toBe(true);
  forgetGrown(folder, 3);
  expect(existsSync(folder)).toBe(false);
  expect(() => {
    forgetGrown(folder, 3);
  }).not.toThrow();
});
