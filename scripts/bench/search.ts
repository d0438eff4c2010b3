/**
 * What searching costs: bytes until the first name and the first full result are there, cold; and from a key to the
 * frame that shows what it found, warm. Beside Pagefind's own interface on the same records and MiniSearch over all
 * claims. Here, and on a generated site of 1,000 articles with 40,000 claims.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import site from '../../site.config.ts';
import { addressesOf } from '../../src/addresses.ts';
import { everyIndexFile, toLoaded, writeFiles } from '../../src/astro/search-index.ts';
import { en } from '../../src/i18n/en.ts';
import { listsOf } from '../../src/search/lists.ts';
import { toNames } from '../../src/search/names.ts';
import { toSearchRecords, type SearchRecord } from '../../src/search/to-records.ts';
import { given } from '../../src/site.ts';
import { serve } from '../lib/static-server.ts';
import { generateSite, type GeneratedSite } from './generated-records.ts';
import type { Budget } from './budget.ts';
import { brotli, median, type Bench, percentile } from './support.ts';

/** Search here and at 1,000 articles. */
export async function benchSearch(bench: Bench): Promise<void> {
  const { corpus, folder } = bench;
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
  if (here.names.length > 0) await benchSite(bench, 'here', here, join(folder, 'here'), 150_000);
  await benchSite(bench, '1,000 articles', generateSite(1000), join(folder, 'large'), 420_000);
}

async function benchSite(
  { browser, budget }: Bench,
  what: string,
  { things, records, names, words }: GeneratedSite,
  dir: string,
  most: number,
): Promise<void> {
  await cp(given(process.env['OUT_DIR']) ?? 'dist', dir, { recursive: true });
  const files = await everyIndexFile(records);
  await writeFiles(toLoaded(files), join(dir, 'pagefind'));
  const claims = records.filter(({ filters }) => filters['kind']?.[0] === 'claim').length;
  const page = join(dir, 'search/index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/data-claims="\d+"/, `data-claims="${claims}"`));
  const lists = listsOf(
    things,
    records.map(({ content }) => content),
    en.search.stopWords.split(' '),
  );
  for (const [name, { directory, parts }] of Object.entries(lists)) {
    await mkdir(join(dir, 'search', name), { recursive: true });
    await writeFile(join(dir, 'search', `${name}.json`), JSON.stringify(directory));
    for (const [part, lines] of parts)
      await writeFile(join(dir, 'search', name, `${part}.json`), JSON.stringify(lines));
  }
  await writePeers(dir, records, files);
  const { server, url } = await serve({ dir, base: given(process.env['BASE_PATH']) ?? '/', port: 0 });
  console.log(`\nSearch, ${what}: ${claims} claims\n`);

  const option = '[role="option"].suggestion:not(.all)';
  const results = '[data-results][aria-busy="false"] a';
  const cold = (at: string, input: string, result: string, typed: readonly string[]): Promise<Cold[]> =>
    inTurn(typed, (query) => coldBytes(browser, dir, url + at, input, result, query));
  const namesCold = await cold('about/', '.site-search input', option, names.slice(0, 8));
  reportCold(budget, 'first name, cold', namesCold, 15_000, '15 kB after the focus');
  for (const [kind, typed] of [
    ['name', names],
    ['word', words],
  ] as const) {
    const found = await cold('search/', '.search-form input', results, typed.slice(0, 8));
    reportCold(budget, `results of a ${kind}, cold`, found, most, `${most / 1000} kB`);
  }
  const boxTimes = await warmTimes(browser, `${url}about/`, '.site-search input', option, names);
  const nameTimes = await warmTimes(browser, `${url}search/`, '.search-form input', results, names);
  const wordTimes = await warmTimes(browser, `${url}search/`, '.search-form input', results, words);
  budget.report(
    'name suggested, p95',
    percentile(boxTimes, 0.95),
    50,
    'ms',
    `50 ms, key to frame; p50 ${percentile(boxTimes, 0.5).toFixed(1)}`,
  );
  budget.report(
    'name on the page, p95',
    percentile(nameTimes, 0.95),
    50,
    'ms',
    `50 ms, key to frame; p50 ${percentile(nameTimes, 0.5).toFixed(1)}`,
  );
  budget.report(
    'full text, p95',
    percentile(wordTimes, 0.95),
    80,
    'ms',
    `80 ms, key to frame; p50 ${percentile(wordTimes, 0.5).toFixed(1)}`,
  );

  for (const [peer, input, result] of [
    ['pagefind-ui', '.pagefind-ui__search-input', '.pagefind-ui__result-link'],
    ['minisearch', 'input', 'li'],
  ] as const) {
    const found = await cold(`bench/${peer}.html`, input, result, [
      ...names.slice(0, 2),
      ...words.slice(0, 2),
    ]);
    const bytes = median(found.map(({ shown }) => shown));
    const times = await warmTimes(browser, `${url}bench/${peer}.html`, input, result, words);
    console.log(
      `      ${peer.padEnd(12)} first result ${bytes} bytes; warm p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    );
  }
  server.close();
}

/** Bytes until what was sought is shown, and with what comes after it. */
interface Cold {
  readonly shown: number;
  readonly after: number;
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

/** The peers' pages: Pagefind's own interface as it comes, and MiniSearch over every claim. */
async function writePeers(
  dir: string,
  records: readonly SearchRecord[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const bench = join(dir, 'bench');
  await mkdir(bench);
  for (const [path, content] of files) {
    await mkdir(join(bench, 'pagefind', path, '..'), { recursive: true });
    await writeFile(join(bench, 'pagefind', path), content);
  }
  const mini = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
  mini.addAll(records.map(({ url, content }) => ({ id: url, text: content })));
  await writeFile(join(bench, 'index.json'), JSON.stringify(mini));
  await cp(
    join(createRequire(import.meta.url).resolve('minisearch'), '../../es/index.js'),
    join(bench, 'minisearch.js'),
  );
  await writeFile(
    join(bench, 'minisearch-page.js'),
    `import MiniSearch from './minisearch.js';
let engine;
const input = document.querySelector('input');
const load = () => engine ??= fetch('index.json').then((r) => r.text()).then((text) => MiniSearch.loadJSON(text, { fields: ['text'], storeFields: ['text'] }));
input.addEventListener('focus', load);
input.addEventListener('input', async () => {
  const found = (await load()).search(input.value, { prefix: true, combineWith: 'AND' }).slice(0, 20);
  document.querySelector('ol').replaceChildren(...found.map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })));
});`,
  );
  await writeFile(
    join(bench, 'minisearch.html'),
    '<!doctype html><input><ol></ol><script type="module" src="minisearch-page.js"></script>',
  );
  await writeFile(join(bench, 'pagefind-page.js'), "new PagefindUI({ element: '#search' });");
  await writeFile(
    join(bench, 'pagefind-ui.html'),
    '<!doctype html><html lang="en"><link rel="stylesheet" href="pagefind/pagefind-ui.css"><div id="search"></div><script src="pagefind/pagefind-ui.js"></script><script src="pagefind-page.js"></script>',
  );
  // The strict policy is ours: the peers write HTML.
  const headers = await readFile(join(dir, '_headers'), 'utf8');
  await writeFile(join(dir, '_headers'), headers.replaceAll(/^\s*Content-Security-Policy:.*\n/gm, ''));
}

async function openPage(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  return { context, page };
}

/** Bytes asked for from the focus until the result is there, and from then until nothing more comes. */
async function coldBytes(
  browser: Browser,
  dir: string,
  url: string,
  input: string,
  result: string,
  query: string,
): Promise<Cold> {
  const { context, page } = await openPage(browser, url);
  const asked = new Map<string, Request>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!asked.has(pathname)) asked.set(pathname, request);
  });
  await page.locator(input).focus();
  const whenShown = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector(selector) === null) return;
          watch.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        watch.observe(document.body, { childList: true, attributes: true, subtree: true });
      }),
    result,
  );
  await page.locator(input).fill(query);
  const shownAt = await whenShown;
  await page.waitForLoadState('networkidle');
  const base = given(process.env['BASE_PATH']) ?? '/';
  const cost: Record<keyof Cold, number> = { shown: 0, after: 0 };
  for (const [path, request] of asked) {
    const file = join(dir, path.slice(base.length));
    const sent = sentSizes.get(file) ?? (await sentSize(file));
    sentSizes.set(file, sent);
    cost[request.timing().startTime > shownAt ? 'after' : 'shown'] += sent;
  }
  await context.close();
  return cost;
}

/** Each file is compressed once. */
const sentSizes = new Map<string, number>();

async function sentSize(file: string): Promise<number> {
  const bytes = await readFile(file);
  if (!/\.(?:js|json|css|html)$/.test(file)) return bytes.length;
  // The index of MiniSearch at 40,000 claims is 80 MB, which would take minutes.
  return brotli(bytes, bytes.length > 10_000_000 ? 5 : 11);
}

/** From the input of a whole query to the frame that shows another first result, everything loaded. */
async function warmTimes(
  browser: Browser,
  url: string,
  input: string,
  result: string,
  queries: readonly string[],
): Promise<number[]> {
  const { context, page } = await openPage(browser, url);
  await page.locator(input).fill(queries[0] ?? '');
  await page.locator(result).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  // Once for each to be fetched, once to be timed.
  for (const [round, query] of [...queries, ...queries].entries()) {
    const time = await page.evaluate(
      ([inputSelector, resultSelector, value]) =>
        new Promise<number>((resolve) => {
          const box = document.querySelector<HTMLInputElement>(inputSelector);
          const first = document.querySelector(resultSelector);
          if (!box) return resolve(0);
          const begun = performance.now();
          const watch = new MutationObserver(() => {
            const now = document.querySelector(resultSelector);
            if (now === null || now === first) return;
            watch.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - begun));
          });
          watch.observe(document.body, { childList: true, subtree: true });
          setTimeout(() => (watch.disconnect(), resolve(0)), 3000);
          box.value = value;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      [input, result, query] as const,
    );
    if (round >= queries.length && time > 0) times.push(time);
  }
  await context.close();
  return times;
}

async function inTurn<Thing, Measured>(
  things: readonly Thing[],
  measure: (thing: Thing) => Promise<Measured>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const thing of things) measured.push(await measure(thing));
  return measured;
}
