/** No address makes a page throw, log or break: readers arrive by links that others mangled. */
import { describe, expect, test } from 'vitest';
import { open, pagesByKind, root, sample } from '../support/site.ts';

const hostile = [
  '#%E0%A4%A',
  '#%00%ff',
  '#%',
  '#"><img src=x onerror=alert(1)>',
  '#note-',
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

describe.each(pages)('/%s', (path) => {
  test.each(hostile)('stays whole at %s', async (end) => {
    await using site = await open();
    const { page, complaints } = site;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(root.url + path + end, { waitUntil: 'networkidle' });
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    expect(dialogs).toEqual([]);
  });
});

test('an address that never was leads to a page that helps', async () => {
  await using site = await open();
  const response = await site.page.goto(`${root.url}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await site.page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no such page');
  await site.page.getByRole('main').getByRole('link', { name: 'Sources' }).click();
  expect(new URL(site.page.url()).pathname).toBe('/sources/');
});
