/** Choosing among the facts: what is shown, what is counted, and that the address holds it. */
import { describe, expect, test } from 'vitest';
import { assessments } from '../../../src/claims/vocabulary.ts';
import { articles, claimsIn, shownIn, wide } from '../../support/article.ts';
import { open, root, sample } from '../../support/site.ts';

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
    await box.fill('xqzzt');
    await expect.poll(shown).toEqual([]);
    await expect
      .poll(() => facts.getByRole('status').textContent())
      .toBe('No fact matches. Try fewer words. No fact has “xqzzt”.');
    expect(await facts.getByRole('link', { name: 'Search the whole site' }).getAttribute('href')).toMatch(
      /\/search\/\?q=xqzzt$/,
    );
    await facts.getByRole('button', { name: 'Show all facts' }).click();
    expect(await shown()).toEqual(claims.map(({ id }) => id));
  });

  test('forgives a slip, says what it searched for, and leaves out what no fact has', async () => {
    await using site = await open(wide);
    const { page } = site;
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    const words = claims.flatMap((claim) =>
      [...claim.statement.matchAll(/\b[a-z]{8,}\b/g)].map(([word]) => ({ word, claim })),
    );
    for (const { word, claim } of sample(words, 3, (one) => one.word)) {
      const slip = `${word.slice(0, 3)}${word.slice(4, 5)}${word.slice(3, 4)}${word.slice(5)}`;
      await facts.getByRole('searchbox').fill(`${slip} xqzzt`);
      await expect.poll(() => shownIn(page), { message: slip }).toContain(claim.id);
      if (slip !== word)
        await expect
          .poll(() => facts.getByRole('status').textContent(), { message: slip })
          .toContain('Searched for “');
      expect(await facts.getByRole('status').textContent()).toContain('No fact has “xqzzt”.');
    }
  });

  test('lists each claim as a sentence that stands alone', async () => {
    await using site = await open({ ...wide, javaScriptEnabled: false });
    const { page } = site;
    await page.goto(root.url + path);
    for (const { id, statement } of claims)
      expect(await page.locator(`[data-fact="${id}"]`).textContent()).toContain(statement);
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
      expect(await shownIn(page)).toEqual(expected);
      expect(await facts.getByRole('status').textContent()).toBe(
        `${expected.length} of ${claims.length} facts match`,
      );
    }
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
    const next = facts.getByRole('button', { name: 'Next claim' });
    // The first step leads to the first claim; to the second where the first is in view already.
    await next.click();
    const start = claims.findIndex(({ id }) => new URL(page.url()).hash === `#${id}`);
    expect(start === 0 || (start === 1 && claims.length > 1)).toBe(true);
    await expect.poll(current).toBe(`#${claims[start]?.id ?? ''}`);
    const first = claims.slice(start, start + 3);
    for (const { id } of first.slice(1)) {
      await next.click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await expect.poll(current).toBe(`#${id}`);
    }
    const reached = start + first.length - 1;
    const before = `#${claims[Math.max(0, reached - 1)]?.id ?? ''}`;
    await facts.getByRole('button', { name: 'Previous claim' }).click();
    expect(new URL(page.url()).hash).toBe(before);

    await page.mouse.move(400, 400);
    await page.locator('mark').last().scrollIntoViewIfNeeded();
    // On a short page the claim that was stepped to is still in view, and stays the one.
    const left = await page.locator('mark:target').evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return bottom <= 0 || top >= innerHeight;
    });
    if (left) await expect.poll(current).not.toBe(before);
    else await expect.poll(current).toBe(before);
    const list = await facts.getByRole('list').last().boundingBox();
    const own = await facts.locator('[aria-current]').boundingBox();
    expect(own && list && own.y >= list.y - 1 && own.y + own.height <= list.y + list.height + 1).toBe(true);
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
});
