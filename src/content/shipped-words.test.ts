import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTables } from './shipped-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = join(folder, 'kept/words');
const write = (text: string): void => writeFileSync(join(folder, 'en.yaml'), text);
const tables = () => Object.fromEntries(readTables(folder, kept));

test('words are what the files say, whatever was kept of them', () => {
  write('skip: Skip\n');
  expect(tables()).toEqual({ en: { skip: 'Skip' } });
  expect(tables()).toEqual({ en: { skip: 'Skip' } });
  write('skip: Go on\n');
  expect(tables()).toEqual({ en: { skip: 'Go on' } });
  writeFileSync(join(folder, 'es.yaml'), 'skip: Seguir\n');
  expect(tables()).toEqual({ en: { skip: 'Go on' }, es: { skip: 'Seguir' } });
  writeFileSync(kept, 'half of it');
  expect(tables()).toEqual({ en: { skip: 'Go on' }, es: { skip: 'Seguir' } });
});
