/**
 * The peers: Pagefind's own interface as it comes, and MiniSearch over all claims, on the same records as ours.
 *
 * Their figures are recorded in peers.json and printed beside ours by every run; `--peers` measures them again and
 * writes the file. Bytes hold anywhere until a version changes (Pagefind's differ by some hundreds from one index to the
 * next); times hold for the machine that took them, so whoever compares times measures again.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { Browser } from 'playwright-core';
import { writeFiles } from '../../src/build/write-files.ts';
import type { SearchRecord } from '../../src/search/indexed/to-records.ts';
import { given } from '../../src/site/address.ts';
import { serve } from '../lib/static-server.ts';
import { coldBytes, warmTimes } from './measure-search.ts';
import { median, percentile } from './support.ts';
import { own } from '../../src/issues/own.ts';

/** The form of peers.json. */
export interface PeersRecord {
  /** The day, ISO 8601. */
  readonly measured: string;
  /** Of each peer and of the browser. */
  readonly versions: Readonly<Record<string, string>>;
  /** By the name of the site that was searched: "here", "1,000 articles". */
  readonly sites: Record<string, PeersOfSite>;
}

interface PeersOfSite {
  readonly claims: number;
  readonly peers: Readonly<Record<string, PeerFigures>>;
}

interface PeerFigures {
  /** Bytes until the first result is shown, cold: the median of two names and two words. */
  readonly firstResult: number;
  /** Milliseconds from key to frame, everything loaded: the middle, and what 19 of 20 stay below. */
  readonly p50: number;
  readonly p95: number;
}

const file = fileURLToPath(new URL('peers.json', import.meta.url));

/** What was recorded last. */
export const readPeers = async (): Promise<PeersRecord> =>
  JSON.parse(await readFile(file, 'utf8')) as PeersRecord;

/** A record of today without figures yet. */
export async function newPeers(browser: Browser): Promise<PeersRecord> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(manifest) as Record<string, Record<string, string>>;
  return {
    measured: new Date().toISOString().slice(0, 10),
    versions: {
      'pagefind-ui': dependencies?.['pagefind'] ?? '',
      minisearch: devDependencies?.['minisearch'] ?? '',
      chromium: browser.version(),
    },
    sites: {},
  };
}

export async function writePeers(record: PeersRecord): Promise<void> {
  await writeFile(file, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log('\nThe figures of the peers are written to scripts/bench/peers.json.');
}

/** Print what the peers need on a site, a line each. */
export function printPeers({ measured, versions, sites }: PeersRecord, what: string, claims: number): void {
  const recorded = own(sites, what);
  if (!recorded) {
    console.log('      No figures of the peers are recorded for it; --peers measures them.');
    return;
  }
  const size = recorded.claims === claims ? '' : ` at ${recorded.claims} claims`;
  for (const [peer, { firstResult, p50, p95 }] of Object.entries(recorded.peers))
    console.log(
      `      ${`${peer} ${own(versions, peer) ?? ''}`.padEnd(18)} first result ${firstResult} bytes; warm p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms (${measured}${size})`,
    );
}

/** The same site for the peers and for us. */
interface PeersSite {
  /** A folder to be made, and served. */
  readonly dir: string;
  readonly records: readonly SearchRecord[];
  /** What Pagefind made of the records. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Measure every peer on a site. */
export async function measurePeers(browser: Browser, site: PeersSite): Promise<PeersOfSite> {
  const { dir, records, names, words } = site;
  await writePages(site);
  const { server, url } = await serve({ dir, base: given(process.env['BASE_PATH']) ?? '/', port: 0 });
  const peers: Record<string, PeerFigures> = {};
  for (const [peer, input, result] of [
    ['pagefind-ui', '.pagefind-ui__search-input', '.pagefind-ui__result-link'],
    ['minisearch', 'input', 'li'],
  ] as const) {
    const box = { browser, dir, url: `${url}${peer}.html`, input, result };
    const found = await coldBytes(box, [...names.slice(0, 2), ...words.slice(0, 2)]);
    const times = await warmTimes(box, words);
    peers[peer] = {
      firstResult: median(found.map(({ shown }) => shown)),
      p50: rounded(percentile(times, 0.5)),
      p95: rounded(percentile(times, 0.95)),
    };
  }
  server.close();
  return { claims: records.filter(({ filters }) => filters['kind']?.[0] === 'claim').length, peers };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

/** Two pages with their indexes. They stand apart from our site: the peers write HTML, which its strict policy forbids. */
async function writePages({ dir, records, files }: PeersSite): Promise<void> {
  await mkdir(dir);
  await writeFiles(files, join(dir, 'pagefind'));
  const mini = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
  mini.addAll(records.map(({ url, content }) => ({ id: url, text: content })));
  await cp(
    join(createRequire(import.meta.url).resolve('minisearch'), '../../es/index.js'),
    join(dir, 'minisearch.js'),
  );
  for (const [name, text] of Object.entries({ ...pages, 'index.json': JSON.stringify(mini) }))
    await writeFile(join(dir, name), text);
}

const pages = {
  _headers: '',
  '404.html': '<!doctype html><title>Not here</title>',
  'minisearch.html':
    '<!doctype html><input><ol></ol><script type="module" src="minisearch-page.js"></script>',
  'minisearch-page.js': `import MiniSearch from './minisearch.js';
let engine;
const input = document.querySelector('input');
const load = () => engine ??= fetch('index.json').then((r) => r.text()).then((text) => MiniSearch.loadJSON(text, { fields: ['text'], storeFields: ['text'] }));
input.addEventListener('focus', load);
input.addEventListener('input', async () => {
  const found = (await load()).search(input.value, { prefix: true, combineWith: 'AND' }).slice(0, 20);
  document.querySelector('ol').replaceChildren(...found.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })));
});`,
  'pagefind-ui.html':
    '<!doctype html><html lang="en"><link rel="stylesheet" href="pagefind/pagefind-ui.css"><div id="search"></div><script src="pagefind/pagefind-ui.js"></script><script src="pagefind-page.js"></script>',
  'pagefind-page.js': "new PagefindUI({ element: '#search' });",
};
