/**
 * What a person who writes waits for: a save of the article with the most claims under `npm run dev`, until its page
 * shows the new words in prose and sidebar, and until a search finds them.
 */
import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { contentFolder } from '../../src/build/shared-content.ts';
import type { Budget } from './budget.ts';
import { percentile, type Bench } from './support.ts';

/** Saves whose page is looked at, and whose search is. */
const [edits, searched] = [30, 10];

/** How long a hand rests between two saves, in ms: they are not to run into each other. */
const rest = 500;

export async function benchWriting({ corpus, browser, folder, budget }: Bench): Promise<void> {
  const [article] = corpus.articles.toSorted((a, b) => b.claims.length - a.claims.length);
  const [claim] = article?.claims ?? [];
  if (!article || !claim) {
    console.log('There is no claim to write about.');
    return;
  }
  const content = join(folder, 'content');
  await cp(contentFolder, content, { recursive: true });
  const file = join(content, 'articles', article.id, `${article.lang}.mdx`);
  const written = await readFile(file, 'utf8');
  const opening = `<Claim id="${claim.id}">`;

  const port = 20_000 + (process.pid % 10_000);
  const at = `http://127.0.0.1:${port}/`;
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      PORT: String(port),
      BASE_PATH: '/',
      NODE_ENV: 'development',
    },
    stdio: 'ignore',
  });
  const context = await browser.newContext();
  try {
    while (!(await answers(at))) await wait(200);
    const page = await context.newPage();
    const save = async (edit: number): Promise<number> => {
      await wait(rest);
      const begun = performance.now();
      await writeFile(file, written.replace(opening, `${opening}${wordOf(edit)} `));
      return begun;
    };

    let loads = 0;
    const painted: number[] = [];
    await page.goto(`${at}articles/${article.id}/`);
    page.on('load', () => (loads += 1));
    for (let edit = 0; edit < edits; edit += 1) {
      const begun = await save(edit);
      await shows(page, wordOf(edit), claim.id);
      painted.push(performance.now() - begun);
    }
    console.log(`\nWriting: ${article.id}, ${edits} saves, ${loads} reloads\n`);
    report(budget, 'save to page', painted);

    // A search that found nothing yet shows what is saved meanwhile: its page reloads by itself, as every page does.
    const found: number[] = [];
    for (let edit = edits; edit < edits + searched; edit += 1) {
      await page.goto(`${at}search/?q=${wordOf(edit)}`, { waitUntil: 'networkidle' });
      const begun = await save(edit);
      await page.locator('[data-results] a[data-kind="claim"]').first().waitFor();
      found.push(performance.now() - begun);
    }
    report(budget, 'save to search', found);
  } finally {
    await context.close();
    server.kill();
  }
}

/** A word that no one wrote, another for each save. */
const wordOf = (edit: number): string =>
  `xq${'abcdefghij'.charAt(edit % 10)}${'klmnopqrst'.charAt(edit / 10)}zz`;

function report(budget: Budget, what: string, times: readonly number[]): void {
  const middle = percentile(times, 0.5).toFixed(0);
  budget.report(`${what}, p95`, percentile(times, 0.95), 1000, 'ms', `1 s; p50 ${middle}`);
}

/** Wait until prose and sidebar hold a word, and both are painted. */
const shows = (page: Page, word: string, claim: string): Promise<unknown> =>
  page.waitForFunction(
    ([text, fact]) =>
      [document.querySelector('[data-prose]'), document.querySelector(`[data-fact="${fact ?? ''}"]`)].every(
        (part) => part?.textContent.includes(text ?? ''),
      ),
    [word, claim],
    { polling: 'raf' },
  );

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // it is still starting
  }
}
