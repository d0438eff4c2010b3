/** What is kept in the browser: read without a network, never shown as current while there is one. `tests/engines` reads it in every browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostOfSite, type OfflineList } from '../../src/exports/offline-list.ts';
import { article, claim, cutOff, isSilent, lists, root, titleIn, type CutOff } from '../support/cut-off.ts';
import { open } from '../support/site.ts';
import { english as words } from '../support/words.ts';

const deep = process.env['PLUMBLINE_DEEP'] === '1';
const page = `articles/${article}/`;

const status = (page: Page) => page.locator('pl-kept-analyses [role="status"]');
const shown = (tab: Page): Promise<string> => tab.locator('main').innerText();
/** What a page from a copy begins with. */
const [fromCopy] = words.offline.notice.around('date', {});

const listIn = async (path: string): Promise<OfflineList> =>
  JSON.parse(await readFile(join(root.dir, path), 'utf8')) as OfflineList;

/** A browser of its own and a site of its own. */
async function reading() {
  const site = await cutOff();
  const reader = await open();
  const go = (path: string, tab = reader.page) => tab.goto(site.url + path, { waitUntil: 'load' });
  const press = (name: string, tab = reader.page) =>
    tab.getByRole('button', { name, exact: true }).first().click();
  const keep = async (path = `offline/?keep=${article}`, title = titleIn(lists.analysis)): Promise<void> => {
    await go(path);
    await press(words.offline.keep);
    const said = words.offline.kept({ title: await title });
    await expect.poll(() => status(reader.page).innerText()).toBe(said);
    // From now on the worker answers.
    await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  };
  return {
    site,
    tab: reader.page,
    context: reader.page.context(),
    complaints: reader.complaints,
    go,
    press,
    keep,
    update: async (tab = reader.page) => {
      await go('offline/', tab);
      await press(words.offline.update, tab);
    },
    /** The caches that hold files, one for each copy. */
    copies: () =>
      reader.page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('.json'))),
    [Symbol.asyncDispose]: async () => {
      await reader[Symbol.asyncDispose]();
      await site.end();
    },
  };
}

describe('an analysis that is kept', () => {
  let at: Awaited<ReturnType<typeof reading>>;
  let site: CutOff;
  let tab: Page;
  let go: typeof at.go;

  beforeAll(async () => {
    at = await reading();
    ({ site, tab, go } = at);
  });
  afterAll(() => at[Symbol.asyncDispose]());

  test('is kept whole or not at all', async () => {
    site.lose(/\/claims\/[^/]+\/$/);
    await go(`offline/?keep=${article}`);
    await at.press(words.offline.keep);
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.network);
    expect(await tab.locator('[data-kept] li').count()).toBe(0);
    expect(await at.copies()).toEqual([]);
    expect(await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    site.lose(undefined);
  });

  test('is kept when its reader asks', () => at.keep());

  test('is read without a network, and says as of when it is, also on paper', async () => {
    await site.cut();
    await go(page);
    expect(await shown(tab)).toContain(fromCopy);
    await tab.emulateMedia({ media: 'print' });
    expect(await shown(tab)).toContain(fromCopy);
    await tab.emulateMedia({ media: null });
    await tab.getByRole('searchbox', { name: words.facts.search }).fill('the');
    await expect.poll(() => tab.url()).toContain('q=the');
    await go(`${page}claims/${claim?.id}/`);
    expect(await tab.locator('h1').innerText()).toBe(claim?.statement);
    await go(`search/?q=${encodeURIComponent(claim?.statement.split(' ').at(-2) ?? '')}`);
    await expect.poll(() => tab.locator('[data-results] a[data-kind]').count()).toBeGreaterThan(0);
  });

  test('leads to what is kept from a page that is not, which says so', async () => {
    await go('guide/');
    expect(await shown(tab)).toContain(words.offline.missing);
    await expect.poll(() => tab.locator('[data-kept] a').innerText()).toBe(await titleIn(lists.analysis));
  });

  test('gives way to the site as soon as the network is back', async () => {
    await site.mend();
    await site.publish(page, (html) => html.replace('<h1', '<p>Zebra one</p><h1'), false);
    await go(page);
    expect(await shown(tab)).toContain('Zebra one');
    expect(await shown(tab)).not.toContain(fromCopy);
  });

  test('stands in while the server fails, and for nothing that is gone', async () => {
    site.lose(new RegExp(`^/${page}$`));
    await go(page);
    expect(await shown(tab)).toContain(fromCopy);
    site.lose(new RegExp(`^/${page}$`), (response) => response.writeHead(410).end('withdrawn'));
    await go(page);
    expect(await tab.locator('body').innerText()).toBe('withdrawn');
    site.lose(undefined);
  });

  test('stays as it was when one file of a new publication is of another', async () => {
    await site.publish(page, (html) => html.replace('Zebra one', 'Zebra two'));
    await site.publish(page, (html) => html.replace('Zebra two', 'Zebra three'), false);
    await at.update();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.changed);
    await site.cut();
    await go(page);
    expect(await shown(tab)).toContain(fromCopy);
    expect(await shown(tab)).not.toContain('Zebra');
    await site.mend();
  });

  test('is brought up to date whole', async () => {
    await site.publish(page, (html) => html.replace('Zebra three', 'Zebra four'));
    await at.update();
    await expect.poll(() => tab.locator('[data-kept]').innerText()).toContain(words.offline.current);
    expect(await at.copies()).toHaveLength(1);
    await site.cut();
    await go(page);
    expect(await shown(tab)).toContain('Zebra four');
    await site.mend();
  });

  test('says so when there is no room, and keeps what there was', async () => {
    await site.publish(page, (html) => html.replace('Zebra four', 'Zebra five'));
    const { origin } = new URL(site.url);
    const quota = await limited(at.context, tab, origin, 1);
    await at.update();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.room);
    await quota.lift();
    expect(await at.copies()).toHaveLength(1);
    await site.cut();
    await go(page);
    expect(await shown(tab)).toContain('Zebra four');
    await site.mend();
  });

  test('can be thrown away, with what answered for the site', async () => {
    await go('offline/');
    await at.press(words.offline.clear);
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.cleared);
    expect(await tab.evaluate(() => caches.keys())).toEqual([]);
    expect(await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('no policy was in the way', () => {
    expect(at.complaints.filter((complaint) => /policy|threw/i.test(complaint))).toEqual([]);
  });
});

/** Give a site so many bytes in this browser; what it has already stays. */
async function limited(context: BrowserContext, tab: Page, origin: string, quotaSize: number) {
  const session = await context.newCDPSession(tab);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return {
    lift: async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await session.detach();
    },
  };
}

describe('the whole site', () => {
  test('is offered with its weight and the most it may have, kept as one thing, and stays once it is too heavy', async () => {
    await using at = await reading();
    const { tab, site } = at;
    const { bytes, files, title, most } = await listIn(lists.site);
    const megabytes = (of: number) => (of / 1e6).toLocaleString('en', { maximumFractionDigits: 1 });
    await at.go('offline/');
    const offer = () => tab.locator('[data-offer]').innerText();
    const asked = words.offline.ask({ title, count: files.length, megabytes: megabytes(bytes) });
    await expect.poll(offer).toContain(asked);
    expect(await offer()).toContain(words.offline.bound({ most: megabytes(most ?? 0) }));
    await at.keep('offline/', Promise.resolve(title));

    await site.change(lists.site, (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), bytes: 2 * mostOfSite, files: [], version: 'more' }),
    );
    await at.update();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.large);
    await site.cut();
    for (const path of ['', page, 'guide/', 'method/', 'timeline/']) {
      await at.go(path);
      expect(await shown(tab), path).toContain(fromCopy);
    }
    await site.mend();
    await at.go('offline/');
    await at.press(words.offline.clear);
    await expect
      .poll(() => tab.locator('[data-offer]').innerText())
      .toBe(words.offline.tooLarge({ megabytes: '50', most: '25' }));
  });
});

describe('a copy', () => {
  test('is brought up to date by reading: a judgement that changed is the one that is shown', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    const before = await at.copies();
    const path = `${page}claims/${claim?.id}/`;
    await site.publish(path, (html) => html.replaceAll(/corroborated/gi, 'disputed'));
    await at.go(path);
    expect(await shown(tab)).not.toMatch(/corroborated/i);
    await expect.poll(() => at.copies()).not.toEqual(before);
    await expect.poll(async () => (await at.copies()).length).toBe(1);
    await site.cut();
    await at.go(path);
    expect(await shown(tab)).toContain(fromCopy);
    expect(await shown(tab)).not.toMatch(/corroborated/i);
  });

  test('is one, however many tabs keep it at once, and whatever a closed one left unfinished', async () => {
    await using at = await reading();
    const other = await at.context.newPage();
    const tabs = [at.tab, other];
    await Promise.all(tabs.map((tab) => at.go(`offline/?keep=${article}`, tab)));
    await at.tab.evaluate((list) => caches.open(`plumbline / /${list} left`), lists.analysis);
    await Promise.all(tabs.map((tab) => at.press(words.offline.keep, tab)));
    const said = words.offline.kept({ title: await titleIn(lists.analysis) });
    for (const tab of tabs) await expect.poll(() => status(tab).innerText()).toBe(said);
    expect(await at.copies()).toHaveLength(1);
  });

  test('of before gives a tab that still shows it its parts, after another tab took the next', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    await at.go(page);
    const part = await partOf(tab, 'search-box');
    // The next publication has other parts, and no longer this one.
    await site.publish(page, (html) => html.replace('<h1', '<p>Zebra</p><h1'));
    const without = (text: string): string => {
      const list = JSON.parse(text) as OfflineList;
      return JSON.stringify({ ...list, files: list.files.filter(([path]) => path !== part) });
    };
    await site.change(lists.analysis, without);
    const other = await at.context.newPage();
    await at.update(other);
    await expect.poll(() => other.locator('[data-kept]').innerText()).toContain(words.offline.current);
    await site.cut();
    await at.go(page, other);
    expect(await shown(other)).toContain('Zebra');
    expect(await shown(tab)).not.toContain('Zebra');
    const loaded = await tab.evaluate((path) => fetch(path).then((answer) => answer.text()), part);
    expect(loaded.length).toBeGreaterThan(100);
  });

  test('that is damaged is in nobody’s way while the site answers', async () => {
    await using at = await reading();
    const { tab } = at;
    await at.keep();
    await tab.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.endsWith('kept'));
      await (await caches.open(name)).put('/broken.json', new Response('{"half'));
    });
    await at.go(page);
    expect(await tab.locator('h1').innerText()).not.toBe('');
    expect(await shown(tab)).not.toContain(fromCopy);
    await expect.poll(() => tab.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    // Nor in that of the whole copies beside it; it goes with everything.
    await at.go('offline/');
    await expect.poll(() => tab.locator('[data-kept] a').innerText()).toBe(await titleIn(lists.analysis));
    await at.press(words.offline.clear);
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.cleared);
    expect(await tab.evaluate(() => caches.keys())).toEqual([]);
  });

  test('is answered from, whatever another tab threw away while it was being kept', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.go(`offline/?keep=${article}`);
    const other = await at.context.newPage();
    await at.go('offline/', other);
    await at.press(words.offline.keep, other);
    await expect.poll(() => other.locator('[data-kept] li').count()).toBe(1);
    // Both wait their turn: first the other throws away its last copy, then this one keeps.
    const waiting = (count: number) =>
      expect
        .poll(() => tab.evaluate(async () => (await navigator.locks.query()).pending?.length))
        .toBe(count);
    await tab.evaluate(() => {
      void navigator.locks.request(
        'plumbline / kept',
        () => new Promise((free) => addEventListener('free', free)),
      );
    });
    await other.locator('[data-kept] li button').last().click();
    await waiting(1);
    await at.press(words.offline.keep);
    await waiting(2);
    await tab.evaluate(() => dispatchEvent(new Event('free')));
    await expect
      .poll(() => status(tab).innerText())
      .toBe(words.offline.kept({ title: await titleIn(lists.analysis) }));
    const { title } = await listIn(lists.site);
    await expect.poll(() => status(other).innerText()).toBe(words.offline.removed({ title }));
    await site.cut();
    await at.go(page);
    expect(await shown(tab)).toContain(fromCopy);
  });
});

/** The address of a part that the site's scripts load by themselves, by its name. */
async function partOf(tab: Page, name: string): Promise<string> {
  const found = (await listIn(lists.analysis)).files.find(([path]) => path.includes(`/${name}.`))?.[0];
  if (found === undefined) throw new Error(`${tab.url()} has no part ${name}.`);
  return found;
}

describe.skipIf(!deep)('through everything that may happen', () => {
  test('wherever room ends, a copy is whole or was never there, and the one before stays', async () => {
    await using at = await reading();
    const { tab, site } = at;
    const { files } = await listIn(lists.analysis);
    /** Let so many files in, and no more. */
    const allow = (left: number) =>
      tab.evaluate((most) => {
        const put = Reflect.get<Cache, 'put'>(Cache.prototype, 'put');
        let count = 0;
        Cache.prototype.put = function (...args) {
          count += 1;
          return count > most
            ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
            : put.apply(this, args);
        };
      }, left);
    // The last step is to write down that it is kept.
    for (const left of [0, 1, 5, 6, Math.floor(files.length / 2), files.length - 1, files.length]) {
      await at.go(`offline/?keep=${article}`);
      await allow(left);
      await at.press(words.offline.keep);
      await expect.poll(() => status(tab).innerText(), { message: String(left) }).toBe(words.offline.room);
      expect(await at.copies(), String(left)).toEqual([]);
      expect(await tab.locator('[data-kept] li').count()).toBe(0);
    }
    await at.keep();
    await site.publish(page, (html) => html.replace('<h1', '<p>Zebra</p><h1'));
    for (const left of [0, 1, files.length - 1, files.length]) {
      await at.go('offline/');
      await allow(left);
      await at.press(words.offline.update);
      await expect.poll(() => status(tab).innerText(), { message: String(left) }).toBe(words.offline.room);
      expect(await at.copies(), String(left)).toHaveLength(1);
      await site.cut();
      await at.go(page);
      expect(await shown(tab), String(left)).toContain(fromCopy);
      expect(await shown(tab), String(left)).not.toContain('Zebra');
      await site.mend();
    }
  });

  test('whichever file is lost, the copy before stays', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    // Everything is new: no file is taken from the copy before.
    const { files } = await listIn(lists.analysis);
    await site.change(lists.analysis, (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), version: 'next', page: `/${page}` }),
    );
    await tab.evaluate(async () => {
      // Its files are there, and of other bytes than the next publication's.
      const [name = ''] = (await caches.keys()).filter((one) => one.endsWith('kept'));
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        const kept = (await (await cache.match(key))?.json()) as { list: { files: [string, string][] } };
        kept.list.files = kept.list.files.map(([path]) => [path, '0'.repeat(32)]);
        await cache.put(key, Response.json(kept));
      }
    });
    for (const [lost] of files.filter((_, index) => index % Math.ceil(files.length / 12) === 0)) {
      site.lose(new RegExp(`^${RegExp.escape(lost)}$`));
      await at.update();
      await expect.poll(() => status(tab).innerText(), { message: lost }).toBe(words.offline.network);
      expect(await at.copies(), lost).toHaveLength(1);
      site.lose(undefined);
      await site.cut();
      await at.go(page);
      expect(await shown(tab), lost).toContain(fromCopy);
      await site.mend();
    }
    await at.update();
    await expect.poll(() => tab.locator('[data-kept]').innerText()).toContain(words.offline.current);
  });

  test('a line that is cut while it is being kept leaves the copy before', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    await site.publish(page, (html) => html.replace('<h1', '<p>Zebra</p><h1'));
    site.lose(new RegExp(`^/${page}$`), (response) => response.destroy());
    await at.update();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.network);
    site.lose(undefined);
    await site.cut();
    await at.go(page);
    expect(await shown(tab)).not.toContain('Zebra');
  });

  test('a site that gives no answer at all is not waited for where there is a copy', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    site.lose(/./, isSilent);
    await at.go(page);
    expect(await shown(tab)).toContain(fromCopy);
  });

  test('a new release of the site brings a worker of its own, which finds what was kept', async () => {
    await using at = await reading();
    const { tab, site } = at;
    await at.keep();
    await at.go(page);
    await site.change('offline-worker.js', (text) => `${text}\n// A release later.\n`);
    const taken = tab.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true));
          void navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
        }),
    );
    expect(await taken).toBe(true);
    await site.cut();
    await at.go(page);
    expect(await shown(tab)).toContain(fromCopy);
    await at.go('offline/');
    await expect.poll(() => tab.locator('[data-kept] li').count()).toBe(1);
  });

  test('what is thrown away in one tab leaves no other with half of it', async () => {
    await using at = await reading();
    const { site } = at;
    const other = await at.context.newPage();
    await at.go(`offline/?keep=${article}`);
    await at.go('offline/', other);
    // One keeps while the other throws away: whoever comes last is right, and nothing in between is left.
    site.lose(new RegExp(`^/${page}$`), (response) => {
      setTimeout(() => response.destroy(), 0);
    });
    await at.press(words.offline.keep);
    await expect.poll(() => status(at.tab).innerText()).toBe(words.offline.network);
    site.lose(undefined);
    await at.keep();
    await at.go('offline/', other);
    await at.press(words.offline.clear, other);
    await expect.poll(() => status(other).innerText()).toBe(words.offline.cleared);
    expect(await at.copies()).toEqual([]);
    await at.go(page);
    expect(await shown(at.tab)).not.toContain(fromCopy);
  });
});
