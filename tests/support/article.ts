/** What tests of an article's page share. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { claimsOf, pagesByKind, root } from './site.ts';

export const claimsIn = (path: string): ClaimRecord[] =>
  claimsOf(root).filter(({ article }) => path === `articles/${article}/`);

/** The pages of articles that have claims. */
export const articles = (pagesByKind(root).get('article') ?? []).filter((path) => claimsIn(path).length > 0);

/** A phone, a tablet, a wide screen. */
export const widths = [320, 768, 1440] as const;

export const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

/** @returns a screen of that width, with touch where it is narrow. */
export const screen = (width: number): BrowserContextOptions => ({
  viewport: { width, height: 800 },
  hasTouch: width < 1024,
});

export const markOf = (page: Page, { id }: { id: string }): Locator =>
  page.locator(`mark[data-claim="${id}"]`);
export const numberOf = (page: Page, { id }: { id: string }): Locator =>
  page.locator(`a.claim-ref[href="#note--${id}"]`);

/** Ids of the annotations that are up. */
export const upIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.note:popover-open')].map(({ id }) => id));

/** Ids of the facts that are shown, in their order. */
export const shownIn = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('aside [data-fact]:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));

/** Points in a passage that are on no link and no finger's breadth from one, one for each line that has one. The passage is brought into view. */
export async function pointsIn(mark: Locator): Promise<{ x: number; y: number }[]> {
  await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return mark.evaluate((element) => {
    // A browser takes a tap beside a link for one on it.
    const links = [...document.querySelectorAll('[data-prose] a')].flatMap((link) => [
      ...link.getClientRects(),
    ]);
    const nearLink = (x: number, y: number): boolean =>
      links.some(
        ({ left, right, top, bottom }) => x > left - 24 && x < right + 24 && y > top - 24 && y < bottom + 24,
      );
    return [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const y = (top + bottom) / 2;
      for (let x = left + 4; x < right - 4; x += 8)
        if (document.elementFromPoint(x, y) === element && !nearLink(x, y)) return [{ x, y }];
      return [];
    });
  });
}
