/** Arriving by link: at a passage, at a place that is not there, with the words one searched for. */
import { describe, expect, test } from 'vitest';
import { articles, claimsIn, markOf, numberOf, screen, upIn, wide, widths } from '../../support/article.ts';
import { open, root, sample } from '../../support/site.ts';

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);

  test.each(widths)('lands a claim link on its passage at %i px: in view, marked, focused', async (width) => {
    await using site = await open(screen(width));
    const { page } = site;
    for (const claim of sample(claims, 3, ({ id }) => id)) {
      await page.goto(`${root.url}${path}#${claim.id}`);
      await page.evaluate(() => document.fonts.ready);
      const mark = markOf(page, claim);
      await expect.poll(() => mark.evaluate((element) => element.matches(':target'))).toBe(true);
      await expect
        .poll(() => mark.evaluate((element) => element.contains(document.activeElement)))
        .toBe(true);
      const box = await mark.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(800 - 20);
      expect(await upIn(page)).toEqual([]);
      // Its card is one press away.
      await numberOf(page, claim).click();
      await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
      await page.goto('about:blank');
    }
  });

  test('says when the place is not there, and offers the search', async () => {
    await using site = await open(wide);
    const { page, complaints } = site;
    await page.goto(`${root.url}${path}#no-such-place`);
    const notice = page.getByText('The place this link led to is not in this analysis.');
    await notice.waitFor();
    const search = page.getByRole('main').getByRole('link', { name: 'Search for it' });
    expect(new URL((await search.getAttribute('href')) ?? '', root.url).pathname).toBe('/search/');
    expect(complaints).toEqual([]);
  });

  test('marks the words one searched for without touching the text, until Esc', async () => {
    await using site = await open(wide);
    const { page } = site;
    const [claim] = sample(claims, 1, ({ id }) => id);
    const word = claim?.text.match(/\p{L}{4,}/u)?.[0] ?? '';
    await page.goto(root.url + path);
    const before = await page.locator('[data-prose]').innerHTML();
    await page.goto(`${root.url}${path}?highlight=${encodeURIComponent(word)}#${claim?.id ?? ''}`);
    const marked = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await expect.poll(marked).toBeGreaterThan(0);
    // What the address marks as the place arrived at is not the text.
    const now = await page.locator('[data-prose]').evaluate((prose) => {
      const copy = prose.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
      return copy.innerHTML;
    });
    expect(now).toBe(before.replaceAll(/ tabindex="-?\d+"/g, ''));
    await page.keyboard.press('Escape');
    await expect.poll(marked).toBe(0);
    expect(new URL(page.url()).searchParams.has('highlight')).toBe(false);
  });
});
