/** Reading with scripts off, and what the pages are like on every width. */
import { describe, expect, test } from 'vitest';
import { articles, claimsIn, phone, wide } from '../../support/article.ts';
import { documentOf, open, pagesByKind, root, sample } from '../../support/site.ts';

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);

  test('leads from each fact to its passage', () => {
    const page = documentOf(root, path);
    for (const { id } of claims)
      expect(page.querySelector(`aside [data-fact="${id}"] a`)?.getAttribute('href')).toBe(`#${id}`);
  });

  test.each([320, 768, 1280])('can be read and followed in full with scripts off at %i px', async (width) => {
    await using site = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    const { page } = site;
    await page.goto(root.url + path);
    // A page without scripts cannot be questioned; what it shows can.
    const said = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    for (const claim of claims) {
      expect(said).toContain(claim.rationale);
      for (const { title, finding } of claim.evidence) {
        expect(said).toContain(title.replaceAll(/\s+/g, ' '));
        expect(said).toContain(finding);
      }
    }
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.locator('aside [data-fact]:visible').count()).toBe(claims.length);
    for (const { id } of sample(claims, 4, (claim) => claim.id)) {
      await page.goto(`${root.url}${path}#${id}`);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      expect(box && box.y >= 0 && box.y < 800, id).toBe(true);
    }
  });
});

test('no kind of page scrolls sideways at 320 px', async () => {
  await using site = await open(phone);
  const wide: string[] = [];
  for (const [kind, paths] of pagesByKind(root)) {
    const [path = ''] = sample(paths, 1, (one) => one);
    await site.page.goto(root.url + path);
    const overflow = await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) wide.push(`${kind}: ${overflow} px on /${path}`);
  }
  expect(wide).toEqual([]);
});

test('an index can be narrowed by typing', async () => {
  await using site = await open(wide);
  const { page } = site;
  for (const path of ['claims/', 'entities/', 'sources/']) {
    await page.goto(root.url + path);
    const items = page.locator('[data-item]');
    const total = await items.count();
    if (total === 0) continue;
    const first = ((await items.first().innerText()).split('\n')[0] ?? '').slice(0, 20);
    await page.getByRole('searchbox', { name: 'Words to look for in this list' }).fill(first.toUpperCase());
    const shown = await page.locator('[data-item]:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(total);
    await page.getByRole('searchbox', { name: 'Words to look for in this list' }).fill('xqzzt');
    expect(await page.locator('[data-item]:visible').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe(`0 of ${total} shown`);
  }
});

test.each([320, 768, 1440])('the words of the interface never break at %i px', async (width) => {
  await using site = await open({ viewport: { width, height: 800 } });
  await site.page.goto(root.url);
  const heights = await site.page
    .locator('.site-nav a, .site-search button:visible')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  for (const height of heights) expect(height).toBeLessThanOrEqual(48);
});
