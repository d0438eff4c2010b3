/** What must hold in every state of an analysis: what is heard, what fits, what is kept. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { english as words } from '../../support/words.ts';
import { articles, claimsIn, numberOf, shownIn, upIn, wide } from '../../support/article.ts';
import { open, root, sample } from '../../support/site.ts';

/** How far the page can be scrolled sideways, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What lies over the page and does not lie on the screen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(':popover-open')]
      .filter((over) => {
        const { left, right, top, bottom } = over.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
      })
      .map(({ id }) => id),
  );

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);
  const [claim] = sample(claims, 1, ({ id }) => id);
  if (!claim) throw new Error(`${path} has no claims.`);

  test('says one start and one end for each claim, whatever stands in it', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    // Nodes come in no order of their own.
    const inOrder = (node: (typeof nodes)[number] | undefined): typeof nodes =>
      node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
    const marks = inOrder(nodes[0]).filter(({ role }) => role?.value === 'mark');
    // In reading order, each with what its number says.
    expect(marks.map(({ description }) => description?.value as unknown)).toEqual(
      claims.map(({ number, assessment }) =>
        words.article.mark({ number, assessment: words.assessments[assessment].name }),
      ),
    );
    for (const mark of marks) {
      for (let above = byId.get(mark.parentId ?? ''); above; above = byId.get(above.parentId ?? ''))
        expect(above.role?.value).not.toBe('mark');
    }
    // The number after it is a link that says the same, once.
    for (const { number, assessment } of claims) {
      const name = words.article.mark({ number, assessment: words.assessments[assessment].name });
      const links = nodes.filter((node) => node.role?.value === 'link' && node.name?.value === name);
      expect(links, name).toHaveLength(1);
    }
  });

  test('marks the section in view in the contents, also after a jump', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    if ((await page.getByRole('navigation', { name: words.article.contents }).count()) === 0) return;
    for (const { id } of [...sample(claims, 4, (one) => one.id), ...claims.slice(-1)]) {
      const section = await page.locator(`mark[data-claim="${id}"]`).evaluate((mark) => {
        mark.scrollIntoView({ block: 'start' });
        const above = [...document.querySelectorAll('[data-prose] > h2')].findLast(
          (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
        );
        return above ? [`#${above.id}`] : [];
      });
      await expect
        .poll(() =>
          page
            .locator('.contents [aria-current]')
            .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
        )
        .toEqual(section);
    }
  });

  test('is the same after Back, after a reload and in a new tab: words, filters and the open card', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await facts.getByRole('searchbox').fill(claim.text.split(' ')[0] ?? '');
    await facts.locator(`[name="assessment"][value="${claim.assessment}"]`).check();
    await numberOf(page, claim).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#note--${claim.id}`);
    const stateOf = async (tab: Page) => ({
      address: tab.url(),
      up: await upIn(tab),
      shown: await shownIn(tab),
      chosen: await tab.locator('aside :checked').evaluateAll((all) => all.map((box) => box.outerHTML)),
      words: await tab.locator('aside input[type="search"]').inputValue(),
    });
    const state = await stateOf(page);
    expect(state.up).toEqual([`note--${claim.id}`]);
    expect(state.shown).toContain(claim.id);

    await page.reload();
    await expect.poll(() => stateOf(page)).toEqual(state);
    await page.goto(`${root.url}about/`);
    await page.goBack();
    await expect.poll(() => stateOf(page)).toEqual(state);
    await using other = await open(wide);
    await other.page.goto(state.address);
    await expect.poll(() => stateOf(other.page)).toEqual(state);
  });

  test('fits at 400 % zoom, with wide spacing of the text, and from right to left', async () => {
    // 1280 × 1024 px at 400 %. The page's own policy would refuse the reader's style sheet.
    await using site = await open({ viewport: { width: 320, height: 256 }, hasTouch: true, bypassCSP: true });
    const { page } = site;
    await page.goto(root.url + path);
    const fits = async (state: string): Promise<void> => {
      expect(await overflow(page), state).toBeLessThanOrEqual(0);
      await numberOf(page, claim).press('Enter');
      await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
      await expect.poll(() => cutOff(page), { message: `${state}: card` }).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => upIn(page)).toEqual([]);
      await page.locator('a.facts-open').press('Enter');
      await page.locator('aside:popover-open').waitFor();
      await expect.poll(() => cutOff(page), { message: `${state}: sheet` }).toEqual([]);
      expect(await overflow(page), state).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('aside:popover-open').count()).toBe(0);
    };
    await fits('400 %');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await fits('right to left');
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
    // WCAG 2.2, 1.4.12.
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`,
    });
    await fits('spacing');
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await overflow(page), 'spacing, wide').toBeLessThanOrEqual(0);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await overflow(page), 'right to left, wide').toBeLessThanOrEqual(0);
    await numberOf(page, claim).press('Enter');
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    await expect.poll(() => cutOff(page), { message: 'right to left, wide: card' }).toEqual([]);
  });

  test('has nothing too small for a finger on a phone, links within sentences aside', async () => {
    await using site = await open({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    const { page } = site;
    await page.goto(root.url + path);
    const small = (within: string) =>
      page.locator(`${within} :is(a, button, input, select, summary)`).evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
          // Names on a map stand close; the list beside it has each with room.
          .filter((one) => getComputedStyle(one).display !== 'inline' && !one.closest('svg'))
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.bottom > 0 && Math.min(box.width, box.height) < 43.9)
          .map(({ one, box }) => `${one.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`),
      );
    expect(await small('body')).toEqual([]);
    await numberOf(page, claim).tap();
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    expect(await small('.note:popover-open')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('a.facts-open').tap();
    await page.locator('aside:popover-open').waitFor();
    await page.getByText(words.facts.more).tap();
    expect(await small('aside')).toEqual([]);
  });

  test('previews names and sources for pointer and focus, one at a time, none in a card', async () => {
    await using site = await open(wide);
    const { page, complaints } = site;
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(root.url + path);
    const rest = () => page.clock.runFor(2000);
    const link = page.locator('[data-prose] > p > a.entity').first();
    if ((await link.count()) > 0) {
      const preview = page.getByRole('tooltip');
      const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
      const { title } = (await (await page.request.get(`${address}preview.json`)).json()) as {
        title: string;
      };
      await link.hover();
      await rest();
      await expect.poll(() => preview.allInnerTexts()).toEqual([expect.stringContaining(title)]);
      expect(await preview.locator('a, button').count()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await preview.count()).toBe(0);
      await page.mouse.move(2, 2);
      // By key.
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await rest();
      await expect.poll(() => preview.allInnerTexts()).toEqual([expect.stringContaining(title)]);
      expect(await link.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
      await page.keyboard.press('Tab');
      expect(await preview.count()).toBe(0);
    }
    const cited = claims.find(({ evidence }) => evidence.length > 0);
    if (!cited) return;
    await numberOf(page, cited).press('Enter');
    const before = asked.length;
    await page.locator('.note:popover-open .evidence a').first().hover();
    await rest();
    expect(asked.slice(before).filter((name) => name.endsWith('preview.json'))).toEqual([]);
    expect(await page.getByRole('tooltip').count()).toBe(0);
    expect(await upIn(page)).toEqual([`note--${cited.id}`]);
    expect(complaints).toEqual([]);
  });
});
