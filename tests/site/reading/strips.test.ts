/** What was claimed beside what was found, all of an analysis. */
import { expect, test } from 'vitest';
import { articles, claimsIn, wide } from '../../support/article.ts';
import { documentOf, open, root } from '../../support/site.ts';

const idsOf = (document: ParentNode): string[] =>
  [...document.querySelectorAll('.strips li > p > a')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );

const [path = ''] = articles.filter((article) => idsOf(documentOf(root, article)).length > 1);

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
