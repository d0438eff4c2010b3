/** Searching: from the header of any page to the very passage. */
import { describe, expect, test } from 'vitest';
import { claimsOf, documentOf, nested, open, root, sample } from '../support/site.ts';

const claims = claimsOf(root);

describe.each([
  ['at /', root],
  ['under a base path', nested],
] as const)('search %s', (_, site) => {
  test('finds a claim by the words of its passage and leads to it', async () => {
    await using tab = await open();
    const { page, complaints } = tab;
    for (const claim of sample(claims, 3, ({ id }) => id)) {
      await page.goto(`${site.url}about/`);
      await page.getByRole('searchbox', { name: 'Search names, claims and sources' }).fill(`"${claim.text}"`);
      await page.keyboard.press('Enter');
      const result = page
        .locator('[data-results] a[data-kind="claim"]')
        .filter({ hasText: claim.text })
        .first();
      await result.waitFor();
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ results? for “/);
      await result.click();
      await page.waitForURL((url) => url.pathname.startsWith(`${site.base}articles/`));
      expect(new URL(page.url()).pathname).toBe(`${site.base}articles/${claim.article}/`);
      expect(new URL(page.url()).hash).toBe(`#${claim.id}`);
      expect(await page.locator('mark:target').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
  });

  test('finds each kind of thing under its own kind', async () => {
    await using tab = await open();
    const { page } = tab;
    const [claim] = sample(claims, 1, ({ id }) => id);
    if (!claim) return;
    const speaker = documentOf(site, `entities/${claim.speaker}/`).querySelector('h1')?.textContent ?? '';
    const title = documentOf(site, `articles/${claim.article}/`).querySelector('h1')?.textContent ?? '';
    const wanted = [
      ['entity', speaker, `entities/${claim.speaker}/`],
      ['article', title, `articles/${claim.article}/`],
      ...claim.evidence.slice(0, 1).map((piece) => ['source', piece.title, `sources/${piece.source}/`]),
    ];
    for (const [kind, query = '', path = ''] of wanted) {
      await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
      const link = page.locator(`[data-results] a[data-kind="${kind ?? ''}"][href="${site.base}${path}"]`);
      await expect.poll(() => link.count()).toBe(1);
    }
  });
});

test('keeps the query in the address, through Back and reload', async () => {
  await using tab = await open();
  const { page } = tab;
  const word = claims[0]?.text.split(' ').at(-1) ?? 'x';
  await page.goto(`${root.url}search/`);
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill(word);
  await page.locator('[data-results] a').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(word);
  const found = await page.locator('[data-results] a').allTextContents();
  await page.reload();
  await expect.poll(() => page.locator('[data-results] a').allTextContents()).toEqual(found);
  await page.locator('[data-results] a').first().click();
  await page.goBack();
  await expect.poll(() => page.locator('[data-results] a').allTextContents()).toEqual(found);
  expect(await box.inputValue()).toBe(word);
});

test('says so when nothing is found', async () => {
  await using tab = await open();
  await tab.page.goto(`${root.url}search/?q=xqzztxqzzt`);
  await expect
    .poll(() => tab.page.getByRole('status').textContent())
    .toContain('Nothing was found for “xqzztxqzzt”');
});

test('says when the index cannot be had, and finds again once it can', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${root.url}search/`);
  const box = page.getByRole('main').getByRole('searchbox');
  const word = claims[0]?.text.split(' ').at(-1) ?? 'x';
  for (const parts of ['**/pagefind/*.pf_meta', '**/pagefind/wasm.*']) {
    await page.route(parts, (route) => route.abort());
    await box.fill(`${word}x`);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('could not be loaded');
    await page.unroute(parts);
    await box.fill(word);
    await page.locator('[data-results] a').first().waitFor();
    await page.reload();
  }
});

test('loads nothing of the engine before someone searches', async () => {
  await using tab = await open();
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(request.url()));
  await tab.page.goto(`${root.url}search/`, { waitUntil: 'networkidle' });
  await tab.page.goto(root.url, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('with scripts off says so and offers the lists', async () => {
  await using tab = await open({ javaScriptEnabled: false });
  await tab.page.goto(`${root.url}search/`);
  expect(await tab.page.getByText('Searching needs scripts').isVisible()).toBe(true);
  for (const list of ['claims/', 'entities/', 'sources/']) {
    expect(await tab.page.getByRole('main').locator(`a[href="${root.base}${list}"]`).isVisible()).toBe(true);
  }
  expect(await tab.page.locator('button:visible, input:visible').count()).toBe(0);
});
