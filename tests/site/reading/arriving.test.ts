/** Arriving by link: at a passage, at a place that is not there, with the words one searched for. */
import { describe, expect, test } from 'vitest';
import {
  articles,
  claimsIn,
  markOf,
  numberOf,
  phone,
  screen,
  upIn,
  wide,
  widths,
} from '../../support/article.ts';
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

  test('who comes by a link on a phone sees whose page it is, how the claim stands, and the way to the findings', async () => {
    await using site = await open(phone);
    const { page, complaints } = site;
    const below = claims.at(-1);
    if (!below) return;
    await page.goto(`${root.url}${path}#${below.id}`);
    const head = page.locator('.article-head');
    const outOfSight = await head.evaluate((element) => element.getBoundingClientRect().bottom <= 0);
    if (!outOfSight) return; // so short an analysis that its head is in view
    const bar = page.locator('.arrived');
    await bar.waitFor();
    await expect.poll(() => bar.textContent()).toContain(below.assessment.replaceAll('-', ' '));
    expect(await bar.textContent()).toContain(await page.getByRole('heading', { level: 1 }).textContent());
    const covers = await bar.boundingBox();
    const passage = await markOf(page, below).boundingBox();
    expect(covers && passage && passage.y >= covers.y + covers.height && passage.y < 640).toBe(true);
    await bar.getByRole('link').last().click();
    await expect
      .poll(() => head.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeGreaterThan(0);
    await expect.poll(() => bar.count()).toBe(0);
    expect(complaints).toEqual([]);
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
