/** axe finds nothing, on pages of every kind, light and dark, narrow and wide. */
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { examine, faults } from '../support/axe.ts';
import { layOutAll } from '../support/lay-out.ts';
import { nested, open, pagesByKind, read, root, sample } from '../support/site.ts';

const deep = Boolean(process.env['PLUMBLINE_DEEP']);

const widths = [320, 1280] as const;

/** Pages of the guide that are of one make; a quick run looks at two of each. */
const makeOf = (kind: string): string =>
  deep ? kind : kind.replace(/^(guide\/(?:components\/)?)[^/]+\/$/, '$1…');

/** Of every kind some, and of content in every state too. A quick run takes one, at one width; of articles each at another. */
const pages = [root, nested]
  .flatMap((site) =>
    [...Map.groupBy(pagesByKind(site), ([kind]) => makeOf(kind))]
      .filter(([kind]) => site === root || /^(?:article|claim|entity|source|embed)/.test(kind))
      .flatMap(([kind, alike]) =>
        sample(
          alike.flatMap(([, paths]) => paths),
          deep ? 3 : kind.endsWith('…') ? 2 : 1,
          (path) => path,
        ).map((path) => ({ kind, site, address: site.url + path })),
      ),
  )
  .map((page, index) => ({
    ...page,
    widths: deep ? widths : [widths[page.kind === 'article' ? Number(page.site === root) : index % 2] ?? 320],
  }));

/** Light and dark differ in colour only; `npm run test:deep` asks for everything in both. */
const colours = ['color-contrast', 'link-in-text-block'];

// Pages are examined in the browser's own processes: several at a time use all cores.
describe.concurrent.each(widths)('at %i px', (width) => {
  const own = pages.filter((page) => page.widths.includes(width));
  test.for(own)('$address in light and dark', async ({ address }, { expect }) => {
    await using site = await open({ colorScheme: 'light', viewport: { width, height: 900 } });
    const { page } = site;
    await page.goto(address);
    await page.evaluate(layOutAll);
    expect(await faults(examine(page))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = examine(page);
    expect(await faults(deep ? dark : dark.withRules(colours))).toEqual([]);
  });
});

/** With content in every state the longest; `npm run test:deep` takes all, and what is published here too. */
const articles = (deep ? [nested, root] : [nested]).flatMap((site) =>
  (pagesByKind(site).get('article') ?? [])
    .toSorted((a, b) => read(site, b).length - read(site, a).length)
    .slice(0, deep ? undefined : 1)
    .map((path) => site.url + path),
);

/** A part of the page that a state changes; the rest is as it was. `npm run test:deep` looks at all of it each time. */
const examineIn = (page: Page, part: string): AxeBuilder =>
  deep ? examine(page) : examine(page).include(part);

test.each(articles)(
  '%s in every state: card, facts narrowed to some and to none, half and full',
  async (address) => {
    for (const width of [320, 1280]) {
      await using site = await open({ colorScheme: 'light', viewport: { width, height: 800 } });
      const { page } = site;
      await page.goto(address);
      const number = page.locator('a.claim-ref').first();
      if (deep && (await number.count()) === 0) return;
      const inEveryColour = async (state: string, part: string): Promise<void> => {
        for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
          const found = examineIn(page, part);
          const lit = deep || Object.keys(look).length === 0;
          expect(
            await faults(lit ? found : found.withRules(colours)),
            `${state}, ${JSON.stringify(look)}`,
          ).toEqual([]);
        }
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      };
      await number.press('Enter');
      await page.locator('.note:popover-open').waitFor();
      await inEveryColour('card', '.note:popover-open');
      await page.keyboard.press('Escape');
      const facts = page.locator('aside.facts');
      if (width === 320) {
        await page.locator('a.facts-open').press('Enter');
        await page.locator('aside:popover-open').waitFor();
        await page.locator('[data-tall]').click();
        expect(await faults(examineIn(page, 'aside')), 'full').toEqual([]);
        await page.locator('[data-tall]').click();
      }
      await facts.locator('[name="assessment"]').first().check();
      await inEveryColour('filtered', 'aside');
      await facts.getByRole('searchbox').fill('xqzzt');
      await inEveryColour('empty', 'aside');
    }
  },
);
