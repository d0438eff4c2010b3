/**
 * The files that other programs test their import with: those of Better BibTeX, and of readers in JavaScript, Perl, PHP,
 * Python. They are read from the package that has them (`bibtex-parse`, MIT), not copied.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { decode } from './decode.ts';
import { readCitations } from './read-citations.ts';
import type { ReadItem } from './read-item.ts';

const load = createRequire(import.meta.url);
const root = dirname(load.resolve('bibtex-parse/package.json'));
const { entries: parse } = load('bibtex-parse') as {
  entries: (text: string) => Readonly<Record<string, unknown>>[];
};

const largest = process.env['PLUMBLINE_DEEP'] ? 300_000 : 30_000;
const files = ['valid', 'invalid'].flatMap((folder) =>
  readdirSync(join(root, 'test', folder))
    .filter((name) => name.endsWith('.bib'))
    .map((name) => ({ name, bytes: readFileSync(join(root, 'test', folder, name)) })),
);

/** What their reader finds in a file; nothing where that breaks off. */
function entriesOf(text: string): Readonly<Record<string, unknown>>[] {
  try {
    return parse(text);
  } catch {
    return [];
  }
}

/** Fields of which neither a value nor a name is left: lost in silence. */
function lostIn(entry: Readonly<Record<string, unknown>>, { item, left }: ReadItem): string[] {
  const { record, dropped } = toSource(item);
  const told = bare([...left, ...dropped].join(' '));
  const kept = bare(JSON.stringify([item, record]));
  return Object.entries(entry).flatMap(([name, value]) => {
    // What an entry inherits stands in other fields.
    if (['type', 'key', 'CROSSREF'].includes(name) || typeof value !== 'string' || /\\|[{}$]/.test(value))
      return [];
    if (told.includes(name.toLowerCase())) return [];
    const words = bare(value).match(/\p{L}{4,}|\d{2,}/gu) ?? [];
    const lost = words.filter((word) => !kept.includes(word) && !told.includes(word) && !isDate(word));
    return lost.length > 0 ? [`${name}: ${lost.join(' ')}`] : [];
  });
}

/** Letters without their marks: programs differ in how they write them. */
const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Names of months and seasons are numbers in the record, those of languages codes, and of some collections a host. */
const isDate = (word: string): boolean =>
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^0\d$|^(?:spring|summer|autumn|fall|winter|googlebooks|others|accessed|online|english|language|german|french|spanish)/.test(
    word,
  );

describe('the test files of other programs', () => {
  const seen = { files: 0, read: 0, refused: 0 };
  test.each(files.filter(({ bytes }) => bytes.length <= largest))('$name', async ({ bytes }) => {
    const { text } = decode(bytes);
    const read = await readCitations(text).catch((error: unknown) => error as Error);
    if (read instanceof Error) {
      expect(read.message).toMatch(/no entry|empty|neither/);
      return;
    }
    seen.files += 1;
    seen.read += read.items.length;
    seen.refused += read.unreadable.length;
    for (const { line, reason } of read.unreadable) {
      expect(line).toBeGreaterThan(0);
      expect(reason).toMatch(/^[a-z@].{10}/);
    }
    const theirs = entriesOf(text).filter(({ key }) => typeof key === 'string' && key !== '');
    for (const each of read.items) {
      const same = theirs.filter(({ key }) => key === each.item['id']);
      const [only] = same;
      if (only && same.length === 1) expect(lostIn(only, each), String(each.item['id'])).toEqual([]);
    }
  });

  test('nearly all of them are read', () => {
    expect(seen.files).toBeGreaterThan(60);
    expect(seen.read).toBeGreaterThan(seen.refused * 10);
    if (process.env['PLUMBLINE_DEEP'])
      console.log(`${seen.files} files: ${seen.read} entries read, ${seen.refused} named as unreadable`);
  });
});
