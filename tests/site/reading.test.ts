/** Reading an analysis: its marks, its annotations, its facts, by mouse, key and touch, with scripts and without. */
import { describe, expect, test } from 'vitest';
import { claimsOf, open, pagesByKind, root, sample } from '../support/site.ts';
import { assessments } from '../../src/claims/vocabulary.ts';

const articles = (pagesByKind(root).get('article') ?? []).filter((path) =>
  claimsOf(root).some(({ article }) => path === `articles/${article}/`),
);
const claimsIn = (path: string) => claimsOf(root).filter(({ article }) => path === `articles/${article}/`);
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe.each(articles)('%s', (path) => {
  const claims = claimsIn(path);

  test('narrows the facts to those that hold every word, in any order, whatever accents and capitals', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const box = facts.getByRole('searchbox');
    const shown = () =>
      facts
        .locator('[data-fact]:visible')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));

    for (const claim of sample(claims, 5, ({ id }) => id)) {
      const words = claim.text.split(' ').slice(0, 4).toReversed().join(' ').toUpperCase();
      await box.fill(words);
      expect(await shown()).toContain(claim.id);
      await box.fill(claim.rationale.split(' ').slice(0, 6).join(' '));
      expect(await shown()).toContain(claim.id);
      const [evidence] = claim.evidence;
      if (evidence) {
        await box.fill(evidence.title);
        expect(await shown()).toContain(claim.id);
      }
    }
    // The words of the interface are no one's facts.
    await box.fill('page of this claim');
    expect(await shown()).toEqual([]);
    await box.fill('xqzzt');
    expect(await shown()).toEqual([]);
    await expect
      .poll(() => facts.getByRole('status').textContent())
      .toBe('No fact matches. Try fewer words.');
    await facts.getByRole('button', { name: 'Show all facts' }).click();
    expect(await shown()).toEqual(claims.map(({ id }) => id));
  });

  test('finds a fact by another name of what it is about', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const { entities } = (await (await page.request.get(`${root.url}entities.json`)).json()) as {
      entities: { aliases: string[]; claims: string[] }[];
    };
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const aliased = entities.filter((entity) => entity.aliases.length > 0 && entity.claims.length > 0);
    for (const { aliases, claims: about } of sample(aliased, 8, ({ aliases: [first = ''] }) => first)) {
      await facts.getByRole('searchbox').fill(aliases.at(-1) ?? '');
      const own = about.filter((id) => path === `articles/${id.split('/')[0] ?? ''}/`);
      await expect
        .poll(async () => {
          const visible = await facts
            .locator('[data-fact]:visible')
            .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));
          return own.filter((id) => !visible.includes(id.split('/')[1] ?? ''));
        })
        .toEqual([]);
    }
  });

  test('counts and filters by assessment: several at once mean any of them', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const present = assessments.filter((word) => claims.some(({ assessment }) => assessment === word));
    const chosen = new Set<string>();
    for (const word of sample(present, 3, (name) => name)) {
      await facts.locator(`[name="assessment"][value="${word}"]`).check();
      chosen.add(word);
      const expected = claims.filter(({ assessment }) => chosen.has(assessment)).map(({ id }) => id);
      const shown = await facts
        .locator('[data-fact]:visible')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));
      expect(shown).toEqual(expected);
      expect(await facts.getByRole('status').textContent()).toBe(
        `${expected.length} of ${claims.length} facts match`,
      );
    }
  });

  test('brings an annotation up where the reader is, and gives the place back', async () => {
    await using site = await open(wide);
    const { page, complaints } = site;
    await page.goto(root.url + path);
    for (const claim of sample(claims, 3, ({ id }) => id)) {
      const passage = page.locator(`[data-claim="${claim.id}"]`);
      const number = page.getByRole('link', { name: new RegExp(`^Claim ${claim.number}:`) });
      await number.scrollIntoViewIfNeeded();
      const before = await passage.boundingBox();
      await number.press('Enter');
      const note = page.locator(`#note--${claim.id}`);
      expect(await note.evaluate((element) => element.matches(':popover-open'))).toBe(true);
      expect(await passage.boundingBox()).toEqual(before);
      expect(await note.innerText()).toContain(claim.rationale.slice(0, 30));
      await page.keyboard.press('Escape');
      expect(await note.evaluate((element) => element.matches(':popover-open'))).toBe(false);
      expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await passage.boundingBox()).toEqual(before);
    }
    expect(complaints).toEqual([]);
  });

  test('makes an open annotation a step back, an address, and a thing to copy', async () => {
    await using site = await open(wide);
    const { page, complaints } = site;
    // The clipboard belongs to the whole machine; this one to this page.
    await page.addInitScript(() => {
      const writeText = (text: string) =>
        Promise.resolve(void (document.documentElement.dataset['copied'] = text));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const copied = () => page.evaluate(() => document.documentElement.dataset['copied']);
    await page.goto(root.url + path);
    const [first, second] = sample(claims, 2, ({ id }) => id);
    if (!first || !second) return;
    const up = () =>
      page.evaluate(() => [...document.querySelectorAll('.note:popover-open')].map(({ id }) => id).join());
    const number = (claim: typeof first) => page.locator(`a.claim-ref[href="#note--${claim.id}"]`);

    for (const [height, place] of [
      [900, 0.5],
      [500, 0.5],
      [700, 0.9],
      [700, 0.1],
    ] as const) {
      // Wherever the number stands on the screen, the whole annotation can be reached.
      await page.setViewportSize({ width: 1440, height });
      await number(first).evaluate((link, at) => {
        scrollBy(0, link.getBoundingClientRect().top - innerHeight * at);
      }, place);
      await number(first).press('Enter');
      expect(await up()).toBe(`note--${first.id}`);
      const card = await page.locator('.note:popover-open').boundingBox();
      expect(card && card.y >= 0 && card.y + card.height <= height, `${height} px, ${place}`).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(up).toBe('');
    }
    await number(first).click();
    expect(await up()).toBe(`note--${first.id}`);
    await page.locator('.note:popover-open').getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(copied).toBe(`${root.url}${path}#${first.id}`);
    await page.locator('.note:popover-open').getByRole('button', { name: 'Copy citation' }).click();
    await expect.poll(copied).toContain(first.statement);
    await page.goBack();
    await expect.poll(up).toBe('');
    expect(new URL(page.url()).hash).toBe('');
    await page.goForward();
    await expect.poll(up).toBe(`note--${first.id}`);

    // Another number takes its place: still one step back to the text.
    await number(second).press('Enter');
    await expect.poll(up).toBe(`note--${second.id}`);
    expect(new URL(page.url()).hash).toBe(`#note--${second.id}`);
    await page.reload();
    await expect.poll(up).toBe(`note--${second.id}`);
    await page.keyboard.press('Escape');
    await expect.poll(up).toBe('');
    await expect.poll(() => new URL(page.url()).hash).not.toContain('note--');

    // An open annotation stands in no one's way: one press leads to another page.
    await number(first).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click();
    await page.waitForURL(`${root.url}claims/`);

    // Coming by its address opens it at its passage.
    await page.goto(`${root.url}about/`);
    await page.goto(`${root.url}${path}#note--${first.id}`);
    await expect.poll(up).toBe(`note--${first.id}`);
    const box = await page.locator(`[data-claim="${first.id}"]`).boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(up).toBe('');
    await expect.poll(() => page.url()).toBe(`${root.url}${path}#${first.id}`);
    expect(await number(first).evaluate((link) => link === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('keeps what was chosen in the address, and chooses from the profile', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const shown = () =>
      facts
        .locator('[data-fact]:visible')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));
    const [claim] = sample(claims, 1, ({ id }) => id);
    if (!claim) return;
    await page.locator(`.profile a[data-choose="${claim.assessment}"]`).click();
    const expected = claims.filter(({ assessment }) => assessment === claim.assessment);
    expect(await shown()).toEqual(expected.map(({ id }) => id));

    await facts.getByText('Kind, name, main claims').click();
    await facts.locator(`[name="kind"][value="${claim.kind}"]`).check();
    await facts.getByRole('combobox', { name: 'About a name' }).selectOption(claim.speaker);
    const all = expected.filter(
      ({ kind, entities }) => kind === claim.kind && entities.includes(claim.speaker),
    );
    await expect.poll(shown).toEqual(all.map(({ id }) => id));
    const address = page.url();
    expect(new URL(address).searchParams.getAll('entity')).toEqual([claim.speaker]);

    await page.reload();
    await expect.poll(shown).toEqual(all.map(({ id }) => id));
    await page.goto(`${root.url}about/`);
    await page.goBack();
    await expect.poll(shown).toEqual(all.map(({ id }) => id));
    await using other = await open(wide);
    await other.page.goto(address);
    await expect.poll(() => other.page.locator('aside [data-fact]:visible').count()).toBe(all.length);
    await facts.getByRole('button', { name: 'Show all facts' }).click();
    expect(await shown()).toHaveLength(claims.length);
    expect(new URL(page.url()).search).toBe('');
  });

  test('steps from claim to claim, and keeps the fact in view in step with the text', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const current = () => facts.locator('[aria-current]').getAttribute('href');
    for (const { id } of claims.slice(0, 3)) {
      await facts.getByRole('button', { name: 'Next claim' }).click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await expect.poll(current).toBe(`#${id}`);
    }
    await facts.getByRole('button', { name: 'Previous claim' }).click();
    expect(new URL(page.url()).hash).toBe(`#${claims[1]?.id ?? ''}`);

    await page.mouse.move(400, 400);
    await page.locator('mark').last().scrollIntoViewIfNeeded();
    await expect.poll(current).not.toBe(`#${claims[1]?.id ?? ''}`);
    const list = await facts.getByRole('list').last().boundingBox();
    const own = await facts.locator('[aria-current]').boundingBox();
    expect(own && list && own.y >= list.y - 1 && own.y + own.height <= list.y + list.height + 1).toBe(true);
  });

  test('lands a claim link on its passage, clear of the edges', async () => {
    await using site = await open(wide);
    const { page } = site;
    for (const claim of sample(claims, 3, ({ id }) => id)) {
      await page.goto(`${root.url}${path}#${claim.id}`);
      const box = await page.locator(`[id="${claim.id}"]:target`).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(900 - 20);
    }
  });

  test('leads from a fact to its passage', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const [claim] = sample(claims, 1, ({ id }) => id);
    await page.locator(`[data-fact="${claim?.id ?? ''}"] a`).click();
    expect(new URL(page.url()).hash).toBe(`#${claim?.id ?? ''}`);
    expect(await page.locator('mark:target').textContent()).toContain(claim?.text.split(' ')[0] ?? '');
  });

  test('reaches every fact by one tap on a phone', async () => {
    await using site = await open(phone);
    const { page } = site;
    await page.goto(root.url + path);
    await page.getByRole('link', { name: `Facts (${claims.length})` }).tap();
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const last = facts.locator('[data-fact] a').last();
    await last.scrollIntoViewIfNeeded();
    await last.tap();
    expect(new URL(page.url()).hash).toBe(`#${claims.at(-1)?.id ?? ''}`);
    // The passage stands above the sheet.
    const box = await page.locator('mark:target').boundingBox();
    const sheet = await facts.boundingBox();
    expect(box && sheet && box.y >= 0 && box.y + box.height <= sheet.y).toBe(true);
  });

  test.each([320, 768, 1280])('can be read and followed in full with scripts off at %i px', async (width) => {
    await using site = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    const { page } = site;
    await page.goto(root.url + path);
    // A page without scripts cannot be questioned; what it shows can.
    const said = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    for (const claim of claims) {
      expect(said).toContain(claim.rationale);
      for (const { title, finding } of claim.evidence) {
        expect(said).toContain(title.replaceAll(/\s+/g, ' '));
        expect(said).toContain(finding);
      }
      expect(await page.locator(`aside [data-fact="${claim.id}"] a`).getAttribute('href')).toBe(
        `#${claim.id}`,
      );
    }
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.locator('aside [data-fact]:visible').count()).toBe(claims.length);
    for (const { id } of sample(claims, 4, (claim) => claim.id)) {
      await page.goto(`${root.url}${path}#${id}`);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      expect(box && box.y >= 0 && box.y < 800, id).toBe(true);
    }
  });
});

test.each([...pagesByKind(root)].map(([kind, paths]) => [kind, sample(paths, 1, (path) => path)[0] ?? '']))(
  'a page of kind %s does not scroll sideways at 320 px',
  async (_, path) => {
    await using site = await open(phone);
    await site.page.goto(root.url + path);
    const overflow = await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  },
);

test('an index can be narrowed by typing', async () => {
  for (const path of ['claims/', 'entities/', 'sources/']) {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const items = page.locator('[data-item]');
    const total = await items.count();
    if (total === 0) continue;
    const first = ((await items.first().innerText()).split('\n')[0] ?? '').slice(0, 20);
    await page.getByRole('searchbox', { name: 'Words to look for in this list' }).fill(first.toUpperCase());
    const shown = await page.locator('[data-item]:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(total);
    await page.getByRole('searchbox', { name: 'Words to look for in this list' }).fill('xqzzt');
    expect(await page.locator('[data-item]:visible').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe(`0 of ${total} shown`);
  }
});

test.each([320, 768, 1440])('the words of the interface never break at %i px', async (width) => {
  await using site = await open({ viewport: { width, height: 800 } });
  await site.page.goto(root.url);
  const heights = await site.page
    .locator('.site-nav a, .site-search button:visible')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  for (const height of heights) expect(height).toBeLessThanOrEqual(48);
});
