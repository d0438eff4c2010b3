/** Measuring a search in a browser: the bytes it asks for, and the time from a key to the frame. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { given } from '../../src/site/address.ts';
import { brotli } from './support.ts';

/** Bytes until what was sought is shown, and with what comes after it. */
export interface Cold {
  readonly shown: number;
  readonly after: number;
}

/** What is typed where, and what shows that it was found. */
export interface SearchBox {
  readonly browser: Browser;
  /** The folder that is served. */
  readonly dir: string;
  readonly url: string;
  /** Selectors of the box and of a result. */
  readonly input: string;
  readonly result: string;
}

/** Of each query: bytes asked for from the focus until the result is there, and from then until nothing more comes. */
export async function coldBytes(box: SearchBox, queries: readonly string[]): Promise<Cold[]> {
  const measured: Cold[] = [];
  for (const query of queries) measured.push(await coldBytesOf(box, query));
  return measured;
}

/** Of each query, typed key by key: bytes asked for from the focus until nothing more comes. */
export async function typedBytes(box: SearchBox, queries: readonly string[]): Promise<number[]> {
  const measured: number[] = [];
  for (const query of queries) {
    const { context, page, asked } = await watchedPage(box);
    await page.locator(box.input).pressSequentially(query, { delay: keyPause });
    await page.locator(box.result).first().waitFor();
    await page.waitForLoadState('networkidle');
    let sum = 0;
    for (const path of asked.keys()) sum += await sentFrom(box.dir, path);
    measured.push(sum);
    await context.close();
  }
  return measured;
}

/** Milliseconds between two keys of someone who types well. */
const keyPause = 120;

/** What searching holds in memory, in bytes, when all queries were made and nothing more is asked for. */
export async function heapAfter(
  { browser, url, input, result }: SearchBox,
  queries: readonly string[],
): Promise<number> {
  const { context, page } = await openPage(browser, url);
  for (const query of queries) {
    await page.locator(input).fill(query);
    await page.locator(result).first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  return usedSize;
}

/** A page whose box has the focus, and what is asked for from then on. */
async function watchedPage({ browser, url, input }: SearchBox) {
  const { context, page } = await openPage(browser, url);
  const asked = new Map<string, Request>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!asked.has(pathname)) asked.set(pathname, request);
  });
  await page.locator(input).focus();
  return { context, page, asked };
}

async function coldBytesOf(box: SearchBox, query: string): Promise<Cold> {
  const { dir, input, result } = box;
  const { context, page, asked } = await watchedPage(box);
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
  const cost: Record<keyof Cold, number> = { shown: 0, after: 0 };
  for (const [path, request] of asked) {
    cost[request.timing().startTime > shownAt ? 'after' : 'shown'] += await sentFrom(dir, path);
  }
  await context.close();
  return cost;
}

/** Each file is compressed once. */
const sentSizes = new Map<string, number>();

async function sentFrom(dir: string, path: string): Promise<number> {
  const base = given(process.env['BASE_PATH']) ?? '/';
  const file = join(dir, path.slice(base.length));
  const sent = sentSizes.get(file) ?? (await sentSize(file));
  sentSizes.set(file, sent);
  return sent;
}

async function sentSize(file: string): Promise<number> {
  const bytes = await readFile(file);
  if (!/\.(?:js|json|css|html)$/.test(file)) return bytes.length;
  // The index of MiniSearch at 40,000 claims is 80 MB, which would take minutes.
  return brotli(bytes, bytes.length > 10_000_000 ? 5 : 11);
}

/** From the input of a whole query to the frame that shows another first result, everything loaded. */
export async function warmTimes(
  { browser, url, input, result }: SearchBox,
  queries: readonly string[],
): Promise<number[]> {
  const { context, page } = await openPage(browser, url);
  await page.locator(input).fill(queries[0] ?? '');
  await page.locator(result).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  // Once for each to be fetched, then to be timed.
  for (const [round, query] of Array.from({ length: 4 }, () => queries)
    .flat()
    .entries()) {
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

async function openPage(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  return { context, page };
}
