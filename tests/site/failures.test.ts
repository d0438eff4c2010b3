/**
 * Everything that a page loads when it is needed, failing: once, for good, and coming back. Where something is lacking,
 * the page says so or does without; where it can be had again, it is had.
 */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { articles, claimsIn, markOf, numberOf, upIn, wide } from '../support/article.ts';
import { hash } from '../support/hash.ts';
import { claimsOf, open, root } from '../support/site.ts';
import { settled } from '../support/search-page.ts';

/** Ways in which a request fails. */
const failures = {
  'no connection': (route: Route) => route.abort(),
  'no such file, as after a new publication': (route: Route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' }),
  'a page of the network instead': (route: Route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
} as const;
const ways = Object.entries(failures);
/** Every way in `npm run test:deep`; else one, not the same for each thing. */
const waysOf = (thing: string) =>
  process.env['PLUMBLINE_DEEP'] === '1' ? ways : ways.filter((_, at) => at === hash(thing) % ways.length);

/** Let requests fail. @returns how many did, and a way to end it. */
async function fail(page: Page, parts: RegExp, how: (route: Route) => Promise<void>, times = Infinity) {
  let count = 0;
  const handle = async (route: Route): Promise<void> => {
    if (count >= times) return route.continue();
    count += 1;
    return how(route);
  };
  await page.route(parts, handle);
  return {
    count: () => count,
    mend: () => page.unroute(parts, handle),
  };
}

/** Say that the network is back until something shows: a second try may fail only after the first word of it. */
const sayBack = async (page: Page, selector: string, look: () => Promise<void> = () => Promise.resolve()) => {
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await look();
      const shown = page.locator(selector).first();
      await shown.waitFor({ timeout: 10_000 }).catch(() => undefined);
      return shown.isVisible();
    })
    .toBe(true);
};

const claims = claimsOf(root);
/** Words that are in an index of the site, and not in each other's part of it. */
const words = [...new Set(claims.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []))];
const [first = 'x'] = words;
const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
const status = (page: Page) => page.locator('.search-status');
const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

/** Words in quotes: only the engine itself knows whether they stand side by side. */
const [, phrase = 'x x'] =
  claims.map(({ text }) => /^([a-z]+ [a-z]+) /i.exec(text)).find((found) => found) ?? [];
const quoted = `"${phrase}"`;

/** Parts that a search cannot do without, what is said when one cannot be had, and what is searched for. */
const parts = {
  'its first list': [/pagefind\/first\.json/, 'The search index could not be loaded.', first],
  'a part for first results': [/index\/first_/, 'The search index could not be loaded.', first],
  'its module': [/pagefind\/pagefind\.js/, 'The search index could not be loaded.', quoted],
  'its entry': [/pagefind-entry\.json/, 'The search index could not be loaded.', quoted],
  'its list of texts': [/\.pf_meta/, 'The search index could not be loaded.', quoted],
  'its program': [/wasm\.en/, 'The search index could not be loaded.', quoted],
  'a part of the index': [/\.pf_index/, 'The search index could not be loaded.', quoted],
  'the texts': [/\.pf_fragment/, 'its text could not be loaded.', first],
  'the names': [/search\/names(?:\/[^/]+)?\.json/, 'The search index could not be loaded.', first],
  'the words': [/search\/words(?:\/[^/]+)?\.json/, 'The search index could not be loaded.', first],
  'a part of the page': [/\/full-text\./, 'A part of this page could not be loaded.', first],
} as const;

/** Of each kind of part that is fetched one, where it fails once only; the rest in `npm run test:deep`. */
const once = new Set([
  'a part for first results',
  'its list of texts',
  'the names',
  'a part of the page',
  'what a part of the page imports',
]);

describe.each(Object.entries(parts))('search without %s', (part, [address, said, query]) => {
  const ofOnce = process.env['PLUMBLINE_DEEP'] === '1' || once.has(part) ? waysOf(part) : [];
  test.each(ofOnce)('finds all the same when it fails once: %s', async (_way, how) => {
    await using tab = await open();
    const { page } = tab;
    const failed = await fail(page, address, how, 1);
    await page.goto(`${root.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-results] a[data-kind]').first().waitFor();
    expect(failed.count()).toBe(1);
    expect(await again(page).isHidden()).toBe(true);
  });

  test.each(waysOf(part))(
    'says so when it fails for good, and finds when it is back: %s',
    async (_way, how) => {
      await using tab = await open();
      const { page } = tab;
      const failed = await fail(page, address, how);
      await page.goto(`${root.url}search/?q=${encodeURIComponent(query)}`);
      await expect.poll(() => status(page).textContent()).toContain(said);
      expect(await status(page).textContent()).not.toContain('Nothing was found');
      await failed.mend();
      await again(page).click();
      await page.locator('[data-results] a[data-kind]').first().waitFor();
      await expect.poll(() => again(page).isHidden()).toBe(true);
      expect(await status(page).textContent()).not.toContain('could not be loaded');
    },
  );
});

describe('search', () => {
  test('finds the next word although a part of the index failed for the last', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${root.url}search/?q=${first}`);
    await page.locator('[data-results] a[data-kind]').first().waitFor();
    const failed = await fail(page, /index\/first_/, failures['no connection']);
    // Parts of the index that are there already need no fetching; the first that is not says so.
    for (const word of words) {
      await box(page).fill(word);
      await settled(page);
      expect(await status(page).textContent()).not.toContain('Nothing was found');
      if (failed.count() > 0) break;
    }
    await failed.mend();
    await box(page).fill(words.at(-1) ?? '');
    await page.locator('[data-results] a[data-kind]').first().waitFor();
  });

  test('searches again by itself when the network is back', async () => {
    await using tab = await open();
    const { page } = tab;
    const failed = await fail(page, /first\.json/, failures['no connection']);
    await page.goto(`${root.url}search/?q=${first}`);
    await again(page).waitFor();
    await failed.mend();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.locator('[data-results] a[data-kind]').first().waitFor();
  });

  test.each([
    ['the counts', /\.pf_filter/],
    ['the engine', /pagefind\.js/],
  ])('shows what was found when only %s beside it cannot be had, and says so', async (_what, parts) => {
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, parts, failures['no connection']);
    await page.goto(`${root.url}search/?q=${first}`);
    await page.locator('[data-results] a[data-kind]').first().waitFor();
    await expect
      .poll(() => status(page).textContent())
      .toContain('How much each choice finds could not be loaded.');
    await failed.mend();
    await again(page).click();
    await page.locator('[data-facets] .tally').first().waitFor();
    expect(await status(page).textContent()).not.toContain('could not be loaded');
  });

  test('names by their ids what it has no names for, says so, and names it when it can', async () => {
    const speaker = claims.find((claim) => claim.speaker !== '')?.speaker ?? '';
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, /search\/labels\//, failures['no such file, as after a new publication']);
    await page.goto(`${root.url}search/?speaker=${speaker}`);
    await expect.poll(() => status(page).textContent()).toContain('Some names could not be loaded');
    expect(await page.locator('[data-chosen] button').textContent()).toBe(speaker);
    await failed.mend();
    await again(page).click();
    await expect.poll(() => page.locator('[data-chosen] button').textContent()).not.toBe(speaker);
  });

  test('shows more results once their texts can be had', async () => {
    await using tab = await open();
    const { page } = tab;
    await page.goto(`${root.url}search/?kind=claim`);
    const more = page.getByRole('button', { name: 'Show more results' });
    const results = page.locator('[data-results] a[data-kind]');
    await results.first().waitFor();
    if (await more.isHidden()) return; // a site of a few claims
    const before = await results.count();
    const failed = await fail(page, /\.pf_fragment/, failures['no connection']);
    await more.click();
    await expect.poll(() => status(page).textContent()).toContain('its text could not be loaded');
    await failed.mend();
    await again(page).click();
    await expect.poll(() => results.count()).toBeGreaterThan(before);
  });
});

describe('the box in the header', () => {
  const combobox = (page: Page) => page.getByRole('combobox', { name: 'Search names, claims and sources' });
  const name = first;

  test.each(['search-box', 'over\\.[^/]*css', 'search-result', 'box\\.json', 'names'] as const)(
    'suggests when %s comes at the second time',
    async (part) => {
      await using tab = await open();
      const { page } = tab;
      const failed = await fail(page, new RegExp(part), failures['no connection'], 1);
      await page.goto(`${root.url}about/`);
      await combobox(page).click();
      await combobox(page).pressSequentially(name);
      await expect.poll(failed.count).toBe(1);
      await combobox(page).press('Backspace');
      await page.locator('#page--suggestions').getByRole('option').first().waitFor();
    },
  );

  test.each(waysOf('box'))(
    'leads to the search page without its script, and suggests when it is back: %s',
    async (_way, how) => {
      await using tab = await open();
      const { page } = tab;
      const failed = await fail(page, /\/search-box\./, how);
      await page.goto(`${root.url}about/`);
      await combobox(page).fill(name);
      await expect.poll(failed.count).toBeGreaterThan(1);
      await failed.mend();
      await combobox(page).fill(`${name} `);
      await page.locator('#page--suggestions').getByRole('option').first().waitFor();

      await fail(page, /\/search-box\./, how);
      await page.goto(`${root.url}about/`);
      await combobox(page).fill(name);
      await combobox(page).press('Enter');
      await page.waitForURL(`${root.url}search/?q=${encodeURIComponent(name)}`);
    },
  );

  test('says that some suggestions could not be loaded', async () => {
    await using tab = await open();
    const { page } = tab;
    const failed = await fail(page, /pagefind\//, failures['no connection']);
    await page.goto(`${root.url}about/`);
    await combobox(page).fill(name);
    const all = page.locator('#page--suggestions').getByRole('option').last();
    await expect.poll(() => all.textContent()).toContain('Some suggestions could not be loaded.');
    await failed.mend();
    await combobox(page).fill(`${name} `);
    await expect.poll(() => all.textContent()).not.toContain('could not be loaded');
  });
});

describe('an article', () => {
  const [path = ''] = articles;
  const [claim] = claimsIn(path);

  test('finds by its text when names cannot be had, says so, and finds by name when they are back', async () => {
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, /fact-names\.json/, failures['no such file, as after a new publication']);
    await page.goto(root.url + path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await facts.getByRole('searchbox').fill(first);
    await expect
      .poll(() => facts.getByRole('status').textContent())
      .toContain('Names that are not in the text could not be loaded.');
    await failed.mend();
    await facts.getByRole('searchbox').fill(`${first} `);
    await expect.poll(() => facts.getByRole('status').textContent()).not.toContain('could not be loaded');
    expect(await facts.locator('select option').count()).toBeGreaterThan(1);
  });

  test.each([
    ['what finds them', /\/fact-words\./],
    ['what that imports', /\/words-of-text\./],
  ])(
    'says that words narrow nothing while %s cannot be had, and finds them when it is back',
    async (_, address) => {
      await using tab = await open(wide);
      const { page } = tab;
      const failed = await fail(page, address, failures['no such file, as after a new publication']);
      await page.goto(root.url + path);
      const facts = page.getByRole('complementary', { name: 'Facts' });
      const slip = `${first.slice(0, -1)}qq`;
      await facts.getByRole('searchbox').fill(slip);
      await expect
        .poll(() => facts.getByRole('status').textContent())
        .toContain('so these words narrow nothing yet');
      await failed.mend();
      await facts.getByRole('searchbox').fill(`${slip} `);
      await expect.poll(() => facts.getByRole('status').textContent()).toMatch(/Searched for|No fact has/);
      expect(await facts.getByRole('status').textContent()).not.toContain('could not be loaded');
    },
  );

  test('brings a card up without its links, and gives them when they can be had', async () => {
    if (!claim) return;
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, /\/note-links\./, failures['no connection']);
    await page.goto(root.url + path);
    await numberOf(page, claim).click();
    const card = page.locator(`#note--${claim.id}`);
    await card.getByRole('button', { name: 'Close' }).waitFor();
    await expect.poll(failed.count).toBeGreaterThan(1);
    await failed.mend();
    await card.getByRole('heading').first().click();
    await card.getByRole('button', { name: /^Copy link/ }).waitFor();
  });

  test('brings a card up under a resting pointer once what watches it can be had', async () => {
    if (!claim) return;
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, /\/pointer\./, failures['no connection']);
    await page.goto(root.url + path);
    await numberOf(page, claim).hover();
    await expect.poll(failed.count).toBeGreaterThan(1);
    expect(await upIn(page)).toEqual([]);
    await failed.mend();
    await sayBack(page, '.note:popover-open', async () => {
      await page.mouse.move(5, 5);
      await numberOf(page, claim).hover();
    });
    await expect.poll(() => upIn(page)).toEqual([`note--${claim.id}`]);
  });

  test.each(
    [
      ['what marks it', /\/found-words\./],
      ['how it looks', /\/over\.[^/]*css/],
    ].flatMap(([what, address]) =>
      waysOf(String(what)).map(([way, how]) => [what, way, address, how] as const),
    ),
  )('marks what was searched for once %s can be had: %s', async (_what, _way, address, how) => {
    await using tab = await open();
    const { page } = tab;
    const failed = await fail(page, address as RegExp, how);
    await page.goto(`${root.url}${path}?highlight=${first}`);
    await expect.poll(failed.count).toBeGreaterThan(1);
    expect(await page.locator('.found').count()).toBe(0);
    await failed.mend();
    await sayBack(page, '.found');
    expect(await page.locator('.found').evaluate((box) => getComputedStyle(box).position)).toBe('fixed');
  });

  test('shows where one arrived on a phone once the bar can be had', async () => {
    if (!claim) return;
    await using tab = await open({ viewport: { width: 390, height: 400 }, hasTouch: true });
    const { page } = tab;
    const failed = await fail(page, /\/arrived-bar\./, failures['no connection']);
    await page.goto(`${root.url}${path}#${claim.id}`);
    await expect.poll(failed.count).toBeGreaterThan(1);
    expect(await markOf(page, claim).isVisible()).toBe(true);
    await failed.mend();
    const head = page.locator('.article-head');
    if (await head.evaluate((element) => element.getBoundingClientRect().bottom > 0)) return; // nothing to say
    await sayBack(page, '.arrived');
  });
});

describe('a preview of where a link leads', () => {
  test.each(['/previews\\.', 'preview\\.json'] as const)('comes up once %s can be had', async (part) => {
    const entity = claims.flatMap(({ entities }) => entities)[0] ?? '';
    await using tab = await open(wide);
    const { page } = tab;
    const failed = await fail(page, new RegExp(part), failures['no such file, as after a new publication']);
    const claim = claims.find(({ entities }) => entities.includes(entity));
    await page.goto(`${root.url}articles/${claim?.article ?? ''}/claims/${claim?.id ?? ''}/`);
    const link = page.locator('main a[href*="/entities/"]').first();
    await link.hover();
    await expect.poll(failed.count).toBeGreaterThan(0);
    expect(await page.locator('.preview').count()).toBe(0);
    await failed.mend();
    await sayBack(page, '.preview', async () => {
      await page.mouse.move(5, 5);
      await link.hover();
    });
    expect(await page.locator('.preview').count()).toBe(1);
  });
});
