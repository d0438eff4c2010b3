/** Pointing at a claim from elsewhere: copied, cited, embedded, shared. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import {
  addressedPages,
  claimsOf,
  documentOf,
  filesOf,
  open,
  pagesByKind,
  read,
  root,
  sample,
} from '../support/site.ts';
import { clipboard } from '../support/clipboard.ts';

const claims = claimsOf(root);
const [claim] = sample(claims, 1, ({ url }) => url);
const pageOf = ({ url }: { url: string }) => new URL(url).pathname.slice(1);

test.runIf(claim)('a claim is copied as link, passage and citation', async () => {
  if (!claim) return;
  await using site = await open();
  const { page, complaints } = site;
  const copied = await clipboard(page);
  await page.goto(root.url + pageOf(claim));
  for (const [name, expected] of [
    ['Copy: This page', claim.url],
    ['Copy: The passage in the article', claim.anchor],
    ['Copy: Plain text', claim.url],
  ] as const) {
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await expect.poll(copied).toContain(expected);
    await expect.poll(() => page.getByText('Copied.').count()).toBeGreaterThan(0);
  }
  await page.getByText('BibTeX', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect.poll(copied).toContain(`@misc{${claim.article}/${claim.id},`);
  expect(complaints).toEqual([]);
});

test('what goes by itself says the verdict before the claim, and who the claim is from', () => {
  for (const { url, statement, assessment, article, id } of claims) {
    const page = documentOf(root, pageOf({ url }));
    const word = assessment.replaceAll('-', ' ');
    const title = `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${statement}`;
    expect(page.title.startsWith(title), id).toBe(true);
    for (const [selector, name] of [
      ['meta[property="og:title"]', 'content'],
      ['meta[name="citation_title"]', 'content'],
      ['pl-share', 'data-title'],
    ] as const)
      expect(page.querySelector(selector)?.getAttribute(name), `${id} ${selector}`).toBe(title);
    expect(JSON.parse(read(root, `oembed/${article}/${id}.json`))).toMatchObject({ title });
    const card = documentOf(root, `embed/${article}/${id}/`);
    expect(card.title.startsWith(title), id).toBe(true);
    expect(card.querySelector('.by')?.textContent, id).toMatch(/^(?:Said|Claimed) by ./);
  }
});

test.runIf(claim)('a claim is shared from its page and from its card, verdict first', async () => {
  if (!claim) return;
  await using site = await open();
  const { page } = site;
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    navigator.share = (data) => Promise.resolve(void shared.push(data));
  });
  const shared = () => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared.at(-1));
  await page.goto(root.url + pageOf(claim));
  const title = await page.locator('meta[property="og:title"]').getAttribute('content');
  await page.getByRole('button', { name: 'Share …' }).click();
  expect(await shared()).toEqual({ url: claim.url, title });
  await page.goto(`${root.url}articles/${claim.article}/#note--${claim.id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Share …' }).click();
  expect(await shared()).toEqual({ url: `${root.url}${pageOf(claim)}`, title });
});

test.runIf(claim)('everything to copy stands in the page without scripts', async () => {
  if (!claim) return;
  await using site = await open({ javaScriptEnabled: false });
  const { page } = site;
  await page.goto(root.url + pageOf(claim));
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  await page.getByText('RIS', { exact: true }).click();
  expect(await page.getByText('TY - ELEC').isVisible()).toBe(true);
  const link = page.getByRole('link', { name: `Download ${claim.id}.bib` });
  await page.getByText('BibTeX', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe(`${claim.id}.bib`);
  const { entries } = parseBibtex(await text(await file.createReadStream()));
  expect(entries.map(({ key, fields }) => [key, fields.url])).toEqual([
    [`${claim.article}/${claim.id}`, claim.url],
  ]);
});

// The browsers of tests do not follow text fragments; this follows them as the specification says.
test.runIf(claim)('a passage is found by its words alone', () => {
  for (const path of pagesByKind(root).get('article') ?? []) {
    const page = documentOf(root, path);
    const shown = oneLine(page.querySelector('main')?.textContent ?? '').toLowerCase();
    for (const { id, anchor, text, url } of claims.filter((one) => path === `articles/${one.article}/`)) {
      const link = documentOf(root, pageOf({ url })).getElementById('link--fragment')?.textContent ?? '';
      expect(link.startsWith(`${anchor}:~:text=`), id).toBe(true);
      const parts = (link.split(':~:text=')[1] ?? '')
        .split(',')
        .map((part) => [part, decodeURIComponent(part)]);
      // With words before it, it is found where no number stands among them; else the anchor leads there.
      if (parts.some(([part]) => part?.endsWith('-'))) continue;
      const words = parts.map(([, part = '']) => part.toLowerCase());
      const start = shown.indexOf(words[0] ?? '');
      const end = shown.indexOf(words.at(-1) ?? '', start) + (words.at(-1) ?? '').length;
      expect(shown.slice(start, end), id).toBe(text.toLowerCase());
      const mark = page.getElementById(id);
      const prefixOfMark = oneLine(textBefore(page.querySelector('main'), mark)).length;
      expect(Math.abs(start - prefixOfMark), id).toBeLessThanOrEqual(1);
    }
  }
});

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trimStart();

/** The text of a page up to an element. */
function textBefore(root: Node | null, end: Element | null): string {
  let text = '';
  let found = false;
  const walk = (node: Node): void => {
    if (found || node === end) found = true;
    else if (node.nodeType === 3) text += node.textContent ?? '';
    else for (const child of node.childNodes) walk(child);
  };
  if (root) walk(root);
  return text;
}

test.runIf(claim)('a mistake is reported with claim, revision and address', () => {
  if (!claim) return;
  const link = [...documentOf(root, pageOf(claim)).querySelectorAll('a')].find(
    ({ textContent }) => textContent.trim() === 'Report an error',
  );
  // A form's address writes a space as +, a mailbox's does not.
  const href = decodeURIComponent((link?.getAttribute('href') ?? '').replaceAll('+', ' '));
  for (const part of [`${claim.article}/${claim.id}`, `Revision: ${claim.revision}`, claim.url])
    expect(href).toContain(part);
});

test('every claim and analysis has a picture of the size that previews ask for', () => {
  const pictures = filesOf(root).filter((file) => file.startsWith('cards/'));
  const articles = new Set(claims.map(({ article }) => article));
  // Also of what has another id now, or was withdrawn: each has a page too.
  const pages = addressedPages(root);
  expect(pictures).toHaveLength(pages.length);
  for (const { article, id } of claims) expect(pictures).toContain(`cards/${article}/${id}.png`);
  for (const article of articles) expect(pictures).toContain(`cards/${article}.png`);
  for (const picture of pictures) {
    expect(imageSize(readFileSync(join(root.dir, picture)))).toMatchObject({
      width: 1200,
      height: 630,
      type: 'png',
    });
  }
  for (const path of pages) {
    const page = documentOf(root, path);
    if (page.querySelector('meta[http-equiv="refresh"], meta[name="robots"]')) continue;
    const url = new URL(page.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '');
    expect(pictures).toContain(url.pathname.slice(1));
    expect(page.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe(
      'summary_large_image',
    );
    expect(page.querySelector('meta[property="og:image:alt"]')?.getAttribute('content')).not.toBe('');
  }
});

test.runIf(claim)('oEmbed is found in the claim’s page and leads to its card', async () => {
  if (!claim) return;
  await using site = await open();
  const { page } = site;
  await page.goto(root.url + pageOf(claim));
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const response = await page.request.get(root.url + new URL(href ?? '').pathname.slice(1));
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  const oembed = (await response.json()) as {
    html: string;
    type: string;
    title: string;
    thumbnail_url: string;
  };
  expect(oembed.type).toBe('rich');
  expect(oembed.title).toContain(claim.statement);
  const source = /src="([^"]+)"/.exec(oembed.html)?.[1] ?? '';
  expect(new URL(source).pathname).toBe(`/embed/${claim.article}/${claim.id}/`);
  await page.goto(root.url + new URL(source).pathname.slice(1));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(claim.statement);
});

test.runIf(claim)(
  'a claim’s card is framed by another site, takes its height, and works without scripts',
  async () => {
    if (!claim) return;
    const listener = documentOf(root, 'data/').getElementById('data--listener')?.textContent ?? '';
    expect(listener).toContain('"https://tests.example"');
    await using host = await hostPage((path) =>
      path === '/listener.js'
        ? listener.replace('https://tests.example', new URL(root.url).origin)
        : `<!doctype html><title>Host</title><script src="/listener.js"></script>
         <iframe title="A claim" src="${root.url}embed/${claim.article}/${claim.id}/" width="600" height="60"></iframe>
         <iframe title="Elsewhere" src="about:blank" width="600" height="60"></iframe>`,
    );
    await using site = await open();
    const { page } = site;
    await page.goto(host.url);
    const card = page.frameLocator('iframe[title="A claim"]');
    await card.getByRole('heading', { level: 1, name: claim.statement }).waitFor();
    const height = () =>
      page.locator('iframe[title="A claim"]').evaluate((frame: HTMLIFrameElement) => Number(frame.height));
    await expect.poll(height).toBeGreaterThan(100);
    expect(await card.locator('html').evaluate((html) => html.scrollHeight <= innerHeight)).toBe(true);
    expect(await page.locator('iframe[title="Elsewhere"]').getAttribute('height')).toBe('60');
    expect(await card.getByRole('link', { name: /source|Reasons/ }).getAttribute('target')).toBe('_blank');

    await using still = await open({ javaScriptEnabled: false });
    await still.page.goto(host.url);
    const quiet = still.page.frameLocator('iframe[title="A claim"]');
    await quiet.getByRole('heading', { level: 1, name: claim.statement }).waitFor();
  },
);

test('no page but the cards can be framed', async () => {
  const pages = [...pagesByKind(root)]
    .filter(([kind]) => kind !== 'embed')
    .flatMap(([, paths]) => sample(paths, 1, (path) => path));
  await using host = await hostPage(
    () =>
      `<!doctype html><title>Host</title>${pages.map((path) => `<iframe title="${path}" src="${root.url}${path}"></iframe>`).join('')}`,
  );
  await using site = await open();
  await site.page.goto(host.url, { waitUntil: 'load' });
  const frames = site.page.frames().filter((frame) => frame !== site.page.mainFrame());
  expect(frames).toHaveLength(pages.length);
  for (const frame of frames) {
    expect(await frame.locator('h1').filter({ visible: true }).count(), frame.url()).toBe(0);
    expect(frame.url()).toMatch(/^chrome-error:/);
  }
});

test('feeds are well-formed, and every page names them', async () => {
  await using site = await open();
  const { page } = site;
  await page.goto(root.url);
  const feeds = await page
    .locator('link[rel="alternate"][title]')
    .evaluateAll((links: HTMLLinkElement[]) => links.map(({ type, href }) => [type, new URL(href).pathname]));
  expect(feeds).toEqual([
    ['application/atom+xml', '/feed.xml'],
    ['application/feed+json', '/feed.json'],
    ['application/atom+xml', '/corrections.xml'],
  ]);
  const response = await page.request.get(`${root.url}feed.xml`);
  expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  await page.goto('about:blank');
  const broken = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
    await response.text(),
  );
  expect(broken).toBeUndefined();
});

test('the page of data names every file there is, and its examples are of this site', () => {
  const page = documentOf(root, 'data/');
  const linked = [...page.querySelectorAll('.files a')].map((link) => link.getAttribute('href') ?? '');
  const atTop = filesOf(root).filter((file) => /^[^/]+\.(?:json|csv|bib|xml|txt)$/.test(file));
  const apart = ['licences.txt', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml'];
  for (const file of atTop.filter((name) => !apart.includes(name))) expect(linked).toContain(`/${file}`);
  const example = page.getElementById('data--record')?.textContent;
  if (claims.length > 0) expect(claims).toContainEqual(JSON.parse(example ?? ''));
});

/** Another site on this machine. */
async function hostPage(
  answer: (path: string) => string,
): Promise<{ url: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    response
      .writeHead(200, { 'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/html' })
      .end(answer(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Another name than 127.0.0.1 would be another site, too; another port is another origin.
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
