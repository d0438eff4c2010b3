/** Archiving alone, for tests that kill it: of archives on this machine, with a clock on which no one waits. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archive } from '../../scripts/lib/archive/archive.ts';
import { network } from '../../scripts/lib/network.ts';
import type { Archives } from '../../src/sources/archive/find-copy.ts';
import { parseSource } from '../../src/sources/parse-source.ts';

const content = process.env['CONTENT_DIR'] ?? '';
const folder = join(content, 'sources');
const sources = readdirSync(folder)
  .filter((name) => /^[^.].*\.yaml$/.test(name))
  .flatMap((name) => {
    const { parsed } = parseSource(name.replace('.yaml', ''), name, readFileSync(join(folder, name), 'utf8'));
    return parsed ? [parsed.source] : [];
  });
const { exchange } = network({
  timeout: 120_000,
  pause: 0,
  agent: 'tests/1',
  mayAsk: (address) => address === '127.0.0.1',
});
let now = Date.parse('2026-11-28T10:00:00Z');
const reports = await archive({
  content,
  beside: join(dirname(content), 'archives'),
  sources,
  ask: exchange,
  isInside: () => Promise.resolve(false),
  archives: JSON.parse(process.env['ARCHIVES'] ?? '') as Archives,
  key: { access: 'ACCESS', secret: 'SECRET' },
  clock: { now: () => now, wait: (milliseconds) => Promise.resolve(void (now += milliseconds)) },
  within: 365,
  older: 1,
  patience: 120_000,
  say: () => undefined,
});
console.log(JSON.stringify(reports));
