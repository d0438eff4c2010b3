/** What other browsers do to our pages, done to them in Chromium; in those browsers themselves see `tests/engines`. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { articles, claimsIn, markOf, numberOf, shownIn, upIn, wide } from '../support/article.ts';
import { claimsOf, documentOf, filesOf, open, read, root } from '../support/site.ts';
import { settled } from '../support/search-page.ts';

const [path = ''] = articles;
const claims = claimsIn(path);
const [claim] = claims;

const addStyle = (page: Page, style: string) => page.addStyleTag({ content: style });

/** Where a box and what it is about stand in the window. */
const standing = (page: Page, box: string, about: string) =>
  page.evaluate(
    ([one = '', other = '']) => {
      const [it, its] = [one, other].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      if (!it || !its) return undefined;
      const apart = Math.max(it.top - its.bottom, its.top - it.bottom);
      return {
        inWindow: it.top >= 0 && it.left >= 0 && it.bottom <= innerHeight && it.right <= innerWidth,
        beside: apart >= 0 && apart < 24,
      };
    },
    [box, about],
  );

describe('a card beside its passage', () => {
  // What WebKit 2.50 makes of the room on a page that is scrolled, and what a browser does that knows no anchors.
  test.each([
    [
      'put over the edge of the window',
      '.note[popover] { position-area: none; inset: -12rem auto auto 1rem }',
    ],
    ['put into a corner', '.note[popover] { position-area: none; inset: auto 1rem 1rem auto }'],
  ])('stands beside it where the browser had it %s', async (_what, style) => {
    const last = claims.at(-1);
    if (!last) return;
    await using tab = await open({ ...wide, bypassCSP: true });
    const { page } = tab;
    await page.goto(root.url + path);
    await addStyle(page, style);
    for (const block of ['start', 'end'] as const) {
      await markOf(page, last).evaluate((mark, at) => {
        mark.scrollIntoView({ block: at, behavior: 'instant' });
        scrollBy(0, at === 'start' ? -60 : 60);
      }, block);
      await numberOf(page, last).click();
      await expect
        .poll(() => standing(page, '.note:popover-open', 'mark[data-open]'))
        .toEqual({ inWindow: true, beside: true });
      await page.keyboard.press('Escape');
      await expect.poll(() => upIn(page)).toEqual([]);
      await expect.poll(() => page.locator(`#note--${last.id}`).getAttribute('style')).toBeFalsy();
    }
  });

  test('can be travelled into by the pointer', async () => {
    if (!claim) return;
    await using tab = await open({ ...wide, bypassCSP: true });
    const { page } = tab;
    await page.goto(root.url + path);
    await addStyle(page, '.note[popover] { position-area: none; inset: auto 1rem 1rem auto }');
    await numberOf(page, claim).hover();
    const card = page.locator(`#note--${claim.id}`);
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    await card.getByRole('button', { name: /^Copy link/ }).waitFor();
    const [from, to] = [await numberOf(page, claim).boundingBox(), await card.boundingBox()];
    if (!from || !to) throw new Error('There is no card.');
    await page.mouse.move(from.x + 4, from.y + 4);
    await page.mouse.move(to.x + 40, to.y + Math.min(60, to.height / 2), { steps: 12 });
    await card.getByRole('button', { name: /^Copy link/ }).hover();
    expect(await upIn(page)).toEqual([`note--${claim.id}`]);
  });
});

describe('a page that Back leads to and whose boxes were emptied', () => {
  const comeBack = (page: Page) =>
    page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('main input[type="search"]'))
        box.value = '';
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });

  test('has in its facts what was typed', async () => {
    if (!claim) return;
    await using tab = await open(wide);
    const { page } = tab;
    await page.goto(root.url + path);
    const box = page.getByRole('complementary', { name: 'Facts' }).getByRole('searchbox');
    await box.fill(claim.text);
    // Until what finds words is there everything is shown.
    await expect.poll(async () => (await shownIn(page)).length).toBeLessThan(Math.max(2, claims.length));
    const shown = await shownIn(page);
    await comeBack(page);
    expect(await box.inputValue()).toBe(claim.text);
    expect(await shownIn(page)).toEqual(shown);
  });

  test('has in its search what was searched for, and its place', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${root.url}search/?q=${claimsOf(root)[0]?.text.split(' ').at(-1) ?? 'x'}`);
    const { results } = await settled(page);
    const box = page.getByRole('main').getByRole('searchbox');
    const typed = await box.inputValue();
    await page.evaluate(() => {
      scrollTo(0, 120);
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      scrollTo(0, 0);
    });
    await comeBack(page);
    expect(await box.inputValue()).toBe(typed);
    expect((await settled(page)).results).toEqual(results);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('has in its list what narrowed it', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${root.url}claims/`);
    const box = page.getByRole('main').getByRole('searchbox');
    await box.fill(claim?.id.split('-')[0] ?? 'x');
    const typed = await box.inputValue();
    await comeBack(page);
    expect(await box.inputValue()).toBe(typed);
  });
});

test('the claim after a place that is gone is brought into view, where the browser does not hold the page still', async () => {
  const last = claims.at(-1);
  if (!last) return;
  await using tab = await open({ ...wide, bypassCSP: true });
  const { page } = tab;
  await page.goto(root.url + path);
  // The notice is tall here, so that a page that moves by it has moved out of sight.
  await addStyle(
    page,
    'html, body, * { overflow-anchor: none !important } .notice { min-block-size: 100vh }',
  );
  await page.evaluate(() => (location.hash = '#such-a-claim-never-was'));
  await page.locator('.notice:visible').waitFor();
  await page.evaluate((id) => (location.hash = `#${id}`), last.id);
  await page.locator('mark:target').waitFor();
  const top = await page.evaluate(
    () => document.querySelector('mark:target')?.getBoundingClientRect().top ?? -1,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(900);
});

test('text is wrapped prettily in running text only', async () => {
  await using tab = await open({ viewport: { width: 390, height: 800 } });
  const { page } = tab;
  for (const at of ['guide/', 'guide/publishing/', path]) {
    await page.goto(root.url + at);
    const pretty = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => getComputedStyle(one).getPropertyValue('text-wrap-style') === 'pretty')
        .filter((one) => one.closest('pre, table, button, select') !== null)
        .map(({ tagName }) => tagName),
    );
    expect(pretty).toEqual([]);
  }
});

test('the sheet of facts cuts nothing off a choice', async () => {
  await using tab = await open({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const { page } = tab;
  await page.goto(root.url + path);
  await page.locator('a.facts-open').tap();
  const room = await page
    .locator('.facts[popover] .facts-choice')
    .first()
    .evaluate((choices) => {
      const [outer, inner] = [choices, choices.querySelector('label') ?? choices].map((one) =>
        one.getBoundingClientRect(),
      );
      return outer && inner ? [inner.top - outer.top, outer.bottom - inner.bottom] : [];
    });
  for (const side of room) expect(side).toBeGreaterThanOrEqual(4);
});

test('an icon stands where browsers ask for one unasked', async () => {
  expect(filesOf(root)).toContain('favicon.ico');
  const response = await fetch(`${root.url}favicon.ico`);
  expect(response.headers.get('content-type')).toBe('image/vnd.microsoft.icon');
});

test('our own server says of every kind of file what it is, and its charset', async () => {
  const article = documentOf(root, path).querySelector('link[rel="alternate"][type="text/markdown"]');
  expect(article ?? read(root, 'llms.txt')).toBeTruthy();
  const types = {
    [path.replace(/\/$/, '.md')]: 'text/markdown; charset=utf-8',
    [`${path}annotations.jsonld`]: 'application/ld+json; charset=utf-8',
    [path]: 'text/html; charset=utf-8',
    'claims.csv': 'text/csv; charset=utf-8; header=present',
    'sources.bib': 'application/x-bibtex; charset=utf-8',
    'feed.xml': 'application/atom+xml; charset=utf-8',
    'site.webmanifest': 'application/manifest+json; charset=utf-8',
    'pagefind/wasm.en.pagefind': 'application/octet-stream',
  };
  for (const [file, type] of Object.entries(types)) {
    const response = await fetch(root.url + file);
    expect([file, response.status, response.headers.get('content-type')]).toEqual([file, 200, type]);
  }
});

test('parts of the search index are kept for as long as their names last', async () => {
  const kept = filesOf(root).filter((file) =>
    /\.pf_(?:index|fragment|filter|meta)$|pagefind\/index\//.test(file),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const file of [...kept.slice(0, 20), ...kept.filter((name) => /pf_meta$|json$/.test(name))]) {
    const { headers } = await fetch(root.url + file);
    expect([file, headers.get('cache-control')]).toEqual([file, 'public, max-age=31536000, immutable']);
  }
  expect(kept.some((file) => file.endsWith('.json'))).toBe(true);
  for (const file of ['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/first.json']) {
    const { headers } = await fetch(root.url + file);
    expect(headers.get('cache-control')).not.toContain('immutable');
  }
});
