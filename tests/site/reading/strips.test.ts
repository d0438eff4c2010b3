/** What was claimed beside what was found, all of an analysis. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articles, claimsIn, wide } from '../../support/article.ts';
import { documentOf, open, root } from '../../support/site.ts';

const idsOf = (document: ParentNode): string[] =>
  [...document.querySelectorAll('.strips li > p > a')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );

const [path = ''] = articles.filter((article) => idsOf(documentOf(root, article)).length > 1);

test.skipIf(path === '')(
  'a claim’s page carries its drawing and its figures, and leads to a picture of them',
  () => {
    for (const id of idsOf(documentOf(root, path))) {
      const links = documentOf(root, `${path}claims/${id}/`).querySelectorAll(
        '[aria-labelledby="page--strip"] a',
      );
      const [svg = '', png = '', csv = ''] = Array.from(links, (link) => link.getAttribute('href') ?? '');
      expect(Array.from(links, (link) => link.getAttribute('download'))).toEqual(
        ['svg', 'png', 'csv'].map((ending) => `${id}.${ending}`),
      );
      expect(decodeURIComponent(svg)).toMatch(/^data:image\/svg\+xml;charset=utf-8,<svg.*<\/svg>\s*$/s);
      expect(decodeURIComponent(csv)).toMatch(/^data:text\/csv;charset=utf-8,what,value,.*\r\nclaimed,/s);
      expect(existsSync(join(root.dir, png.slice(root.base.length)))).toBe(true);
    }
  },
);

test.skipIf(path === '')('strips stand in the order that is chosen, for every reader', async () => {
  await using tab = await open(wide);
  const { page, complaints } = tab;
  await page.goto(root.url + path);
  const shown = (): Promise<string[]> =>
    page
      .locator('.strips li > p > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  const farthest = await shown();
  const inText = claimsIn(path).flatMap(({ id }) => (farthest.includes(id) ? [id] : []));
  expect(inText).toHaveLength(farthest.length);
  const order = page.getByRole('combobox', { name: 'Order' });
  for (const [name, expected] of [
    ['The nearest first', farthest.toReversed()],
    ['As in the text', inText],
    ['The farthest off first', farthest],
  ] as const) {
    await order.selectOption(name);
    await expect.poll(shown).toEqual(expected);
  }
  expect(complaints).toEqual([]);
});

test.skipIf(path === '')('without scripts, the order of strips stands in words', async () => {
  await using tab = await open({ javaScriptEnabled: false });
  const { page } = tab;
  await page.goto(root.url + path);
  await page.getByText('The farthest off first').and(page.locator('p')).waitFor();
  expect(await page.getByRole('combobox', { name: 'Order' }).count()).toBe(0);
});
