/** `npm run dev`: what a person who writes sees after each save. */
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { baseContent, temporary } from '../support/commands.ts';
import { rawRequests, unanswered } from '../support/raw-requests.ts';
import { open } from '../support/site.ts';
import { startWriting, type Writing } from '../support/start-writing.ts';

/** Thirty edits in a row for `npm run test:deep`. */
const edits = process.env['PLUMBLINE_DEEP'] ? 30 : 2;

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
const stack = new AsyncDisposableStack();
let file: string;
let articles: string;
let whole: string;
let server: Writing;

beforeAll(async () => {
  const folder = stack.use(await temporary());
  const content = await baseContent(folder.path);
  articles = join(content, 'articles');
  file = join(articles, 'lima/en.mdx');
  whole = await readFile(file, 'utf8');
  server = stack.use(await startWriting(content));
  await vi.waitFor(async () => expect((await fetch(at('/'))).ok).toBe(true), { timeout: 600_000 });
});
afterAll(() => stack.disposeAsync());

const passage = 'was the fourth in two months';
const write = (words: string): Promise<void> => writeFile(file, whole.replaceAll(passage, words));
/** Go to a page. A save that is noticed only now reloads the page that is just being left: then once more. */
const visit = (page: Page, path: string): Promise<void> =>
  expect
    .poll(() =>
      page.goto(at(path)).then(
        (answer) => answer?.status(),
        () => undefined,
      ),
    )
    .toBe(200);
const prose = (page: Page): Promise<string | null> => page.locator('[data-prose]').textContent();

test('an edit shows in prose, sidebar, claim page and search, in one reload', async () => {
  await using tab = await open();
  await using other = await open();
  await tab.page.goto(at('/articles/lima/'));
  for (let edit = 1; edit <= edits; edit += 1) {
    const words = `was strike number ${edit}00 in two months`;
    let loads = 0;
    const count = (): void => void (loads += 1);
    tab.page.on('load', count);
    await write(words);
    await expect.poll(() => prose(tab.page)).toContain(words);
    tab.page.off('load', count);
    expect(loads).toBeLessThanOrEqual(1);
    expect(await tab.page.locator('[data-fact="fourth-strike"]').textContent()).toContain(words);

    const { page } = other;
    await visit(page, '/articles/lima/claims/fourth-strike/');
    expect(await page.locator('main').textContent()).toContain(words);
    await visit(page, `/search/?q=${encodeURIComponent(`"${words}"`)}`);
    await expect.poll(() => page.locator('[data-results] a').first().textContent()).toContain(words);
  }
});

test('a broken save keeps the last good page, with the problems on it, until it is mended', async () => {
  await write(passage);
  await using tab = await open();
  const { page } = tab;
  await page.goto(at('/articles/lima/'));
  await expect.poll(() => prose(page)).toContain(passage);

  await writeFile(file, whole.replace('speaker="wsws">', 'speaker="wsw">'));
  const problems = page.getByRole('alert', { name: 'Problems of the content' });
  await expect.poll(() => problems.textContent()).toContain('"wsw" is no entity');
  await problems.getByRole('button', { name: /en\.mdx:28:40$/ }).waitFor();
  expect(await problems.locator('pre').textContent()).toContain('speaker="wsw"');
  expect(await problems.getByRole('link', { name: 'unknown-entity' }).getAttribute('href')).toBe(
    '/guide/rules/unknown-entity/',
  );
  expect(await prose(page)).toContain(passage);
  await page.reload();
  await problems.waitFor();
  expect(await prose(page)).toContain(passage);

  await write('was mended');
  await expect.poll(() => prose(page)).toContain('was mended');
  expect(await problems.count()).toBe(0);
});

test('a file that is half written, renamed or away for a moment neither empties the page nor ends the server', async () => {
  await using tab = await open();
  const { page } = tab;
  await write('was whole');
  await page.goto(at('/articles/lima/'));
  await expect.poll(() => prose(page)).toContain('was whole');
  for (const half of ['', '---\ntitle: "Lima', whole.slice(0, whole.length / 2)]) {
    await writeFile(file, half);
    await page.reload();
    expect(await prose(page)).toContain('was whole');
  }
  await rename(file, `${file}~`);
  await rename(`${file}~`, file);
  await write('was whole again');
  await expect.poll(() => prose(page)).toContain('was whole again');
  expect(server.said()).not.toMatch(/^\s+at .*\/src\//m);
});

test('the toolbar lists the claims of the article by state, and leads to them', async () => {
  await write(passage);
  await using tab = await open();
  const { page } = tab;
  await page.goto(at('/articles/lima/'));
  await expect.poll(() => prose(page)).toContain(passage);
  await page.locator('astro-dev-toolbar button[data-app-id="plumbline-claims"]').click();
  const tool = page.locator('astro-dev-toolbar-app-canvas[data-app-id="plumbline-claims"]');
  await tool.getByRole('heading', { name: 'Claims of this analysis: 2' }).waitFor();
  await tool.getByRole('link', { name: 'fourth-strike' }).click();
  await page.waitForURL(/#fourth-strike$/);
  expect(await page.locator('mark:target').getAttribute('id')).toBe('fourth-strike');
});

test('a draft says wherever it is shown that it is one, and its pictures are there', async () => {
  const folder = join(articles, 'a-draft');
  await mkdir(folder);
  for (const [name, copy] of [
    ['wide.png', 'wide.png'],
    ['small.png', 'the small one.png'],
  ] as const)
    await cp(join('tests/states/content/articles/states', name), join(folder, copy));
  await writeFile(
    join(folder, 'en.mdx'),
    `---
title: Not yet
standfirst: To be written.
authors: [Ana Example]
published: 2024-11-18
origin: wsws-2024-11-14
draft: true
---

It <Claim id="drafted">is not done</Claim>.

<Annotation claim="drafted" statement="It is not done." kind="opinion" assessment="opinion" speaker="wsws">
  A judgement.
</Annotation>

![The harbour, wide](wide.png 'The harbour at noon. Photo: Ana Example')

![A detail](<the small one.png>)
`,
  );
  // A page that is asked for before the folder was noticed is a 404, which the browser complains of.
  await vi.waitFor(async () => expect((await fetch(at('/articles/a-draft/'))).ok).toBe(true), {
    timeout: 60_000,
  });
  await using tab = await open();
  const { page, complaints } = tab;
  await visit(page, '/articles/a-draft/');
  await page.getByText('A draft: it is shown here').waitFor();
  const figure = page.getByRole('figure').filter({ hasText: 'The harbour at noon. Photo: Ana Example' });
  expect(await figure.getByRole('img', { name: 'The harbour, wide' }).count()).toBe(1);
  for (const name of ['The harbour, wide', 'A detail']) {
    const picture = page.getByRole('img', { name });
    await picture.scrollIntoViewIfNeeded();
    const shown = () =>
      picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
    await expect.poll(shown, { message: name }).toBe(true);
  }

  await visit(page, '/articles/a-draft/claims/drafted/');
  await page.getByText('A draft: it is shown here').waitFor();
  await visit(page, '/');
  await page
    .getByRole('article')
    .filter({ hasText: 'Not yet' })
    .getByText('Draft', { exact: true })
    .waitFor();
  expect(complaints.filter((said) => /^(?:error|threw|failed)/.test(said))).toEqual([]);
});

test('it answers 300 raw requests', async () => {
  const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_261_128);
  const count = process.env['PLUMBLINE_DEEP'] ? 3_000 : 300;
  expect(await unanswered(server.port, rawRequests(count, seed))).toEqual([]);
  expect((await fetch(at('/'))).status).toBe(200);
});
