/** On paper: every claim with its number, its assessment in words and the address of each source; nothing to click. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectPrinted, numberOf, otherLetters, squeeze, textOf } from '../support/paper.ts';
import { english as words } from '../support/words.ts';
import { baseContent, run, temporary } from '../support/commands.ts';
import { claimsOf, documentOf, open, pagesByKind, root } from '../support/site.ts';

/** What only makes sense on a screen. */
const screenWords = [
  words.skip,
  words.search.button,
  words.facts.search,
  words.facts.clear,
  words.facts.close,
  words.article.contents,
  words.article.lost,
  words.note.copyLink,
  words.claim.page,
  words.keys.title,
  words.theme.label,
  words.found.clear,
];

describe.each(pagesByKind(root).get('article') ?? [])('/%s printed', (path) => {
  const claims = claimsOf(root).filter(({ article }) => path === `articles/${article}/`);

  test('has every claim as a numbered endnote with full addresses, page numbers, and nothing to click', async () => {
    await using site = await open({ colorScheme: 'dark' });
    const { page } = site;
    await page.goto(root.url + path);
    // Whatever is open or chosen on the screen.
    const number = page.locator('a.claim-ref').first();
    if ((await number.count()) > 0) await number.press('Enter');
    const { text, pages } = await textOf(await page.pdf({ preferCSSPageSize: true }));

    expectPrinted(text, claims);
    // Numbers of lists and pages stand in no text of the page: one paragraph has none of them within.
    const first = squeeze(documentOf(root, path).querySelector('[data-prose] p')?.textContent ?? '');
    const [begins = ''] = first
      .slice(0, 200)
      .split(otherLetters)
      .sort((a, b) => b.length - a.length);
    expect(text.includes(begins.replaceAll(/^\P{L}+|\P{L}+$/gu, '')), 'the text begins').toBe(true);
    for (const [index, sheet] of pages.entries())
      expect(sheet.includes(numberOf(index, pages)), `page ${index + 1} is numbered`).toBe(true);
    // An author may write any of these words; the page may not.
    const own = documentOf(root, path).querySelector('article');
    own?.querySelector('.notice')?.remove();
    for (const word of screenWords) {
      const times = (where: string): number => where.split(squeeze(word)).length - 1;
      expect(times(text), word).toBe(times(squeeze(own?.textContent ?? '')));
    }
  });
});

test('`npm run pdf` says what it could not find', async () => {
  await using folder = await temporary();
  const env = { CONTENT_DIR: await baseContent(folder.path), OUT_DIR: join(folder.path, 'dist') };
  const unknown = await run('pdf', ['lina'], env);
  expect(unknown.status).toBe(1);
  expect(unknown.err).toContain('Did you mean "lima"?');
  expect((await run('pdf', [], env)).status).toBe(1);
});

// The page that it prints is printed above.
test.runIf(process.env['PLUMBLINE_DEEP'] === '1')(
  '`npm run pdf` writes an analysis of any content folder',
  async () => {
    await using folder = await temporary();
    const env = {
      CONTENT_DIR: await baseContent(folder.path),
      BASE_PATH: '/sub/',
      OUT_DIR: join(folder.path, 'dist'),
    };
    const out = join(folder.path, 'new', 'lima.pdf');
    const written = await run('pdf', ['lima', '--out', out], env);
    expect(written, written.err).toMatchObject({ status: 0 });
    const { text } = await textOf(await readFile(out));
    expect(text).toContain(squeeze('Claim 1'));
    expect(text).toContain(squeeze('https://'));
  },
);
