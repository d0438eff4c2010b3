/** What a reader may set or use everywhere: the theme, the keys. */
import { expect, test } from 'vitest';
import { claimsOf, open, pagesByKind, root } from '../support/site.ts';

test('the theme that was chosen is there on every page before it is painted', async () => {
  await using site = await open({ colorScheme: 'light' });
  const { page, complaints } = site;
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(root.url);
  const light = await background();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(`${root.url}claims/`, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.getByRole('combobox', { name: 'Theme' }).waitFor();
  expect(await background()).toBe(dark);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('As the system');
  expect(await background()).toBe(light);
  expect(complaints).toEqual([]);
});

test('keys search, list themselves, and can be switched off', async () => {
  await using site = await open({ viewport: { width: 1440, height: 900 } });
  const { page, complaints } = site;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.goto(`${root.url}about/`);
  await page.keyboard.press('/');
  expect(await focused()).toBe('Search names, claims and sources');
  await page.keyboard.type('a/j?');
  expect(await page.getByRole('combobox', { name: 'Search names, claims and sources' }).inputValue()).toBe(
    'a/j?',
  );

  await page.goto(`${root.url}method/`);
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('Search names, claims and sources');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  expect(await help.isVisible()).toBe(true);
  await help.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.keyboard.press('Escape');
  expect(await help.isVisible()).toBe(false);
  await page.reload();
  await page.keyboard.press('/');
  expect(await focused()).not.toBe('Search names, claims and sources');
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('Search names, claims and sources');
  expect(complaints).toEqual([]);
});

const article = claimsOf(root)[0]?.article;

test.runIf(article !== undefined)('keys step through the claims of an article', async () => {
  await using site = await open({ viewport: { width: 1440, height: 900 } });
  const { page } = site;
  const path =
    pagesByKind(root)
      .get('article')
      ?.find((one) => one === `articles/${article ?? ''}/`) ?? '';
  const ids = claimsOf(root).filter((claim) => claim.article === article);
  await page.goto(root.url + path);
  const reached = (): number => ids.findIndex(({ id }) => new URL(page.url()).hash === `#${id}`);
  await page.keyboard.press('j');
  // To the first claim; to the second where the first is in view already.
  const first = reached();
  expect([0, Math.min(1, ids.length - 1)]).toContain(first);
  await page.keyboard.press('n');
  expect(reached()).toBe(Math.min(first + 1, ids.length - 1));
  const second = reached();
  await page.keyboard.press('k');
  expect(reached()).toBe(Math.max(0, second - 1));
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Search these facts',
  );
});
