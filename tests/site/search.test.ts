/** Searching: from the header of any page to the very passage. */
import { describe, expect, test } from 'vitest';
import { isBetween } from '../../src/search/ranking/run-search.ts';
import { search, settled } from '../support/search-page.ts';
import { claimsOf, documentOf, nested, open, read, root, sample } from '../support/site.ts';

const claims = claimsOf(root);

describe.each([
  ['at /', root, 3],
  ['under a base path', nested, 1],
] as const)('search %s', (_, site, count) => {
  const claims = claimsOf(site);

  test('finds a claim by the words of its passage and leads to it', async () => {
    await using tab = await open();
    const { page, complaints } = tab;
    for (const claim of sample(claims, count, ({ id }) => id)) {
      await page.goto(`${site.url}about/`);
      await page.getByRole('combobox', { name: 'Search names, claims and sources' }).fill(`"${claim.text}"`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.url}search/?**`);
      const result = page
        .locator('[data-results] a[data-kind="claim"]')
        .filter({ hasText: claim.text })
        .first();
      await result.waitFor();
      expect((await settled(page)).status).toMatch(/^\d+ results? for “/);
      await result.click();
      await page.waitForURL((url) => url.pathname.startsWith(`${site.base}articles/`));
      expect(new URL(page.url()).pathname).toBe(`${site.base}articles/${claim.article}/`);
      expect(new URL(page.url()).hash).toBe(`#${claim.id}`);
      expect(await page.locator('mark:target').count()).toBe(1);
      // What was sought is marked where it stands.
      const marked = () =>
        page.evaluate(() => {
          const passage = document.querySelector('mark:target');
          const ranges = [...(CSS.highlights.get('found') ?? [])].filter(
            ({ startContainer }) => passage?.contains(startContainer) ?? false,
          );
          return ranges.map(String);
        });
      await expect.poll(marked).toEqual(expect.arrayContaining(claim.text.match(/\p{L}{4,}/gu) ?? []));
    }
    expect(complaints).toEqual([]);
  });

  test('finds each kind of thing under its own kind', async () => {
    await using tab = await open();
    const { page } = tab;
    const [claim] = sample(claims, 1, ({ id }) => id);
    if (!claim) return;
    const speaker = documentOf(site, `entities/${claim.speaker}/`).querySelector('h1')?.textContent ?? '';
    const title = documentOf(site, `articles/${claim.article}/`).querySelector('h1')?.textContent ?? '';
    const wanted = [
      ['entity', speaker, `entities/${claim.speaker}/`],
      ['article', title, `articles/${claim.article}/`],
      ...claim.evidence.slice(0, 1).map((piece) => ['source', piece.title, `sources/${piece.source}/`]),
    ];
    for (const [kind, query = '', path = ''] of wanted) {
      await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
      const link = page.locator(`[data-results] a[data-kind="${kind ?? ''}"][href="${site.base}${path}"]`);
      await expect.poll(() => link.count()).toBe(1);
    }
  });
});

test('keeps the query in the address, through Back and reload', async () => {
  await using tab = await open();
  const { page } = tab;
  const word = claims[0]?.text.split(' ').at(-1) ?? 'x';
  await page.goto(`${root.url}search/`);
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill(word);
  await page.locator('[data-results] a').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(word);
  const found = await page.locator('[data-results] a').allTextContents();
  await page.reload();
  await expect.poll(() => page.locator('[data-results] a').allTextContents()).toEqual(found);
  await page.locator('[data-results] a').first().click();
  await page.goBack();
  await expect.poll(() => page.locator('[data-results] a').allTextContents()).toEqual(found);
  expect(await box.inputValue()).toBe(word);
});

test('Back leads to the same list at the same place', async () => {
  await using tab = await open({ viewport: { width: 800, height: 500 } });
  const { page } = tab;
  await page.goto(`${root.url}search/?kind=source`);
  const total = Number.parseInt((await settled(page)).status, 10);
  const links = page.locator('[data-results] a');
  if (total > 12) await page.getByRole('button', { name: 'Show more results' }).click();
  await expect.poll(() => links.count()).toBe(Math.min(24, total));
  const last = links.last();
  await last.scrollIntoViewIfNeeded();
  const [count, scroll] = [await links.count(), await page.evaluate(() => scrollY)];
  await last.click();
  await page.waitForURL(/\/sources\//);
  await page.goBack();
  await expect.poll(() => links.count()).toBe(count);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scroll));
});

test('facets narrow the list, count what each would show, and stand in the address', async () => {
  await using tab = await open({ viewport: { width: 1200, height: 900 } });
  const { page } = tab;
  const ofAssessment = Map.groupBy(claims, ({ assessment }) => assessment);
  const [first, second] = [...ofAssessment];
  if (!first || !second) return;
  const [[one, ones], [other, others]] = [first, second];
  await page.goto(`${root.url}search/?kind=claim`);
  expect((await settled(page)).status).toBe(`${claims.length} results.`);
  const box = (facet: string, value: string) => page.locator(`input[name="${facet}"][value="${value}"]`);
  const tally = (value: string) =>
    page.locator(`label:has(input[name="assessment"][value="${value}"]) .tally`).textContent();
  const address = (): Record<string, string[]> => {
    const { searchParams } = new URL(page.url());
    return Object.fromEntries(
      [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
    );
  };

  // OR inside a facet; its own counts stay as they were.
  await box('assessment', one).check();
  await expect.poll(async () => (await settled(page)).status).toBe(counted(ones.length));
  await expect.poll(() => tally(other)).toBe(String(others.length));
  await box('assessment', other).check();
  await expect.poll(async () => (await settled(page)).status).toBe(counted(ones.length + others.length));
  expect(address()).toEqual({ kind: ['claim'], assessment: [one, other] });

  // AND between facets.
  const kind = ones[0]?.kind ?? '';
  const both = [...ones, ...others].filter((claim) => claim.kind === kind).length;
  await box('claim', kind).check();
  await expect.poll(async () => (await settled(page)).status).toBe(counted(both));
  await page.reload();
  await expect.poll(async () => (await settled(page)).status).toBe(counted(both));
  expect(await box('assessment', one).isChecked()).toBe(true);

  // A choice is taken back where it is shown, and by Back.
  await page
    .getByRole('button', { name: /^Remove / })
    .last()
    .click();
  await expect.poll(async () => (await settled(page)).results.length).not.toBe(both);
  await page.goBack();
  await expect.poll(async () => (await settled(page)).status).toBe(counted(both));
});

test('what claims are about, cite, stand in and when is chosen by the keyboard, in lists that open', async () => {
  await using tab = await open({ viewport: { width: 1200, height: 900 } });
  const { page } = tab;
  const valuesOf: Record<string, (claim: (typeof claims)[number]) => readonly string[]> = {
    entity: ({ entities }) => entities,
    source: ({ evidence }) => evidence.map(({ source }) => source),
    article: ({ article }) => [article],
  };
  for (const [facet, of] of Object.entries(valuesOf)) {
    await page.goto(`${root.url}search/?kind=claim`);
    await settled(page);
    const heading = page.locator(`#facet--${facet}`);
    await heading.press('Enter');
    const box = page.locator(`input[name="${facet}"]`).first();
    await box.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const value = (await box.getAttribute('value')) ?? '';
    const holding = claims.filter((claim) => of(claim).includes(value)).length;
    expect(await page.locator(`label:has(input[name="${facet}"]) .tally`).first().textContent()).toBe(
      String(holding),
    );
    await box.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.getAll(facet)).toEqual([value]);
    await expect.poll(async () => (await settled(page)).status).toBe(counted(holding));
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  await page.goto(`${root.url}search/?kind=claim`);
  const [date = ''] = claims
    .map(({ asOf, published }) => (asOf ?? published).slice(0, 10))
    .sort()
    .slice(-1);
  const after = claims.filter(({ asOf, published }) => isBetween(asOf ?? published, date, undefined)).length;
  await page.getByLabel('From', { exact: true }).fill(date);
  await expect.poll(() => new URL(page.url()).searchParams.get('after')).toBe(date);
  await expect.poll(async () => (await settled(page)).status).toBe(counted(after));
});

test('a site of very many claims counts for its facets when someone turns to them', async () => {
  await using tab = await open({ viewport: { width: 1200, height: 900 } });
  const { page } = tab;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/search/?**', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/data-claims="\d+"/, 'data-claims="40000"') });
  });
  const word = claims[0]?.text.split(' ').at(-1) ?? 'x';
  await page.goto(`${root.url}search/?q=${encodeURIComponent(word)}`);
  await page.locator('input[name="kind"]').first().waitFor();
  expect(asked.filter((url) => url.includes('.pf_filter'))).toEqual([]);
  expect(await page.locator('[data-facets] .tally').count()).toBe(0);
  await page.locator('#facet--article').press('Enter');
  await page.locator('input[name="article"]').first().waitFor();
  expect(await page.locator('[data-facets] .tally').count()).toBeGreaterThan(0);
});

const counted = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}.`;

test('operators in the query do what the facets do', async () => {
  await using tab = await open();
  const { page } = tab;
  const [claim] = sample(claims, 1, ({ id }) => id);
  if (!claim) return;
  const source = claim.evidence[0]?.source;
  await page.goto(`${root.url}search/`);
  for (const [query, count] of [
    [
      `kind:claim assessment:${claim.assessment}`,
      claims.filter(({ assessment }) => assessment === claim.assessment),
    ],
    [`kind:${claim.kind}`, claims.filter(({ kind }) => kind === claim.kind)],
    [
      `kind:claim entity:${claim.entities[0] ?? ''}`,
      claims.filter(({ entities }) => entities.includes(claim.entities[0] ?? '')),
    ],
    ...(source === undefined
      ? []
      : [
          [
            `kind:claim source:${source}`,
            claims.filter(({ evidence }) => evidence.some((piece) => piece.source === source)),
          ] as const,
        ]),
    ['kind:claim after:1000', claims],
  ] as const) {
    const shown = await search(page, query);
    expect(shown.status, query).toBe(counted(count.length));
  }
  expect((await search(page, 'kind:claim before:1000')).results).toEqual([]);
  expect((await search(page, 'assessment:wrong')).status).toContain('“assessment:wrong” has no meaning here');
});

test('finds the claims about a thing under each of its names', async () => {
  await using tab = await open();
  const { page } = tab;
  const { entities } = JSON.parse(read(root, 'entities.json')) as {
    entities: { id: string; name: string; aliases: string[]; claims: string[] }[];
  };
  await page.goto(`${root.url}search/`);
  const named = entities.filter(({ aliases, claims: about }) => aliases.length > 1 && about.length > 0);
  for (const { id, aliases, claims: about } of sample(named, 4, (entity) => entity.id)) {
    for (const alias of aliases.slice(0, 3)) {
      const { results } = await search(page, `${alias} kind:claim`);
      expect(new Set(results), `${id} as ${alias}`).toEqual(
        new Set(about.length > 12 ? results : about.map((claim) => `claim:${claim.split('/')[1] ?? ''}`)),
      );
      expect(results.length, alias).toBe(Math.min(12, about.length));
    }
  }
});

test('arrows lead from the box through the results and back', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${root.url}search/?kind=claim`);
  await settled(page);
  const box = page.getByRole('main').getByRole('searchbox');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const titles = await page.locator('[data-results] a[data-kind]').allTextContents();
  await box.focus();
  for (const title of titles.slice(0, 2)) {
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(title);
  }
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(titles[0] ?? '');
  await page.keyboard.press('ArrowUp');
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(titles.length > 0);
});

test('narrows to who said it, by operator and facet', async () => {
  await using tab = await open();
  const { page } = tab;
  await page.goto(`${root.url}search/`);
  const [claim] = sample(claims, 1, ({ url }) => url);
  if (!claim) return;
  const said = claims.filter(({ speaker }) => speaker === claim.speaker);
  const { status } = await search(page, `speaker:${claim.speaker} kind:claim`);
  expect(status).toMatch(new RegExp(`^${said.length} `));
  expect((await search(page, `author:nobody`)).status).toContain('“author:” narrows nothing');
});

describe('is honest', () => {
  test('about a word it does not know, and one it took for another', async () => {
    await using tab = await open();
    const { page } = tab;
    const { entities } = JSON.parse(read(root, 'entities.json')) as {
      entities: { id: string; name: string }[];
    };
    const [entity] = sample(
      entities.filter(({ name }) => /^[A-Z][a-z]{6,}$/.test(name)),
      1,
      ({ id }) => id,
    );
    if (!entity) return;
    const { id, name } = entity;
    await page.goto(`${root.url}search/`);
    const unknown = await search(page, `${name} xqzztxqzzt`);
    expect(unknown.status).toContain(`No result for “xqzztxqzzt”; showing “${name}”`);
    expect(unknown.results[0]).toBe(`entity:${id}`);

    const slip = `${name.slice(0, 3)}q${name.slice(4)}`;
    const corrected = await search(page, slip);
    expect(corrected.status).toContain(`Showing ${name};`);
    expect(corrected.results[0]).toBe(`entity:${id}`);
    await page.getByRole('link', { name: `search for “${slip}” instead` }).click();
    await expect.poll(async () => (await settled(page)).status).toContain(`Nothing was found for “${slip}”`);
    expect(await page.getByText('The nearest names:').isVisible()).toBe(true);
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await expect.poll(async () => (await settled(page)).results[0]).toBe(`entity:${id}`);
  });

  test('in two sentences at most for ten keys', async () => {
    await using tab = await open();
    const { page } = tab;
    // Time stands still but for what a person takes from key to key, however slow the machine is.
    await page.clock.install();
    await page.goto(`${root.url}search/`);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const status = document.querySelector('main [role="status"]');
      if (status)
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    const box = page.getByRole('main').getByRole('searchbox');
    const typed = (claims[0]?.text ?? 'a few words').slice(0, 10);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (const key of typed) {
      await box.pressSequentially(key);
      await page.clock.runFor(150);
    }
    await page.clock.resume();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.length))
      .toBeGreaterThan(0);
    await expect.poll(async () => (await settled(page)).status).not.toBe('');
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.length, said.join(' | ')).toBeLessThanOrEqual(2);
  });
});

describe('the box in the header', () => {
  const [claim] = sample(claims, 1, ({ id }) => id);
  const name =
    claim === undefined
      ? ''
      : (documentOf(root, `entities/${claim.speaker}/`).querySelector('h1')?.textContent ?? '');

  test('suggests names and claims; arrows choose, Enter goes, Escape closes', async () => {
    await using tab = await open();
    const { page, complaints } = tab;
    if (!claim) return;
    await page.goto(`${root.url}about/`);
    const box = page.getByRole('combobox', { name: 'Search names, claims and sources' });
    await page.keyboard.press('Control+k');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.pressSequentially(name);
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.getByRole('group', { name: 'Claims' }).count()).toBe(1);

    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe(name);
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(active).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    expect(await options.last().textContent()).toBe(`All results for “${name}”`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root.url}entities/${claim.speaker}/**`);
    expect(complaints).toEqual([]);
  });

  test('Enter without a choice leads to all results', async () => {
    await using tab = await open();
    await tab.page.goto(`${nested.url}about/`);
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.type('xqzztxqzzt');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForURL(`${nested.url}search/?q=xqzztxqzzt`);
  });
});

test('says so when nothing is found', async () => {
  await using tab = await open();
  await tab.page.goto(`${root.url}search/?q=xqzztxqzzt`);
  await expect
    .poll(() => tab.page.getByRole('status').textContent())
    .toContain('Nothing was found for “xqzztxqzzt”');
});

test('says when the index cannot be had, and finds again once it can', async () => {
  await using tab = await open();
  const { page } = tab;
  const box = page.getByRole('main').getByRole('searchbox');
  const word = claims[0]?.text.split(' ').at(-1) ?? 'x';
  for (const parts of ['**/pagefind/first.json', '**/pagefind/index/first_*']) {
    await page.goto(`${root.url}search/`);
    await page.route(parts, (route) => route.abort());
    await box.fill(`${word}x`);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('could not be loaded');
    await page.unroute(parts);
    await box.fill(word);
    await page.locator('[data-results] a').first().waitFor();
  }
});

test('loads nothing of the engine before someone searches', async () => {
  await using tab = await open();
  const asked: string[] = [];
  tab.page.on('request', (request) => asked.push(request.url()));
  await tab.page.goto(`${root.url}search/`, { waitUntil: 'networkidle' });
  await tab.page.goto(root.url, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('with scripts off says so and offers the lists', async () => {
  await using tab = await open({ javaScriptEnabled: false });
  await tab.page.goto(`${root.url}search/`);
  expect(await tab.page.getByText('Searching needs scripts').isVisible()).toBe(true);
  for (const list of ['claims/', 'entities/', 'sources/']) {
    expect(await tab.page.getByRole('main').locator(`a[href="${root.base}${list}"]`).isVisible()).toBe(true);
  }
  expect(await tab.page.locator('button:visible, input:visible').count()).toBe(0);
});
