/** An analysis to take along: in one file, as a book. `tests/engines` reads the one file in every browser. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { english as words } from '../support/words.ts';
import { claimsOf, documentOf, open, pagesByKind, root } from '../support/site.ts';

const articles = pagesByKind(root).get('article') ?? [];

/** The bytes of a file of the site, by its address. */
const size = (address: string): number =>
  statSync(join(root.dir, decodeURI(address).slice(root.base.length))).size;

test.each(articles)('%s offers what its reader can take along, and it is there', (path) => {
  const section = documentOf(root, path).querySelector('section[aria-labelledby="page--along"]');
  const links = [...(section?.querySelectorAll('a[download]') ?? [])].map(
    (link) => link.getAttribute('href') ?? '',
  );
  expect(links.some((href) => href.endsWith('/single-file.html'))).toBe(true);
  expect(links.some((href) => href.endsWith('.epub'))).toBe(true);
  for (const href of links) expect(size(href)).toBeGreaterThan(1_000);
});

test.each(articles)('%s in one file weighs at most 1.6 times what it replaces', (path) => {
  const document = documentOf(root, path);
  const parts = [
    ...[...document.querySelectorAll('link[rel="stylesheet"], img[src], script[src]')].map(
      (part) => part.getAttribute('href') ?? part.getAttribute('src') ?? '',
    ),
    document.querySelector('pl-fact-sidebar')?.getAttribute('data-names') ?? '',
  ].filter((address) => address !== '');
  const fonts = parts
    .filter((address) => address.endsWith('.css'))
    .flatMap((address) => [
      ...readFileSync(join(root.dir, address.slice(root.base.length)), 'utf8').matchAll(/url\(([^)]+)\)/g),
    ])
    .map(([, address = '']) => address);
  const replaced = [`${root.base}${path}index.html`, ...parts, ...new Set(fonts)].map(size);
  const one = size(`${root.base}${path}single-file.html`);
  expect(one / replaced.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(1.6);
});

test.skipIf(articles.length === 0)(
  'a server shows the one file too: its policy lets it run, and it asks for nothing',
  async () => {
    const [path = ''] = articles;
    await using opened = await open();
    const { page, complaints } = opened;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    const url = `${root.url}${path}single-file.html`;
    await page.goto(url);
    await page.getByRole('searchbox', { name: words.facts.search }).fill('the');
    await expect.poll(() => page.url()).toContain('q=the');
    const own = () => document.fonts.check(`16px ${getComputedStyle(document.body).fontFamily}`);
    await expect.poll(() => page.evaluate(own)).toBe(true);
    // On paper it says as of when it is, and every annotation stands open, whatever was up or narrowed.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.notice.dated').isVisible()).toBe(true);
    expect(await page.locator('.facts').isVisible()).toBe(false);
    const notes = page.locator('.note');
    expect(await notes.count()).toBeGreaterThan(0);
    expect(await notes.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length)).toBe(0);
    expect(asked).toEqual([url]);
    expect(complaints.filter((complaint) => !complaint.includes('data:'))).toEqual([]);
  },
);

test.each(articles)('%s as a book holds every claim', (path) => {
  const book = unzipSync(readFileSync(join(root.dir, `${path.slice(0, -1)}.epub`)));
  const text = strFromU8(book['book/analysis.xhtml'] ?? new Uint8Array());
  const claims = claimsOf(root).filter(({ article }) => path === `articles/${article}/`);
  for (const { id } of claims) expect(text).toContain(`id="note--${id}"`);
});
