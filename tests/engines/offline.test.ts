/**
 * What is kept, without a network, in every browser: the journeys in Chromium, and by `npm run test:deep` in Firefox and
 * WebKit where they are installed. What happens to a copy is tried by `tests/site/offline.test.ts`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english as words } from '../support/words.ts';
import { article, claims, cutOff, lists, root, titleIn, type CutOff } from '../support/cut-off.ts';
import { deep, engines } from './every-engine.ts';
import { offlineJourneys } from './offline-journeys.ts';
import { Tab } from './tab.ts';

/** A publication may be in one language. */
const inSpanish = existsSync(join(root.dir, lists.spanish));

/** A few in `npm test`; each way is a page of the same kept site. */
const tried = offlineJourneys.filter(
  ({ name }) =>
    (deep || /^(?:search: |into the other|an address as)/.test(name)) &&
    (inSpanish || !name.startsWith('into the other')),
);

describe.each(engines)('without a network, in $name', ({ open, runs }) => {
  describe.skipIf(!runs)('a reader goes', () => {
    let site: CutOff;
    let tab: Tab;
    const keep = async (at: string): Promise<void> => {
      await tab.goTo(site.url + at);
      await tab.press('[data-offer] button');
      await tab.until(() => document.querySelector('[data-kept] li') !== null);
      await tab.see(() => navigator.serviceWorker.ready.then(() => true));
    };
    beforeAll(async () => {
      site = await cutOff();
      tab = new Tab(await open());
      await tab.resize(1280, 860);
      await keep(`offline/?keep=${article}`);
      if (inSpanish) {
        await tab.goTo(`${site.url}es/offline/`);
        await tab.press('[data-offer] button');
        await tab.until(() => document.querySelectorAll('[data-kept] li').length === 2);
      }
      await site.cut();
    });
    afterAll(async () => {
      await tab.driver.close();
      await site.end();
    });

    test.each(tried)('$name', async ({ go }) => {
      const [first, last] = [claims[0], claims.at(-1)];
      if (!first || !last) throw new Error('There are no claims.');
      const title = await titleIn(lists.analysis);
      await go(tab, { url: site.url, first, last, title, pictured: 'entities/peru/' });
    });

    test('the site itself, when the network is back', async () => {
      await site.mend();
      await tab.goTo(`${site.url}articles/${article}/`);
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
      expect(await tab.see(() => document.querySelector('main .notice.dated') === null)).toBe(true);
      await tab.goTo(`${site.url}offline/`);
      await expect.poll(() => tab.textOf('[data-kept]')).toContain(words.offline.current);
      await tab.press('[data-clear]');
      await expect.poll(() => tab.textOf('pl-kept-analyses [role="status"]')).toBe(words.offline.cleared);
      expect(await tab.see(() => caches.keys())).toEqual([]);
    });
  });
});
