import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKept, writeKept } from '../content/kept-file.ts';
import { madeCitations, toPlainCitation } from '../exports/plain-citation.ts';
import { keepCitations } from './kept-citations.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-citations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'citations');

const item = { id: 'kept', type: 'book', title: 'A book that no other test cites', publisher: 'House' };
const key = JSON.stringify([item, 'en', ['“', '”']]);
const sentence = 'A book that no other test cites. (n.d.). House.';

test('a sentence is kept for builds of the same version, and made where none or a damaged one is', () => {
  const cited = (version: string): string => {
    madeCitations().delete(key);
    const end = keepCitations(path, version);
    const said = toPlainCitation(item, 'en');
    end();
    return said;
  };
  expect(cited('1')).toBe(sentence);
  const kept = readKept(path) as { version: string; made: Map<string, string> };
  expect(kept.made.get(key)).toBe(sentence);

  writeKept(path, { ...kept, made: new Map([[key, 'As it was kept.']]) });
  expect(cited('1')).toBe('As it was kept.');
  expect(cited('2')).toBe(sentence);
  expect((readKept(path) as { version: string }).version).toBe('2');

  writeFileSync(path, 'half of it');
  expect(cited('2')).toBe(sentence);
  madeCitations().delete(key);
});
