/** The card of a claim: the same by pointer, touch and key, never in the way, and gone without a trace. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  articles,
  claimsIn,
  markOf,
  numberOf,
  pointsIn,
  screen,
  upIn,
  wide,
  widths,
} from '../../support/article.ts';
import { layOutAll } from '../../support/lay-out.ts';
import { open, root, sample } from '../../support/site.ts';

/** Where the text stands: every block of it, and how long the page is. */
const layoutOf = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollHeight,
    scrollY,
    ...[...document.querySelectorAll('[data-prose] > *')].map((block) => {
      const { x, y, width, height } = block.getBoundingClientRect();
      return [x, y, width, height].join();
    }),
  ]);

const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.split('>')[0] ?? '');

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);

  test.each(widths)('comes up by key, pointer and touch at %i px; the text does not move', async (width) => {
    await using site = await open(screen(width));
    const { page, complaints } = site;
    await page.goto(root.url + path);
    await page.evaluate(layOutAll);
    for (const claim of sample(claims, 3, ({ id }) => id)) {
      const [point] = await pointsIn(markOf(page, claim));
      const ways: [string, () => Promise<void>][] = [
        ['key', () => numberOf(page, claim).press('Enter')],
        ['pointer', () => numberOf(page, claim).click()],
      ];
      if (point) ways.push(['pointer on the passage', () => page.mouse.click(point.x, point.y)]);
      if (point && width < 1024) ways.push(['touch', () => page.touchscreen.tap(point.x, point.y)]);
      const before = await layoutOf(page);
      for (const [way, bring] of ways) {
        await bring();
        await expect.poll(() => upIn(page), { message: way }).toEqual([`note--${claim.id}`]);
        expect(await layoutOf(page), way).toEqual(before);
        const card = page.getByRole('dialog', { name: claim.statement });
        const said = await card.innerText();
        for (const part of [claim.rationale.slice(0, 30), ...claim.evidence.map(({ title }) => title)])
          expect(said.replaceAll(/\s+/g, ' ')).toContain(part.replaceAll(/\s+/g, ' '));
        expect(await card.getByRole('link', { name: 'Page of this claim' }).getAttribute('href')).toContain(
          `/claims/${claim.id}/`,
        );
        // It leaves its passage in sight.
        const [first] = await markOf(page, claim).evaluate((mark) =>
          [...mark.getClientRects()].map(({ left, top, height }) => ({ x: left + 2, y: top + height / 2 })),
        );
        const covered = await page.evaluate(
          (at) => document.elementFromPoint(at?.x ?? 0, at?.y ?? 0)?.closest('.note') !== null,
          first,
        );
        expect(covered, `${way}: the passage of ${claim.id} is covered`).toBe(false);
        const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        await page.keyboard.press('Escape');
        await expect.poll(() => upIn(page)).toEqual([]);
        await expect.poll(() => focusedIn(page)).toContain(`#note--${claim.id}`);
        expect(await layoutOf(page), way).toEqual(before);
      }
    }
    expect(complaints).toEqual([]);
  });

  test('brings its passage back when the reader had scrolled on', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const [claim] = sample(claims, 1, ({ id }) => id);
    if (!claim) return;
    await numberOf(page, claim).focus();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.keyboard.press('Enter');
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    for (const box of [markOf(page, claim), page.locator('.note:popover-open')]) {
      const { top, bottom } = await box.evaluate((element) => element.getBoundingClientRect());
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(wide.viewport?.height ?? 0);
    }
  });

  test('lets the pointer travel into it on any straight way, over whatever lies between', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    for (const claim of sample(
      claims,
      process.env['PLUMBLINE_DEEP'] ? 20 : 3,
      ({ statement }) => statement,
    )) {
      const points = await pointsIn(markOf(page, claim));
      const number = await numberOf(page, claim).boundingBox();
      if (number) points.push({ x: number.x + number.width / 2, y: number.y + number.height / 2 });
      for (const from of points) {
        await page.mouse.move(from.x, from.y);
        await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
        // It came by itself: neither the focus nor the address knows of it.
        expect(new URL(page.url()).hash).toBe('');
        expect(await focusedIn(page)).toBe('<body');
        const links = await page.locator('.note:popover-open :is(a, button)').evaluateAll((all) =>
          all.map((link) => {
            const { left, top, height } = link.getBoundingClientRect();
            const at = { x: left + 4, y: top + Math.min(height, 20) / 2 };
            return { at, seen: document.elementFromPoint(at.x, at.y) === link };
          }),
        );
        const goals = links.filter(({ seen }) => seen).map(({ at }) => at);
        expect(goals.length).toBeGreaterThan(1);
        const goal = goals.at(from.x % 2 > 1 ? 0 : -1) ?? from;
        await page.mouse.move(goal.x, goal.y, { steps: 20 });
        expect(await upIn(page), `${claim.id} from ${from.x}, ${from.y}`).toEqual([`note--${claim.id}`]);
        // Away from both it goes by itself.
        await page.mouse.move(2, 2);
        await expect.poll(() => upIn(page)).toEqual([]);
      }
    }
  });

  test('is dismissed by Esc while the pointer rests, and can be kept from coming by itself', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const [claim, other] = sample(claims, 2, ({ id }) => id);
    if (!claim) return;
    const [point] = await pointsIn(markOf(page, claim));
    if (!point) return;
    await page.mouse.move(point.x, point.y);
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    await page.keyboard.press('Escape');
    await expect.poll(() => upIn(page)).toEqual([]);

    // A press lets a card stay that came by itself; the pointer may go then.
    await page.mouse.move(2, 2);
    await page.mouse.move(point.x, point.y);
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#note--${claim.id}`);
    await page.mouse.move(2, 2, { steps: 5 });
    expect(await upIn(page)).toEqual([`note--${claim.id}`]);
    // A second press closes it.
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => upIn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('checkbox', { name: /pointer rests/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    const still = markOf(page, other ?? claim);
    const [rest] = await pointsIn(still);
    if (!rest) return;
    await page.mouse.move(rest.x, rest.y);
    // What would come up by itself has come up when the next thing has been asked for and answered.
    await page.mouse.click(rest.x, rest.y);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#note--${(other ?? claim).id}`);
  });

  test.each(widths)('leaves the links of a passage what they are at %i px', async (width) => {
    await using site = await open(screen(width));
    const { page } = site;
    await page.goto(root.url + path);
    const link = page.locator('mark[data-claim] a.entity').first();
    if ((await link.count()) === 0) return;
    const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await link.scrollIntoViewIfNeeded();
    if (width < 1024) await link.tap();
    else await link.click();
    await page.waitForURL(target);
  });

  test('is closed by a press elsewhere, and only one is up', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const [first, second] = claims;
    if (!first || !second) return;
    await numberOf(page, first).click();
    await numberOf(page, second).press('Enter');
    await expect.poll(() => upIn(page)).toEqual([`note--${second.id}`]);
    await page.mouse.click(3, 3);
    await expect.poll(() => upIn(page)).toEqual([]);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  test('makes an open annotation a step back, an address, and a thing to copy', async () => {
    await using site = await open(wide);
    const { page, complaints } = site;
    // The clipboard belongs to the whole machine; this one to this page.
    await page.addInitScript(() => {
      const writeText = (text: string) =>
        Promise.resolve(void (document.documentElement.dataset['copied'] = text));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const copied = () => page.evaluate(() => document.documentElement.dataset['copied']);
    await page.goto(root.url + path);
    const [first, second] = sample(claims, 2, ({ id }) => id);
    if (!first || !second) return;
    const up = () =>
      page.evaluate(() => [...document.querySelectorAll('.note:popover-open')].map(({ id }) => id).join());
    const number = (claim: typeof first) => page.locator(`a.claim-ref[href="#note--${claim.id}"]`);

    for (const [height, place] of [
      [900, 0.5],
      [500, 0.5],
      [700, 0.9],
      [700, 0.1],
    ] as const) {
      // Wherever the number stands on the screen, the whole annotation can be reached.
      await page.setViewportSize({ width: 1440, height });
      await number(first).evaluate((link, at) => {
        scrollBy(0, link.getBoundingClientRect().top - innerHeight * at);
      }, place);
      await number(first).press('Enter');
      expect(await up()).toBe(`note--${first.id}`);
      const card = await page.locator('.note:popover-open').boundingBox();
      expect(card && card.y >= 0 && card.y + card.height <= height, `${height} px, ${place}`).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(up).toBe('');
    }
    await number(first).click();
    expect(await up()).toBe(`note--${first.id}`);
    await page.locator('.note:popover-open').getByRole('button', { name: 'Copy link' }).click();
    // A fragment never reaches the server that draws a preview.
    await expect.poll(copied).toBe(`${root.url}${path}claims/${first.id}/`);
    await page.locator('.note:popover-open').getByRole('button', { name: 'Copy citation' }).click();
    await expect.poll(copied).toContain(first.statement);
    await page.goBack();
    await expect.poll(up).toBe('');
    expect(new URL(page.url()).hash).toBe('');
    await page.goForward();
    await expect.poll(up).toBe(`note--${first.id}`);

    // Another number takes its place: still one step back to the text.
    await number(second).press('Enter');
    await expect.poll(up).toBe(`note--${second.id}`);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#note--${second.id}`);
    await page.reload();
    await expect.poll(up).toBe(`note--${second.id}`);
    await page.keyboard.press('Escape');
    await expect.poll(up).toBe('');
    await expect.poll(() => new URL(page.url()).hash).not.toContain('note--');

    // An open annotation stands in no one's way: one press leads to another page.
    await number(first).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click();
    await page.waitForURL(`${root.url}claims/`);

    // Coming by its address opens it at its passage.
    await page.goto(`${root.url}about/`);
    await page.goto(`${root.url}${path}#note--${first.id}`);
    await expect.poll(up).toBe(`note--${first.id}`);
    const box = await page.locator(`[data-claim="${first.id}"]`).boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(up).toBe('');
    await expect.poll(() => page.url()).toBe(`${root.url}${path}#${first.id}`);
    expect(await number(first).evaluate((link) => link === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
