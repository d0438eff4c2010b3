/** What an author writes beside plain paragraphs, as a reader meets it: tried on content in every state. */
import { expect, test } from 'vitest';
import { nested, open } from '../support/site.ts';

const article = `${nested.url}articles/states/`;

test.each([320, 390, 1440])(
  'a table keeps its words whole and its columns aligned at %i px',
  async (width) => {
    await using tab = await open({ viewport: { width, height: 800 } });
    const { page } = tab;
    await page.goto(article);
    const table = page.locator('[data-prose] table').filter({ hasText: 'Middle' });
    const broken = await table.evaluate((element) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
    for (const [name, side] of [
      ['What', 'start'],
      ['How many', 'right'],
      ['Middle', 'center'],
    ] as const) {
      const head = table.getByRole('columnheader', { name });
      expect(await head.evaluate((cell) => getComputedStyle(cell).textAlign), name).toBe(side);
    }
    const number = table.getByRole('cell', { name: '13,000' });
    expect(await number.evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
    // What is too wide scrolls by itself, and never the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);

test('a picture is shown in its size, with its words, its caption and its credit', async () => {
  await using tab = await open({ viewport: { width: 390, height: 800 } });
  const { page } = tab;
  await page.goto(article);
  const figure = page.getByRole('figure').filter({ hasText: 'A caption, with its credit' });
  const picture = figure.getByRole('img', { name: 'A wide picture, with "quotes"' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const { width = 0, x = 0 } = (await picture.boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(390);
  expect(await picture.getAttribute('height')).toMatch(/^\d+$/);
});

test('words of another language say which it is, in the text, in a claim, its reason and its evidence', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(article);
  const languages = (selector: string): Promise<string[]> =>
    page
      .locator(`${selector} [lang]`)
      .evaluateAll((words) => words.map((word) => `${(word as HTMLElement).lang}: ${word.textContent}`));
  expect(await languages('[data-prose]')).toEqual(
    expect.arrayContaining(['es: una tasa justa', 'ar: لا بأس به']),
  );
  expect(await languages('mark#in-foreign-words')).toEqual(['ar: لا بأس به']);
  expect(await languages('#note--in-foreign-words')).toEqual(
    expect.arrayContaining(['ar: لا بأس به', 'ar: لا بأس']),
  );
});
