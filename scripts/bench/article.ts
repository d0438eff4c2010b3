/**
 * What an article costs its reader, against the bare page with the same words and against our budget. Bytes are
 * exact, fonts apart; times are medians of several loads at a quarter of the processor's speed.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import site from '../../site.config.ts';
import { given } from '../../src/site/address.ts';
import { serve } from '../lib/static-server.ts';
import { toBarePage } from './bare-page.ts';
import { brotli, median, type Bench } from './support.ts';

/** Measure the article with the most claims. */
export async function benchArticle({ corpus, browser, folder, budget, rounds }: Bench): Promise<void> {
  const [article] = corpus
    .articlesIn(site.languages[0])
    .toSorted((a, b) => b.claims.length - a.claims.length);
  if (!article) {
    console.log('There is no article to measure.');
    return;
  }
  const dir = join(folder, 'site');
  await cp(given(process.env['OUT_DIR']) ?? 'dist', dir, { recursive: true });
  const page = `articles/${article.id}/`;
  await writeFile(join(dir, 'bare.html'), toBarePage(article));
  const { server, url } = await serve({ dir, base: given(process.env['BASE_PATH']) ?? '/', port: 0 });

  const bare = brotli(Buffer.from(toBarePage(article)));
  const ours = await weigh(dir, page);
  const [bareTimes, ourTimes] = [
    await time(browser, `${url}bare.html`, rounds),
    await time(browser, url + page, rounds),
  ];
  server.close();

  console.log(`\n${article.id}: ${article.claims.length} claims, ${article.text.split(' ').length} words\n`);
  budget.report('HTML', ours.html, 1.47 * bare, 'bytes', `1.47 × the bare page's ${bare}`);
  budget.report('stylesheet', ours.css, 8192, 'bytes', '8 kB');
  budget.report('scripts', ours.js, 8192, 'bytes', '8 kB');
  budget.report('all together', ours.html + ours.css + ours.js, 1.9 * bare, 'bytes', '1.9 × the bare page');
  // Scripts and stylesheet are the same in every language.
  for (const edition of corpus.articles.filter(
    ({ id, lang }) => id === article.id && lang !== article.lang,
  )) {
    const there = brotli(Buffer.from(toBarePage(edition)));
    const { html } = await weigh(dir, `${edition.lang}/${page}`);
    budget.report(`HTML in ${edition.lang}`, html, 1.47 * there, 'bytes', `1.47 × the bare page's ${there}`);
  }
  budget.report('layout shift', ourTimes.shift, 0, '', 'none');
  budget.report('longest script task', ourTimes.longest, 50, 'ms', '50 ms at 4 × slow-down');
  budget.report(
    'blocking time',
    ourTimes.blocking,
    bareTimes.blocking + 100,
    'ms',
    `100 ms above the bare page's`,
  );
  budget.report(
    'a card, press to frame',
    ourTimes.card ?? 0,
    50,
    'ms',
    '50 ms at 4 × slow-down (a frame of 16.7 ms is 66.7 then)',
  );
  console.log(`      fonts ${ours.fonts} bytes; HTML is ${(ours.html / bare).toFixed(2)} × the bare page.`);
}

/** What a first visit to a page fetches, in bytes as sent. */
async function weigh(dir: string, page: string): Promise<Record<'html' | 'css' | 'js' | 'fonts', number>> {
  const html = await readFile(join(dir, page, 'index.html'), 'utf8');
  // What is left out until a script has something to show is not fetched (browser/site/over-sheet.ts).
  const fetched = html.replaceAll(/<link\b[^>]*\sdisabled[^>]*>/g, '');
  const wanted = new Set(
    [...fetched.matchAll(/(?:src|href)="[^"]*\/(_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path),
  );
  // A module brings the modules it imports.
  for (const path of wanted) {
    if (!path?.endsWith('.js')) continue;
    const code = await readFile(join(dir, path), 'utf8');
    for (const [, name] of code.matchAll(/from\s*"\.\/([^"]+\.js)"|import\s*"\.\/([^"]+\.js)"/g)) {
      if (name !== undefined) wanted.add(`_astro/${name}`);
    }
  }
  const sizes = { html: brotli(Buffer.from(html)), css: 0, js: 0, fonts: 0 };
  for (const path of wanted) {
    const bytes = brotli(await readFile(join(dir, path ?? '')));
    if (extname(path ?? '') === '.css') sizes.css += bytes;
    else sizes.js += bytes;
  }
  for (const name of await readdir(join(dir, '_astro'))) {
    if (/latin-wght.*\.woff2$/.test(name)) sizes.fonts += (await readFile(join(dir, '_astro', name))).length;
  }
  return sizes;
}

interface Times {
  readonly shift: number;
  readonly longest: number;
  readonly blocking: number;
  readonly card: number | undefined;
}

/** Load a page as a slow phone would, several times, and take the medians. */
async function time(browser: Browser, url: string, times: number): Promise<Times> {
  const rounds: Times[] = [];
  for (let round = 0; round < times; round += 1) {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const seen = { shift: 0, tasks: [] as number[] };
      Object.assign(globalThis, { benchSeen: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(
      () => (globalThis as unknown as { benchSeen: { shift: number; tasks: number[] } }).benchSeen,
    );
    rounds.push({
      shift: seen.shift,
      longest: await longestScript(page),
      blocking: seen.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      card: await pressToFrame(page),
    });
    await context.close();
  }
  return {
    shift: Math.max(...rounds.map(({ shift }) => shift)),
    longest: median(rounds.map(({ longest }) => longest)),
    blocking: median(rounds.map(({ blocking }) => blocking)),
    card: median(rounds.map(({ card }) => card ?? 0)),
  };
}

/** The longest time that scripts held the page in one go, by long animation frames. */
function longestScript(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let most = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { scripts = [] } = entry as PerformanceEntry & { scripts?: { duration: number }[] };
            for (const { duration } of scripts) most = Math.max(most, duration);
          }
        }).observe({ type: 'long-animation-frame', buffered: true });
        setTimeout(() => resolve(most), 100);
      }),
  );
}

/**
 * Press a claim's number as a frame begins, and stay on it for another, as any hand does: how long that frame takes to
 * answer the going down, and the next to show the annotation after the going up; the longer of the two, in ms.
 */
async function pressToFrame(page: Page): Promise<number | undefined> {
  const took = await page.evaluate(async () => {
    const number = document.querySelector<HTMLElement>('a.claim-ref');
    const framed = (act: () => void): Promise<number> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const begun = performance.now();
          act();
          setTimeout(() => resolve(performance.now() - begun));
        });
      });
    if (!number) return undefined;
    const down = await framed(() => number.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    return Math.max(down, await framed(() => number.click()));
  });
  if (took !== undefined && (await page.locator('.note:popover-open').count()) !== 1)
    throw new Error('The press brought up no card.');
  return took;
}
