import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Table } from '../i18n/table.ts';
import { readKept, writeKept } from './kept-file.ts';

/** Below the folder of the project, where every command runs: what is built is bundled, and lies elsewhere. */
const folder = 'src/i18n';

/** To parse the words takes a third of a short command's time: what was made of them is kept until one is another. */
const kept = 'node_modules/.plumbline/words';

let shipped: ReadonlyMap<string, Table> | undefined;

/** The words that come with Plumbline, by language. Its own tests check them. */
export const shippedWords = (): ReadonlyMap<string, Table> => (shipped ??= readTables(folder, kept));

/** The tables of a folder, as its texts say or as they were kept of these very texts. */
export function readTables(from: string, keptAt: string): ReadonlyMap<string, Table> {
  const texts = readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replace('.yaml', ''), readFileSync(join(from, name), 'utf8')] as const);
  // Another parser may read them in another way.
  const of = hash('sha256', JSON.stringify([texts, readFileSync('node_modules/yaml/package.json', 'utf8')]));
  const last = readKept(keptAt) as
    { readonly of: string; readonly tables: ReadonlyMap<string, Table> } | undefined;
  if (last?.of === of) return last.tables;
  const tables = new Map(texts.map(([lang, text]) => [lang, parse(text) as Table]));
  writeKept(keptAt, { of, tables });
  return tables;
}
