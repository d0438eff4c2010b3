/** No address makes a page throw, log or break: readers arrive by links that others mangled. */
import { expect, test } from 'vitest';
import { open, pagesByKind, root, sample } from '../support/site.ts';

const hostile = [
  '#%E0%A4%A',
  '#%00%ff',
  '#%',
  '#"><img src=x onerror=alert(1)>',
  '#note--',
  '#__proto__',
  '#:not(*)',
  '?q=%E0%A4%A',
  '?q=%00%ff',
  '?q=%3Cscript%3Ealert(1)%3C/script%3E',
  '?q=%22',
  '?q=%22%22%22',
  '?q=***',
  '?q=constructor&q=__proto__',
  `?q=${'a'.repeat(5000)}`,
  `#${'b'.repeat(5000)}`,
  '?q=%F0%9F%92%A9%E2%80%8F',
  '?q=%20%20&assessment=%22',
];

const pages = [
  '',
  'search/',
  'entities/',
  ...sample(pagesByKind(root).get('article') ?? [], 1, (path) => path),
];

test.each(pages)('/%s stays whole at any of them', async (path) => {
  await using site = await open();
  const { page, complaints } = site;
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const end of hostile) {
    await page.goto('about:blank');
    await page.goto(root.url + path + end);
    expect(await page.locator('h1').count(), end).toBe(1);
    const status = page.getByRole('main').getByRole('status');
    // A search ends with a sentence, whatever it was asked.
    if (path === 'search/')
      await expect.poll(() => status.textContent(), { message: end }).not.toBe('Searching …');
    expect(complaints, end).toEqual([]);
  }
});

test('an address that never was leads to a page that helps', async () => {
  await using site = await open();
  const response = await site.page.goto(`${root.url}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await site.page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no such page');
  await site.page.getByRole('main').getByRole('link', { name: 'Sources' }).click();
  expect(new URL(site.page.url()).pathname).toBe('/sources/');
});
