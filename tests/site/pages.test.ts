/** Going about the pages that are not an article: the front page, lists, records, and where no page is. */
import { describe, expect, test } from 'vitest';
import { claimsOf, documentOf, open, pagesByKind, root, sample } from '../support/site.ts';

const claims = claimsOf(root);

describe.skipIf(claims.length === 0)('the front page', () => {
  test('leads with the newest analysis and from each of its findings to the very passage', async () => {
    await using site = await open();
    const { page, complaints } = site;
    await page.goto(root.url);
    const findings = page.getByRole('region', { name: 'Findings in brief' }).getByRole('link');
    const addresses = await findings.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    // Without findings of its own, an analysis shows its main claims.
    const newest = await page
      .getByRole('heading', { level: 3 })
      .first()
      .getByRole('link')
      .getAttribute('href');
    if (claims.some(({ article, lead }) => lead && newest?.endsWith(`/articles/${article}/`)))
      expect(addresses.length).toBeGreaterThan(0);
    for (const address of sample(addresses, 2, (url) => url)) {
      await page.goto(root.url);
      await page.locator(`a[href="${new URL(address).pathname}${new URL(address).hash}"]`).click();
      await page.waitForURL(address);
      await expect.poll(() => page.locator('mark:target').count()).toBe(1);
    }
    await page.goto(root.url);
    await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.locator('[data-prose]').waitFor();
    expect(complaints).toEqual([]);
  });

  test('names those that most claims are about, with how many', () => {
    const page = documentOf(root, '');
    const counts = [...page.querySelectorAll('[aria-labelledby="page--names"] li a')].map((link) => {
      const id = link.getAttribute('href')?.split('/').at(-2) ?? '';
      const told = Number(link.querySelector('.tally')?.textContent);
      expect(told, id).toBe(claims.filter(({ entities }) => entities.includes(id)).length);
      return told;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

test('a claim says which claim comes before and after it, and leads there', async () => {
  await using site = await open();
  const { page, complaints } = site;
  for (const path of sample(pagesByKind(root).get('claim') ?? [], 2, (name) => name)) {
    await page.goto(root.url + path);
    const sequence = page.getByRole('navigation', { name: 'Claims of this article' });
    const next = sequence.getByRole('link', { name: /^Next claim/ });
    const start = (await next.count()) > 0 ? next : sequence.getByRole('link', { name: /^Previous claim/ });
    if ((await start.count()) === 0) continue; // it is alone
    const named = (await start.locator('span').last().textContent()) ?? '';
    await start.click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(named);
  }
  expect(complaints).toEqual([]);
});

test('the page about the site says that a search stands in an address, and whom that reaches', async () => {
  await using site = await open();
  const { page } = site;
  await page.goto(`${root.url}about/`);
  await page.getByText('what you search for stands in the address of the page').waitFor();
  await page.getByText('the host of this site is asked for that address').waitFor();
});

test('who is lost can search at once', async () => {
  await using site = await open();
  const { page } = site;
  await page.goto(`${root.url}no/such/page/`);
  await page.getByRole('searchbox', { name: 'Search for what you were after' }).fill('police');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${root.url}search/?q=police`);
});

test('every kind of page has room for a finger', async () => {
  await using site = await open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const { page } = site;
  const small: Record<string, string[]> = {};
  for (const [kind, [path = '']] of pagesByKind(root)) {
    if (kind === 'article') continue;
    await page.goto(root.url + path);
    const found = await page.locator('a[href], button, input, select, summary').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        // A link inside a sentence is as high as its line; names on a map stand close, and the list beside it has each with room.
        const inline = getComputedStyle(control).display === 'inline' || control.closest('svg') !== null;
        const shown = control.checkVisibility({ visibilityProperty: true }) && width > 0;
        return shown && !inline && (height < 43.5 || width < 43.5) ? [control.outerHTML.slice(0, 120)] : [];
      }),
    );
    if (found.length > 0) small[`${kind}: /${path}`] = found;
  }
  expect(small).toEqual({});
});
