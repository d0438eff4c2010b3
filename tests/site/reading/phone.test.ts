/** On a phone: the facts are a sheet, one tap away. */
import { describe, expect, test } from 'vitest';
import { articles, claimsIn, phone } from '../../support/article.ts';
import { open, root } from '../../support/site.ts';

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);
  const button = `Facts (${claims.length})`;

  test('reaches every fact by one tap; the passage chosen stands above the sheet', async () => {
    await using site = await open(phone);
    const { page } = site;
    await page.goto(root.url + path);
    await page.getByRole('link', { name: button }).tap();
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const last = facts.locator('[data-fact] a').last();
    await last.scrollIntoViewIfNeeded();
    await last.tap();
    expect(new URL(page.url()).hash).toBe(`#${claims.at(-1)?.id ?? ''}`);
    const box = await page.locator('mark:target').boundingBox();
    const sheet = await facts.boundingBox();
    expect(box && sheet && box.y >= 0 && box.y + box.height <= sheet.y).toBe(true);
  });

  test('opens at the claim that is read', async () => {
    await using site = await open(phone);
    const { page } = site;
    const last = claims.at(-1);
    await page.goto(`${root.url}${path}#${last?.id ?? ''}`);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await expect
      .poll(() => page.locator('[data-fact] [aria-current]').getAttribute('href'))
      .toBe(`#${last?.id ?? ''}`);
    await page.getByRole('link', { name: button }).tap();
    const fact = await facts.locator('[aria-current]').boundingBox();
    const sheet = await facts.boundingBox();
    expect(fact && sheet && fact.y >= sheet.y && fact.y < sheet.y + sheet.height).toBe(true);
  });

  test('keeps the focus in the sheet; Esc and Back close it, and the focus returns', async () => {
    await using site = await open(phone);
    const { page } = site;
    await page.goto(root.url + path);
    const opener = page.getByRole('link', { name: button });
    const sheet = page.locator('#page--facts');
    const isUp = (): Promise<boolean> =>
      sheet.evaluate((element) => element.matches(':popover-open, :modal'));
    await opener.press('Enter');
    await expect.poll(isUp).toBe(true);
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab');
      expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(isUp).toBe(false);
    await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await opener.press('Enter');
    await expect.poll(isUp).toBe(true);
    await page.goBack();
    await expect.poll(isUp).toBe(false);
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
  });
});
