/** Archiving alone, for tests that kill it: of archives on this machine, with a clock on which no one waits. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archive } from '../../scripts/lib/archive/archive.ts';
import type { Camera } from '../../scripts/lib/archive/capture.ts';
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
/** Sees of every address a page that says what it is, in no time: the browser has a test of its own. */
const camera: Camera = {
  capture: ({ url, title }) => {
    const bytes = Buffer.from(`<title>${title}</title><p>${url}`);
    const headers = { 'content-type': 'text/html' };
    const answers = [{ url, status: 200, headers, bytes }];
    const date = '2026-11-28T10:00:00.000Z';
    return Promise.resolve({
      copy: { answers, url, title, date, text: url, view: bytes },
      unseen: undefined,
    });
  },
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
let now = Date.parse('2026-11-28T10:00:00Z');
const reports = await archive({
  content,
  beside: join(dirname(content), 'archives'),
  sources,
  ask: exchange,
  isInside: () => Promise.resolve(false),
  archives: JSON.parse(process.env['ARCHIVES'] ?? '') as Archives,
  camera: process.env['LOCAL'] === '1' ? camera : undefined,
  key: { access: 'ACCESS', secret: 'SECRET' },
  clock: { now: () => now, wait: (milliseconds) => Promise.resolve(void (now += milliseconds)) },
  within: 365,
  older: 1,
  patience: 120_000,
  say: () => undefined,
});
console.log(JSON.stringify(reports));
