/** An analysis that is kept in the browser: read without a network, never shown as current while there is one. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { hashOfFile, type OfflineList } from '../../src/exports/offline-list.ts';
import { temporary } from '../support/commands.ts';
import { claimsOf, open, small } from '../support/site.ts';
import { english as words } from '../support/words.ts';

/** A small one: what is kept is fetched anew again and again. */
const root = { dir: small, base: '/', url: '' };
const [claim] = claimsOf(root);
const article = claim?.article ?? '';
const page = `articles/${article}/`;

/** A site of its own, on a server whose line can be cut; answers of some files can be spoilt. */
async function ground() {
  const folder = await temporary();
  await cp(root.dir, folder.path, { recursive: true });
  let { server, url } = await serve({ dir: folder.path, base: root.base, port: 0 });
  const { port } = server.address() as AddressInfo;
  let lost: RegExp | undefined;
  const spoil = (of: Server): void => {
    const [answer] = of.listeners('request') as ((...args: unknown[]) => void)[];
    of.removeAllListeners('request');
    of.on('request', (request, response) => {
      if (lost?.test(request.url ?? '')) response.writeHead(503).end();
      else answer?.(request, response);
    });
  };
  spoil(server);
  const cut = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url,
    lose: (address: RegExp | undefined) => (lost = address),
    cut,
    mend: async () => {
      ({ server, url } = await serve({ dir: folder.path, base: root.base, port }));
      spoil(server);
    },
    /** Publish a page anew, with other words in it, and with it the list of what there is to keep. */
    publish: async (path: string, change: (html: string) => string, told = true): Promise<void> => {
      const file = join(folder.path, path, 'index.html');
      const html = change(await readFile(file, 'utf8'));
      await writeFile(file, html);
      if (!told) return;
      const listed = join(folder.path, 'offline', `${article}.json`);
      const list = JSON.parse(await readFile(listed, 'utf8')) as OfflineList;
      const files = list.files.map(([name, hash]) =>
        name === root.base + path ? [name, hashOfFile(Buffer.from(html))] : [name, hash],
      );
      await writeFile(listed, JSON.stringify({ ...list, version: hashOfFile(Buffer.from(html)), files }));
    },
    end: async () => {
      if (server.listening) await cut();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const status = (page: Page) => page.locator('pl-kept-analyses [role="status"]');
const title = async (): Promise<string> =>
  (JSON.parse(await readFile(join(root.dir, 'offline', `${article}.json`), 'utf8')) as OfflineList).title;

describe('an analysis that is kept', () => {
  let site: Awaited<ReturnType<typeof ground>>;
  let reader: Awaited<ReturnType<typeof open>>;
  let tab: Page;
  const go = (path: string) => tab.goto(site.url + path, { waitUntil: 'load' });
  const keepIt = async (): Promise<void> => {
    await go(`offline/?keep=${article}`);
    await tab.getByRole('button', { name: words.offline.keep, exact: true }).click();
  };
  const shown = (): Promise<string> => tab.locator('main').innerText();
  /** What a page from a copy begins with. */
  const [fromCopy] = words.offline.notice.around('date', {});

  beforeAll(async () => {
    site = await ground();
    reader = await open();
    tab = reader.page;
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await site.end();
  });

  test('is kept whole or not at all', async () => {
    site.lose(/\/claims\/[^/]+\/$/);
    await keepIt();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.network);
    expect(await tab.locator('[data-kept] li').count()).toBe(0);
    expect((await tab.evaluate(() => caches.keys())).filter((name) => name.includes('.json'))).toEqual([]);
    site.lose(undefined);
  });

  test('is kept when its reader asks', async () => {
    await keepIt();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.kept({ title: await title() }));
    // From now on the worker answers.
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });

  test('is read without a network, and says as of when it is', async () => {
    await site.cut();
    await go(page);
    expect(await shown()).toContain(fromCopy);
    await tab.getByRole('searchbox', { name: words.facts.search }).fill('the');
    await expect.poll(() => tab.url()).toContain('q=the');
    await go(`${page}claims/${claim?.id}/`);
    expect(await tab.locator('h1').innerText()).toBe(claim?.statement);
    await go(`entities/${claim?.speaker}/`);
    expect(await shown()).toContain(fromCopy);
    await go(`sources/${claim?.evidence[0]?.source}/`);
    expect(await shown()).toContain(fromCopy);
    await go(`search/?q=${encodeURIComponent(claim?.statement.split(' ').at(-2) ?? '')}`);
    await expect.poll(() => tab.locator('[data-results] a[data-kind]').count()).toBeGreaterThan(0);
  });

  test('leads to what is kept from a page that is not', async () => {
    await go('guide/');
    await expect.poll(() => tab.locator('[data-kept] a').innerText()).toBe(await title());
  });

  test('gives way to the site as soon as the network is back', async () => {
    await site.mend();
    await site.publish(page, (html) => html.replace('<h1', '<p>Zebra one</p><h1'), false);
    await go(page);
    expect(await shown()).toContain('Zebra one');
    expect(await shown()).not.toContain(fromCopy);
  });

  test('stays as it was when one file of a new publication is of another', async () => {
    await go('offline/');
    await site.publish(page, (html) => html.replace('Zebra one', 'Zebra two'));
    await site.publish(page, (html) => html.replace('Zebra two', 'Zebra three'), false);
    await go('offline/');
    await tab.getByRole('button', { name: words.offline.update, exact: true }).click();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.changed);
    await site.cut();
    await go(page);
    expect(await shown()).toContain(fromCopy);
    expect(await shown()).not.toContain('Zebra');
    await site.mend();
  });

  test('is brought up to date whole', async () => {
    await site.publish(page, (html) => html.replace('Zebra three', 'Zebra four'));
    await go('offline/');
    await tab.getByRole('button', { name: words.offline.update, exact: true }).click();
    await expect.poll(() => tab.locator('[data-kept]').innerText()).toContain(words.offline.current);
    await site.cut();
    await go(page);
    expect(await shown()).toContain('Zebra four');
    await site.mend();
  });

  test('says so when there is no room, and keeps what there was', async () => {
    await site.publish(page, (html) => html.replace('Zebra four', 'Zebra five'));
    await go('offline/');
    await tab.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await tab.getByRole('button', { name: words.offline.update, exact: true }).click();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.room);
    await site.cut();
    await go(page);
    expect(await shown()).toContain('Zebra four');
    await site.mend();
  });

  test('can be thrown away, with what answered for the site', async () => {
    await go('offline/');
    await tab.getByRole('button', { name: words.offline.clear, exact: true }).click();
    await expect.poll(() => status(tab).innerText()).toBe(words.offline.cleared);
    expect(await tab.evaluate(() => caches.keys())).toEqual([]);
    expect(await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('no policy was in the way', () => {
    expect(reader.complaints.filter((complaint) => /policy|threw/i.test(complaint))).toEqual([]);
  });
});
