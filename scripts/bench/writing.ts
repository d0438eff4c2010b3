/**
 * What a person who writes waits for: a save of the article with the most claims under `npm run dev`, until its page
 * shows the new words in prose and sidebar, and until a search finds them.
 */
import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { contentFolder } from '../../src/astro/shared-content.ts';
import { percentile, type Bench } from './support.ts';

const edits = 30;

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
    const [page, search] = [await context.newPage(), await context.newPage()];
    await page.goto(`${at}articles/${article.id}/`);
    // Both pages once before it counts: the first visit brings what all others have.
    await search.goto(`${at}search/?q=${claim.id}`, { waitUntil: 'networkidle' });
    const painted: number[] = [];
    const found: number[] = [];
    let loads = 0;
    page.on('load', () => (loads += 1));
    for (let edit = 1; edit <= edits; edit += 1) {
      await wait(rest);
      const word = `xq${'abcdefghij'.charAt(edit % 10)}${'klmnopqrst'.charAt(edit / 10)}zz`;
      const begun = performance.now();
      await writeFile(file, written.replace(opening, `${opening}${word} `));
      await shows(page, word, claim.id);
      painted.push(performance.now() - begun);
      await search.goto(`${at}search/?q=${word}`);
      await search.locator('[data-results] a[data-kind="claim"]').first().waitFor();
      found.push(performance.now() - begun);
    }
    console.log(`\nWriting: ${article.id}, ${edits} saves, ${loads} reloads\n`);
    budget.report(
      'save to page, p95',
      percentile(painted, 0.95),
      1000,
      'ms',
      `1 s; p50 ${percentile(painted, 0.5).toFixed(0)}`,
    );
    budget.report(
      'save to found, p95',
      percentile(found, 0.95),
      2000,
      'ms',
      `2 s, the search page opened anew in it; p50 ${percentile(found, 0.5).toFixed(0)}`,
    );
  } finally {
    await context.close();
    server.kill();
  }
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
