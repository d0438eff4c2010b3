/** An analysis to take along: in one file, as a book. `tests/engines` reads the one file in every browser. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { english as words } from '../support/words.ts';
import { claimsOf, documentOf, open, pagesByKind, read, root, sample } from '../support/site.ts';

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

const maps = sample(
  (pagesByKind(root).get('entity') ?? []).filter((path) => read(root, path).includes('<pl-png-link')),
  1,
  String,
);

test.each(maps)('%s gives the map of its place as SVG, as PNG of the same, and as data', async (path) => {
  await using site = await open();
  const { page, complaints } = site;
  await page.goto(root.url + path);
  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
  };
  const id = path.split('/').at(-2) ?? '';
  const [svg, png, csv] = [
    await saved(words.picture.svg),
    await saved(words.picture.png),
    await saved(words.picture.csv),
  ];
  expect([svg.name, png.name, csv.name]).toEqual([`${id}.svg`, `${id}.png`, `${id}.csv`]);
  const drawn = imageSize(svg.bytes);
  expect(imageSize(png.bytes)).toMatchObject({
    type: 'png',
    width: drawn.width * 2,
    height: drawn.height * 2,
  });
  expect(csv.bytes.toString()).toMatch(new RegExp(`^id,name,latitude,longitude,claims\\r\\n${id},`));
  expect(complaints).toEqual([]);
});

test.each(maps)('%s offers no PNG where no script could draw it', async (path) => {
  await using site = await open({ javaScriptEnabled: false });
  await site.page.goto(root.url + path);
  expect(await site.page.getByRole('link', { name: words.picture.svg }).isVisible()).toBe(true);
  expect(await site.page.getByRole('link', { name: words.picture.png }).isVisible()).toBe(false);
});
