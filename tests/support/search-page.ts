import type { Page } from 'playwright-core';

/** What the search page shows: results as `claim:ID`, `entity:ID` … in their order, and what it says of them. */
export interface Shown {
  readonly results: readonly string[];
  readonly status: string;
}

/** Type a query into the page's box, press Enter, and read what is shown when it has settled. */
export async function search(page: Page, query: string): Promise<Shown> {
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill(query);
  await box.press('Enter');
  return settled(page);
}

export async function settled(page: Page): Promise<Shown> {
  await page.locator('[data-results][aria-busy="false"]').waitFor({ state: 'attached' });
  return page.evaluate(() => ({
    results: [...document.querySelectorAll<HTMLAnchorElement>('[data-results] a[data-kind]')].map((link) => {
      const { pathname, hash } = new URL(link.href);
      const id = hash === '' ? pathname.split('/').at(-2) : decodeURIComponent(hash.slice(1));
      return `${link.dataset['kind'] ?? ''}:${id ?? ''}`;
    }),
    status: document.querySelector('main [role="status"]')?.textContent ?? '',
  }));
}
