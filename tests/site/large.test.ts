/** Lists that fit no page: parted, complete with scripts off, and filtered as one. Of `npm run test:deep`: how lists are parted is tried beside the code. */
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { baseContent, run, temporary } from '../support/commands.ts';
import { writeLedgerOf } from '../support/ledger.ts';
import { claimsOf, documentOf, open, pagesOf, read } from '../support/site.ts';
import type { BuiltSite } from '../support/global-setup.ts';

const deep = process.env['PLUMBLINE_DEEP'] === '1';

const numbers = Array.from({ length: 90 }, (_, at) => at + 1);
/** More of them: a list shows less of a name, and a small rest stays on the page before. */
const names = Array.from({ length: 150 }, (_, at) => at + 1);
/** Long sentences: so a few of them are more than a page holds. */
const long = (word: string): string =>
  `${`The ${word} holds and holds on. `.repeat(20).trim()} So much for ${word}.`;

let folder: Awaited<ReturnType<typeof temporary>>;
let site: BuiltSite;
let close: () => void;

beforeAll(async () => {
  folder = await temporary();
  const content = await baseContent(folder.path);
  const dir = join(folder.path, 'site');
  await appendFile(
    join(content, 'articles/lima/en.mdx'),
    numbers
      .map(
        (number) => `
Part ${number} says <Claim id="c-${number}">what claim${number} says</Claim> of it.

<Annotation claim="c-${number}" statement="${long(`claim${number}`)}" kind="attribution" assessment="attributed" speaker="wsws">
  It was said.

  <Evidence source="efe-2024-11-14" stance="supports">It says so.</Evidence>
</Annotation>
`,
      )
      .join(''),
  );
  // Those that no article names are not published.
  const nameOf = (number: number): string => `${number % 2 === 0 ? 'Alpha' : 'Beta'} Name${number}`;
  await appendFile(join(content, 'articles/lima/en.mdx'), `\nThere were ${names.map(nameOf).join(', ')}.\n`);
  for (const number of names)
    await writeFile(
      join(content, `entities/name-${number}.yaml`),
      `name: ${nameOf(number)}\ntype: person\ndescription: ${long(`name${number}`)}\n`,
    );
  await rm(join(content, 'ledger.json'));
  await writeLedgerOf(content);
  const env = { CONTENT_DIR: content, OUT_DIR: dir, SITE_URL: 'https://tests.example' };
  const built = await run('build', [], env);
  expect(built.status, built.err).toBe(0);
  const looked = await run('verify', [], env);
  expect(looked.status, looked.out + looked.err).toBe(0);
  const { server, url } = await serve({ dir, base: '/', port: 0 });
  close = () => server.close();
  site = { dir, base: '/', url };
}, 300_000);

afterAll(async () => {
  close();
  await folder[Symbol.asyncDispose]();
});

/** A list, by its own page and the parts that it leads to. */
function partsOf(path: string): string[] {
  const links = documentOf(site, path).querySelectorAll('.parts li a');
  return [...links].map((link) => (link.getAttribute('href') ?? '').slice(1));
}
const itemsOf = (path: string, selector: string): string[] =>
  [...documentOf(site, path).querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

describe.runIf(deep)('every item of a list that fits no page stands on one of its parts', () => {
  test.each([
    ['claims/', '[data-item] > a', () => claimsOf(site).map(({ url }) => new URL(url).pathname)],
    [
      'entities/',
      '[data-item] > a',
      () =>
        pagesOf(site)
          .filter((page) => /^entities\/[\w-]+\/$/.test(page))
          .map((page) => `/${page}`),
    ],
    ['entities/wsws/', '[data-item] > a', () => claimsOf(site).map(({ url }) => new URL(url).pathname)],
    [
      'sources/efe-2024-11-14/',
      '[data-item] > a',
      () =>
        claimsOf(site)
          .filter(({ evidence }) => evidence.some(({ source }) => source === 'efe-2024-11-14'))
          .map(({ url }) => new URL(url).pathname),
    ],
  ])('/%s', (path, selector, all) => {
    const parts = partsOf(path);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts).toContain(path);
    for (const part of parts) {
      // From each part to each.
      expect(partsOf(part), part).toEqual(parts);
      expect(gzipSync(read(site, part)).length, part).toBeLessThan(60_000);
      expect(itemsOf(part, selector).length, part).toBeGreaterThan(0);
    }
    expect(parts.flatMap((part) => itemsOf(part, selector)).sort()).toEqual(all().sort());
  });
});

test.runIf(deep)('letters lead to the part that has them', () => {
  const letters = [...documentOf(site, 'entities/').querySelectorAll('.letters a')];
  for (const letter of letters) {
    const [path = '', anchor = ''] = (letter.getAttribute('href') ?? '').split('#');
    expect(documentOf(site, path === '' ? 'entities/' : path.slice(1)).getElementById(anchor)).not.toBeNull();
  }
});

test.runIf(deep)('the filter looks through all parts, and gives the page back', async () => {
  await using tab = await open();
  const { page, complaints } = tab;
  await page.goto(`${site.url}claims/`);
  const box = page.getByRole('searchbox', { name: 'Words to look for in this list' });
  const shown = page.locator('pl-list-filter li:visible > a[href*="/claims/"] .title');
  const before = await shown.count();
  const far = [
    ...documentOf(site, partsOf('claims/').find((part) => part !== 'claims/') ?? '').querySelectorAll(
      '[data-item] .title',
    ),
  ][0];
  const [word = ''] = /claim\d+\b/.exec(far?.textContent ?? '') ?? [];
  await box.fill(`${word}.`);
  await expect.poll(() => shown.count()).toBe(1);
  expect(await shown.textContent()).toContain(word);
  expect(await page.locator('pl-list-filter [role=status]').textContent()).toBe('1 of 92 shown');
  await box.fill('');
  await expect.poll(() => shown.count()).toBe(before);
  expect(complaints).toEqual([]);
});

test.runIf(deep)('what a filter finds beyond a step comes at a press', async () => {
  await using tab = await open();
  const { page, complaints } = tab;
  await page.goto(`${site.url}entities/`);
  const box = page.getByRole('searchbox', { name: 'Words to look for in this list' });
  const shown = page.locator('pl-list-filter li:visible .title');
  const status = page.locator('pl-list-filter [role=status]');
  const more = page.getByRole('button', { name: 'Show more' });
  await box.fill('holds');
  await expect.poll(() => status.textContent()).toMatch(/^150 of 15\d match; \d+ of them shown$/);
  const first = await shown.count();
  expect(await status.textContent()).toContain(` ${first} of them shown`);
  await more.click();
  await expect.poll(() => shown.count()).toBe(150);
  // On with the first of what is new.
  expect(await shown.nth(first).evaluate((title) => title.closest('a') === document.activeElement)).toBe(
    true,
  );
  expect(await more.isVisible()).toBe(false);
  expect(await status.textContent()).toMatch(/^150 of 15\d shown$/);
  await box.fill('nowhere');
  await expect.poll(() => status.textContent()).toMatch(/^None of 15\d matches\./);
  expect(complaints).toEqual([]);
});
