/**
 * What searching costs: bytes until the first name and the first full result are there, cold; and from a key to the
 * frame that shows what it found, warm; beside the peers. Here, and on a generated site of
 * 1,000 articles with 40,000 claims.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../site.config.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { everyIndexFile } from '../../src/build/make-index.ts';
import { indexFiles } from '../../src/build/search-index.ts';
import { writeFiles } from '../../src/build/write-files.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { toWords } from '../../src/i18n/table.ts';
import { listsOf } from '../../src/search/indexed/lists.ts';
import { toNames } from '../../src/search/names/to-names.ts';
import { toSearchRecords } from '../../src/search/indexed/to-records.ts';
import { wordKinds } from '../../src/search/query/word-kinds.ts';
import { given } from '../../src/site/address.ts';
import { serve } from '../lib/static-server.ts';
import { generateSite, type GeneratedSite } from './generated-records.ts';
import type { Budget } from './budget.ts';
import { coldBytes, heapAfter, typedBytes, warmTimes, type Cold, type SearchBox } from './measure-search.ts';
import { measurePeers, newPeers, printPeers, readPeers, writePeers, type PeersRecord } from './peers.ts';
import { median, type Bench, percentile } from './support.ts';

/** Search here and at 1,000 articles. */
export async function benchSearch(bench: Bench): Promise<void> {
  const { corpus, folder, browser } = bench;
  const peers = bench.peers ? await newPeers(browser) : await readPeers();
  const things = toNames(corpus, site.languages[0]);
  const here: GeneratedSite = {
    things,
    records: toSearchRecords(
      corpus,
      addressesOf({ origin: '', base: '/' }, site.languages, site.languages[0]),
      site.languages[0],
    ),
    names: things
      .filter(({ claims }) => claims > 0)
      .slice(0, 30)
      .map(({ name }) => name),
    words: [...new Set(corpus.claims.flatMap(({ text }) => text.match(/\b[a-z]{5,}\b/g) ?? []))].slice(0, 30),
  };
  if (here.names.length > 0) await benchSite(bench, peers, 'here', here, join(folder, 'here'), 60_000);
  await benchSite(bench, peers, '1,000 articles', generateSite(1000), join(folder, 'large'), 200_000);
  if (bench.peers) await writePeers(peers);
}

/** Above so many claims facets are counted when someone asks for it. */
const manyClaims = 5000;

async function benchSite(
  { browser, budget, peers: peersToo }: Bench,
  peers: PeersRecord,
  what: string,
  { things, records, names, words }: GeneratedSite,
  dir: string,
  most: number,
): Promise<void> {
  await cp(given(process.env['OUT_DIR']) ?? 'dist', dir, { recursive: true });
  await writeFiles(await indexFiles(records, 'en'), join(dir, 'pagefind'));
  const claims = records.filter(({ filters }) => filters['kind']?.[0] === 'claim').length;
  const page = join(dir, 'search/index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/data-claims="\d+"/, `data-claims="${claims}"`));
  const english = shippedWords().get('en') ?? {};
  const lists = listsOf(things, records, wordKinds(toWords(english, english, 'en')));
  for (const [name, { directory, parts }] of Object.entries(lists)) {
    await mkdir(join(dir, 'search', name), { recursive: true });
    await writeFile(join(dir, 'search', `${name}.json`), JSON.stringify(directory));
    for (const [part, lines] of parts)
      await writeFile(join(dir, 'search', name, `${part}.json`), JSON.stringify(lines));
  }
  const { server, url } = await serve({ dir, base: given(process.env['BASE_PATH']) ?? '/', port: 0 });
  console.log(`\nSearch, ${what}: ${claims} claims\n`);

  const at = (path: string, input: string, result: string): SearchBox => ({
    ...{ browser, dir, url: url + path, input, result },
  });
  const box = at('about/', '.site-search input', '[role="option"].suggestion:not(.all)');
  const searchPage = at('search/', '.search-form input', '[data-results][aria-busy="false"] a');
  const namesCold = await coldBytes(box, names.slice(0, 8));
  reportCold(budget, 'first name, cold', namesCold, 15_000, '15 kB after the focus');
  for (const [kind, typed] of [
    ['name', names],
    ['word', words],
  ] as const) {
    const found = await coldBytes(searchPage, typed.slice(0, 8));
    reportCold(budget, `results of a ${kind}, cold`, found, most, `${most / 1000} kB`);
    // A small site also counts for its facets while someone types.
    if (claims < manyClaims) continue;
    const sums = await typedBytes(searchPage, typed.slice(0, 8));
    budget.report(
      `a ${kind} typed, cold`,
      Math.max(...sums),
      most,
      'bytes',
      `${most / 1000} kB, key by key; median ${median(sums)}`,
    );
  }
  for (const [name, measured, typed, goal] of [
    ['name suggested, p95', box, names, 50],
    ['name on the page, p95', searchPage, names, 50],
    ['full text, p95', searchPage, words, 80],
  ] as const) {
    const times = await warmTimes(measured, typed);
    const middle = percentile(times, 0.5).toFixed(1);
    budget.report(name, percentile(times, 0.95), goal, 'ms', `${goal} ms, key to frame; p50 ${middle}`);
  }
  const heap = await heapAfter(searchPage, [...names.slice(0, 15), ...words.slice(0, 15)]);
  budget.report('heap after 30 searches', heap / 1e6, 10, 'MB', '10 MB');
  server.close();

  if (peersToo) {
    const files = await everyIndexFile(records, 'en');
    peers.sites[what] = await measurePeers(browser, { dir: `${dir}-peers`, records, files, names, words });
  }
  printPeers(peers, what, claims);
}

/** The dearest of several queries has to be met, not the middle one. */
function reportCold(budget: Budget, what: string, found: readonly Cold[], most: number, goal: string): void {
  const middle = median(found.map(({ shown }) => shown));
  const after = Math.max(...found.map((one) => one.after));
  budget.report(
    what,
    Math.max(...found.map(({ shown }) => shown)),
    most,
    'bytes',
    `${goal}; the dearest of ${found.length}, median ${middle}, then ${after} more`,
  );
}
