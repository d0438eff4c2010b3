import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Table } from '../i18n/table.ts';

/** Below the folder of the project, where every command runs: what is built is bundled, and lies elsewhere. */
const folder = 'src/i18n';

let shipped: ReadonlyMap<string, Table> | undefined;

/** The words that come with Plumbline, by language. Its own tests check them. */
export const shippedWords = (): ReadonlyMap<string, Table> =>
  (shipped ??= new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(folder, name), 'utf8')) as Table]),
  ));
