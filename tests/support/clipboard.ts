import type { Page } from 'playwright-core';

/** Give a page a clipboard of its own: the real one belongs to the whole machine. @returns what was copied last. */
export async function clipboard(page: Page): Promise<() => Promise<string | undefined>> {
  await page.addInitScript(() => {
    const writeText = (text: string) =>
      Promise.resolve(void (document.documentElement.dataset['copied'] = text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  return () => page.evaluate(() => document.documentElement.dataset['copied']);
}
