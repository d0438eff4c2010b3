/** On a phone: the facts are a sheet, one tap away. */
import type { Page } from 'playwright-core';
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

  test('is drawn by its head: up over all of the text, down again, and away', async () => {
    await using site = await open(phone);
    const { page } = site;
    await page.goto(root.url + path);
    await page.getByRole('link', { name: button }).tap();
    const sheet = page.locator('#page--facts');
    const isUp = () => sheet.evaluate((element) => element.matches(':popover-open, :modal'));
    const isTall = () => sheet.locator('[data-tall]').getAttribute('aria-pressed');
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    await expect.poll(isUp).toBe(true);
    const low = await height();

    // Too little to be meant.
    await pull(page, -30);
    await pull(page, 30);
    expect([await isUp(), await isTall()]).toEqual([true, 'false']);
    await pull(page, -120);
    await expect.poll(isTall).toBe('true');
    await expect.poll(height).toBeGreaterThan(low);
    await pull(page, 120);
    await expect.poll(isTall).toBe('false');
    await expect.poll(height).toBe(low);
    expect(await isUp()).toBe(true);
    await pull(page, 120);
    await expect.poll(isUp).toBe(false);
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

/** Draw the head of the sheet with a thumb, from where it has no control of its own. */
async function pull(page: Page, by: number): Promise<void> {
  const head = await page.locator('#page--facts .facts-title').boundingBox();
  if (!head) throw new Error('The sheet has no head.');
  const x = head.x + head.width / 2;
  const y = head.y + 6;
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await send('touchStart', y);
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', y + by * part);
  await send('touchEnd');
  await touch.detach();
}
