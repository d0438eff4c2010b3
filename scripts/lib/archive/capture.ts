/** Keep a copy of a page ourselves. */
import type { Browser, Page } from 'playwright-core';
import { isSafeAddress } from '../../../src/records/fields.ts';
import type { Kept, KeptCopy } from '../../../src/sources/archive/kept-copy.ts';
import { pageText } from '../../../src/sources/archive/page-text.ts';
import { pageTitle, saysGone } from '../../../src/sources/archive/page-title.ts';
import type { Wanted } from '../../../src/sources/archive/check-copy.ts';
import type { Ask, Clock } from '../../../src/sources/archive/web.ts';
import { launchBrowser } from '../find-browser.ts';

/** Of a page so many parts are kept, and so many bytes in all. */
const most = { parts: 200, bytes: 60_000_000, height: 12_000 };
/** How long a page may take to be drawn, in milliseconds. */
const longest = 60_000;

/** What keeping a copy came to. */
export type Captured =
  | {
      readonly copy: KeptCopy;
      /** Why a page has no picture, if it has none. */
      readonly unseen: string | undefined;
    }
  | { readonly why: string; readonly clear: boolean };

export interface Camera extends AsyncDisposable {
  readonly capture: (wanted: Wanted) => Promise<Captured>;
}

/**
 * A browser that draws pages and asks nothing by itself: each request it would make is made by `ask`, which asks only
 * the public internet, and kept as it was answered. Scripts are off, frames stay empty, and no form can be sent: what is
 * kept is what the server gave, and nothing of the page runs on this machine.
 *
 * @param launch starts the browser; it is started when it is first needed.
 */
export function camera(ask: Ask, clock: Clock, launch = launchBrowser): Camera {
  let running: Promise<Browser> | undefined;
  return {
    async capture(wanted) {
      const answers: Kept[] = [];
      const page = await follow(wanted.url, ask, answers);
      if ('why' in page) return page;
      const type = page.headers['content-type'] ?? '';
      const isPage = /html/i.test(type) || type === '';
      const html = isPage ? decode(page.bytes, type) : '';
      const title = isPage ? pageTitle(html) : undefined;
      if (saysGone(title, wanted.title))
        return { why: `the page says that it is not there (“${title}”)`, clear: true };
      let view: Uint8Array | undefined;
      let unseen: string | undefined;
      if (isPage)
        try {
          view = await draw(page, await (running ??= launch()), ask, answers);
        } catch (error) {
          const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
          unseen = said;
        }
      const text = isPage
        ? pageText(html)
        : /^text\/plain/i.test(type)
          ? decode(page.bytes, type)
          : undefined;
      return {
        copy: { answers, url: page.url, title, date: new Date(clock.now()).toISOString(), text, view },
        unseen,
      };
    },
    async [Symbol.asyncDispose]() {
      // One that could not be started is not to be ended.
      const browser = await running?.catch(() => undefined);
      await browser?.close();
    },
  };
}

/** Ask for a page, and where it leads to; what answered on the way is kept too. */
async function follow(
  from: string,
  ask: Ask,
  answers: Kept[],
): Promise<Kept | Extract<Captured, { why: string }>> {
  let url = from;
  for (let step = 0; step <= 8; step += 1) {
    const reply = await ask({ url, headers: { Accept: 'text/html, application/xhtml+xml, */*;q=0.5' } });
    const answer = { url, ...reply };
    answers.push(answer);
    if (reply.status === 200) return answer;
    if (reply.status === 404 || reply.status === 410)
      return { why: `the page is not there (${reply.status})`, clear: true };
    if (![301, 302, 303, 307, 308].includes(reply.status))
      return { why: `the server answered ${reply.status}`, clear: false };
    const next = reply.headers['location'] === undefined ? null : URL.parse(reply.headers['location'], url);
    if (!next || !isSafeAddress(next.href)) return { why: 'it leads to no address', clear: true };
    next.hash = '';
    url = next.href;
  }
  return { why: 'it leads on and on', clear: true };
}

/** How a page looks; the parts that belong to it are kept. */
async function draw(page: Kept, browser: Browser, ask: Ask, answers: Kept[]): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
    viewport: { width: 1280, height: 1600 },
    // What the page makes the browser ask beside its requests (a connection opened in advance) comes to nothing here.
    proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
  });
  try {
    const drawn = await context.newPage();
    await routeAll(drawn, page, ask, answers);
    await drawn.goto(page.url, { waitUntil: 'load', timeout: longest });
    const height = await drawn.evaluate(() => document.documentElement.scrollHeight);
    return await drawn.screenshot({
      type: 'jpeg',
      quality: 70,
      clip: { x: 0, y: 0, width: 1280, height: Math.min(Math.max(height, 400), most.height) },
      fullPage: true,
      animations: 'disabled',
      timeout: longest,
    });
  } finally {
    await context.close();
  }
}

async function routeAll(drawn: Page, page: Kept, ask: Ask, answers: Kept[]): Promise<void> {
  const kinds = new Set(['stylesheet', 'image', 'font']);
  const known = new Map<string, Promise<Kept | undefined>>();
  let parts = 0;
  let bytes = 0;
  const part = async (url: string): Promise<Kept | undefined> => {
    if ((parts += 1) > most.parts || bytes > most.bytes) return undefined;
    const own: Kept[] = [];
    const found = await follow(url, ask, own).catch(() => undefined);
    answers.push(...own);
    for (const one of own) bytes += one.bytes.length;
    return found && !('why' in found) ? found : undefined;
  };
  await drawn.context().route('**', async (route, request) => {
    const url = request.url();
    const isPage = request.isNavigationRequest() && request.frame() === drawn.mainFrame() && url === page.url;
    const wanted =
      !isPage && request.method() === 'GET' && kinds.has(request.resourceType()) && isSafeAddress(url);
    // Where a page would lead on by itself, it stays (204): what is kept is this one.
    if (!isPage && request.isNavigationRequest()) return route.fulfill({ status: 204 });
    if (!isPage && !wanted) return route.abort();
    const answer = isPage ? page : await (known.get(url) ?? remember(url));
    if (!answer) return route.abort();
    const type = answer.headers['content-type'];
    return route.fulfill({
      status: 200,
      headers: type === undefined ? {} : { 'content-type': type },
      body: Buffer.from(answer.bytes),
    });
  });
  function remember(url: string): Promise<Kept | undefined> {
    const asked = part(url);
    known.set(url, asked);
    return asked;
  }
}

/** A page in the encoding that its server or it itself names. */
function decode(bytes: Uint8Array, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const [, named = 'utf-8'] =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
