/** Names that several have, that are common words, and that stand outside claims: tried on content in every state. */
import { describe, expect, test } from 'vitest';
import { search, settled } from '../support/search-page.ts';
import { nested, open } from '../support/site.ts';

/** What is typed, the names that come first, and claims that come too. */
const wanted: readonly (readonly [query: string, names: string[], claims: string[]])[] = [
  // Who has the name, in any order of theirs, then what is about any of them.
  ['John Smith', ['entity:john-smith', 'entity:john-smith-singer'], ['claim:in-table', 'claim:in-list']],
  ['John Smith (singer)', ['entity:john-smith-singer'], ['claim:in-list']],
  // A word that is in the text too is found as a name first.
  ['port', ['entity:the-port'], ['claim:came-here']],
  // Whoever types an accent means it; who types none may.
  ['Müller', ['entity:mueller'], []],
  ['Muller', ['entity:muller'], []],
  // A name beside a word that stands elsewhere still comes first.
  ['mayor John Smith', ['entity:john-smith', 'entity:john-smith-singer'], []],
  ['קהיר', ['entity:cairo'], ['claim:right-to-left']],
];

describe('a search', () => {
  test('for a name finds it first, and what is about it', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${nested.url}search/`);
    for (const [query, names, claims] of wanted) {
      const { results } = await search(page, query);
      expect(results.slice(0, names.length).toSorted(), query).toEqual(names);
      expect(results, query).toEqual(expect.arrayContaining(claims));
    }
  });

  test('for what somebody said takes who it was as a facet and in words', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${nested.url}search/`);
    const { results } = await search(page, 'speaker:john-smith-singer');
    expect(results).toEqual(['claim:in-list']);
    await page.goto(`${nested.url}search/?speaker=john-smith-singer`);
    await expect.poll(async () => (await settled(page)).results).toEqual(['claim:in-list']);
  });
});

test('a name that no claim is about has a page with each sentence that it stands in, and a way back there', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${nested.url}entities/mueller/`);
  const mention = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Müller wrote to Muller' });
  await mention.getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname === `${nested.base}articles/states/`);
  const sentence = page.getByText('Müller wrote to Muller about the Port');
  await expect
    .poll(() => sentence.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(800);
  expect(await sentence.isVisible()).toBe(true);
});

test('what runs from right to left does so wherever it stands', async () => {
  await using tab = await open();
  const { page } = tab;
  for (const [path, selectors] of [
    ['articles/states/', ['.fact .statement', '.note p', '[data-prose] p']],
    ['claims/', ['.title']],
    ['articles/states/claims/hebrew/', ['h1']],
  ] as const) {
    await page.goto(nested.url + path);
    for (const selector of selectors) {
      const said = page
        .locator(selector)
        .filter({ hasText: /קהיר|הנמל/ })
        .first();
      const direction = await said.evaluate((element) => getComputedStyle(element).direction);
      expect(direction, `${selector} on /${path}`).toBe('rtl');
    }
  }
});

test('a result that runs from right to left does so', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${nested.url}search/`);
  await search(page, 'הנמל kind:claim');
  const title = page.locator('[data-results] a[data-kind="claim"]').filter({ hasText: 'הנמל' }).first();
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('a name has a feed of the claims about it', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${nested.url}entities/john-smith/`);
  const href = await page
    .locator('head link[type="application/atom+xml"][href*="/entities/"]')
    .getAttribute('href');
  const feed = await (await fetch(new URL(href ?? '', page.url()))).text();
  expect(feed).toContain('A claim in a table.');
  expect(feed).not.toContain('A claim in a list.');
});
