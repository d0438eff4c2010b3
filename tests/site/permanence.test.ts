/** What was published, changed, moved and withdrawn by the commands, as a reader of the built site finds it. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySite } from '../../src/tools/verify/verify-site.ts';
import { serve } from '../../scripts/lib/static-server.ts';
import { baseContent, run, shell, temporary, type Ended, type Shell } from '../support/commands.ts';
import type { BuiltSite } from '../support/global-setup.ts';
import { search } from '../support/search-page.ts';
import { claimsOf, documentOf, filesOf, nested, open, read } from '../support/site.ts';

let folder: Awaited<ReturnType<typeof temporary>>;
let content: string;
let site: BuiltSite;
let stop: () => void;
const said: Record<string, Ended> = {};

let desk: Shell;
const command = (name: string, ...args: string[]) => desk.run(name, args);
const must = async (name: string, ...args: string[]): Promise<Ended> => {
  const ended = await command(name, ...args);
  expect(ended.status, `${args.join(' ')}\n${ended.out}${ended.err}`).toBe(0);
  return ended;
};

async function edit(article: string, ...changes: [from: string, to: string][]): Promise<void> {
  const file = join(content, 'articles', article, 'en.mdx');
  let text = await readFile(file, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  await writeFile(file, text);
}

const added = `

The port <Claim id="port-cost">cost 3.5 billion dollars</Claim>, and <Claim id="port-owner">has one owner</Claim>.

<Annotation claim="port-cost" statement="The port cost 3.5 billion dollars." kind="statistic" assessment="unverified" speaker="wsws">
  Nothing was found.
</Annotation>
<Annotation claim="port-owner" statement="The port has one owner." kind="event" assessment="opinion" speaker="wsws">
  So it says.
</Annotation>
`;

beforeAll(async () => {
  folder = await temporary();
  content = await baseContent(folder.path);
  desk = shell({ CONTENT_DIR: content });
  const dir = join(folder.path, 'site');

  await writeFile(
    join(content, 'articles/lima/en.mdx'),
    (await readFile(join(content, 'articles/lima/en.mdx'), 'utf8')) + added,
  );
  await must('review', 'lima', '--date', '2024-11-20');

  await edit(
    'lima',
    ['>13,000 police and soldiers<', '>13,500 <b> police & “soldiers”<'.replace('<b>', '\\<b>')],
    ['assessment="corroborated"', 'assessment="partly-corroborated"'],
    ['EFE gives 13,000.', 'EFE gives 13,500.'],
  );
  said['refused build'] = await run('build', [], { CONTENT_DIR: content, OUT_DIR: dir });
  said['waiting'] = await command('review');
  said['no reason'] = await command('review', 'lima');
  await must(
    'review',
    'lima',
    'police-13000',
    '--reason',
    'The agency <corrected> its count.',
    '--date',
    '2024-12-03',
  );

  await edit('lima', ['id="port-cost"', 'id="cost"'], ['claim="port-cost"', 'claim="cost"']);
  await must('ledger', 'move', 'lima/port-cost', 'lima/cost', '--date', '2024-12-04');
  await edit(
    'lima',
    ['<Claim id="port-owner">has one owner</Claim>', 'has one owner'],
    [added.slice(added.indexOf('<Annotation claim="port-owner"')), ''],
  );
  await must('ledger', 'retire', 'lima/port-owner', '--reason', 'It has two owners.', '--date', '2024-12-05');

  await rename(join(content, 'articles/lima'), join(content, 'articles/lima-2024'));
  await must('ledger', 'move', 'lima', 'lima-2024', '--date', '2024-12-06');
  await edit('lima-2024', ['id="cost"', 'id="costs"'], ['claim="cost"', 'claim="costs"']);
  await must('ledger', 'move', 'lima-2024/cost', 'lima-2024/costs', '--date', '2024-12-07');
  await rm(join(content, 'sources/decree-2024-11-03.yaml'));
  await must(
    'ledger',
    'retire',
    'sources/decree-2024-11-03',
    '--reason',
    'Another decree.',
    '--date',
    '2024-12-08',
  );
  await rename(join(content, 'entities/apec.yaml'), join(content, 'entities/apec-forum.yaml'));
  await must('ledger', 'move', 'entities/apec', 'entities/apec-forum', '--date', '2024-12-08');

  const env = { CONTENT_DIR: content, OUT_DIR: dir, BASE_PATH: '/a/', SITE_URL: 'https://tests.example' };
  const built = await run('build', [], env);
  expect(built.status, built.err).toBe(0);
  const { server, url } = await serve({ dir, base: '/a/', port: 0 });
  site = { dir, base: '/a/', url };
  stop = () => server.close();
  withdrawn = await withdraw();
});

let withdrawn: BuiltSite;

/** The same after the whole article was withdrawn. */
async function withdraw(): Promise<BuiltSite> {
  const without = join(folder.path, 'without');
  await cp(content, without, { recursive: true });
  await rm(join(without, 'articles/lima-2024'), { recursive: true });
  const env = { CONTENT_DIR: without, OUT_DIR: join(folder.path, 'withdrawn'), BASE_PATH: '/a/' };
  const reason = 'It *rested* on one letter.';
  const retired = await run(
    'ledger',
    ['retire', 'lima-2024', '--reason', reason, '--date', '2024-12-09'],
    env,
  );
  expect(retired.status, retired.err).toBe(0);
  const built = await run('build', [], { ...env, SITE_URL: 'https://tests.example' });
  expect(built.status, built.err).toBe(0);
  return { dir: env.OUT_DIR, base: '/a/', url: '' };
}

afterAll(async () => {
  stop();
  await folder[Symbol.asyncDispose]();
});

test('a build refuses what was not reviewed, and says which command mends it', () => {
  for (const name of ['refused build', 'waiting'] as const) {
    const { status, out = '', err = '' } = said[name] ?? {};
    expect(status).toBe(1);
    expect(out + err).toContain('npm run review -- lima/police-13000 --reason "…"');
  }
  expect(said['no reason']?.status).toBe(1);
  expect(said['no reason']?.err).toContain('--reason');
});

test('a search finds what was renamed, and nothing of what was withdrawn', async () => {
  await using tab = await open();
  await tab.page.goto(`${site.url}search/`);
  expect(await search(tab.page, '"cost 3.5 billion dollars"')).toEqual({
    results: ['claim:costs', 'article:lima-2024'],
    status: expect.stringMatching(/^2 results/) as string,
  });
  expect((await search(tab.page, '"has one owner" kind:claim')).results).toEqual([]);
  expect((await search(tab.page, '"It has two owners"')).results).toEqual([]);
});

describe('an old address', () => {
  test.each([
    ['articles/lima/', 'articles/lima-2024/'],
    ['articles/lima/claims/police-13000/', 'articles/lima-2024/claims/police-13000/'],
    ['articles/lima/claims/port-cost/', 'articles/lima-2024/claims/costs/'],
    ['articles/lima-2024/claims/cost/', 'articles/lima-2024/claims/costs/'],
    ['entities/apec/', 'entities/apec-forum/'],
  ])('/%s leads on to /%s, also without scripts', async (old, now) => {
    const page = documentOf(site, old);
    expect(page.querySelector('h1')?.textContent).toMatch(/^“.*[^.]” has moved$/);
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      `https://tests.example/a/${now}`,
    );
    expect(page.querySelector(`main a[href="/a/${now}"]`)?.textContent.trim()).not.toBe('');
    await using tab = await open({ javaScriptEnabled: false });
    await tab.page.goto(site.url + old);
    await expect.poll(() => tab.page.url()).toBe(site.url + now);
  });

  test('of a passage stands in the passage, which is marked without scripts too', async () => {
    await using tab = await open({ javaScriptEnabled: false });
    await tab.page.goto(`${site.url}articles/lima-2024/#cost`);
    const marked = tab.page.locator('mark#costs');
    const colour = (of: typeof marked) => of.evaluate((mark) => getComputedStyle(mark).boxShadow);
    expect(await colour(marked)).not.toBe(await colour(tab.page.locator('mark#fourth-strike')));
    expect(await marked.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true);
    const anchor = tab.page.locator('mark#costs > #cost');
    expect(await anchor.getAttribute('data-note')).not.toBeNull();
  });

  test('of a passage in an article that moved leads to the passage where it is now', async () => {
    const page = documentOf(site, 'articles/lima/');
    expect(page.querySelector('#port-cost a')?.getAttribute('href')).toBe('/a/articles/lima-2024/#costs');
    expect(page.querySelector('#port-owner')?.textContent).toContain('It has two owners.');
    await using tab = await open();
    await tab.page.goto(`${site.url}articles/lima/#port-cost`);
    await expect.poll(() => tab.page.url()).toBe(`${site.url}articles/lima-2024/#costs`);
    expect(tab.complaints).toEqual([]);
  });
});

test('what was withdrawn says what it said, until when and why, and is found nowhere else', () => {
  const page = documentOf(site, 'articles/lima/claims/port-owner/');
  const text = page.querySelector('main')?.textContent.replaceAll(/\s+/g, ' ') ?? '';
  for (const words of [
    'The port has one owner.',
    'has one owner',
    'opinion',
    '20 November 2024',
    '5 December 2024',
    'It has two owners.',
  ])
    expect(text).toContain(words);
  expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(documentOf(site, 'sources/decree-2024-11-03/').querySelector('main')?.textContent).toContain(
    'Another decree.',
  );
  // Whether it had a copy of ours, no one knows any more; where one stood, there is an answer.
  expect(documentOf(site, 'sources/decree-2024-11-03/copy/').querySelector('main')?.textContent).toContain(
    'This source was withdrawn on 8 December 2024.',
  );
  expect(claimsOf(site).map(({ id }) => id)).toEqual(['police-13000', 'fourth-strike', 'costs']);
  expect(read(site, 'sitemap-0.xml')).not.toMatch(/port-owner|port-cost|decree|articles\/lima\//);
  expect(documentOf(site, 'claims/').querySelector('main')?.textContent).not.toContain('one owner');
});

test('a card in the frame of another site stays under every id that its claim had', async () => {
  const card = (id: string) => documentOf(site, `embed/${id}/`);
  for (const old of ['lima/port-cost', 'lima-2024/cost']) {
    expect(card(old).querySelector('h1')?.textContent).toBe('The port cost 3.5 billion dollars.');
    expect(card(old).querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      'https://tests.example/a/articles/lima-2024/claims/costs/',
    );
    expect(JSON.parse(read(site, `oembed/${old}.json`))).toEqual(
      JSON.parse(read(site, 'oembed/lima-2024/costs.json')),
    );
  }
  // It was withdrawn, and then its article got another name.
  const ended = card('lima/port-owner').querySelector('main')?.textContent ?? '';
  for (const words of ['The port has one owner.', 'withdrawn on 5 December 2024', 'It has two owners.'])
    expect(ended).toContain(words);
  const oembed = JSON.parse(read(site, 'oembed/lima/port-owner.json')) as { type: string; html: string };
  expect(oembed.type).toBe('rich');
  expect(oembed.html).toContain('src="https://tests.example/a/embed/lima/port-owner/"');

  await using tab = await open({ viewport: { width: 320, height: 600 } });
  await tab.page.goto(`${site.url}embed/lima/port-owner/`);
  const { violations } = await new AxeBuilder({ page: tab.page }).analyze();
  expect(violations).toEqual([]);
  expect(await tab.page.getByRole('link', { name: 'What it said' }).getAttribute('href')).toBe(
    '/a/articles/lima/claims/port-owner/',
  );
});

describe('a file', () => {
  test.each([
    ['articles/lima.md', 'articles/lima-2024.md'],
    ['articles/lima/claims.json', 'articles/lima-2024/claims.json'],
    ['articles/lima/annotations.jsonld', 'articles/lima-2024/annotations.jsonld'],
    ['cards/lima.png', 'cards/lima-2024.png'],
    ['cards/lima/police-13000.png', 'cards/lima-2024/police-13000.png'],
    ['cards/lima-2024/cost.png', 'cards/lima-2024/costs.png'],
    ['articles/lima/claims.bib', 'articles/lima-2024/claims.bib'],
    ['articles/lima/claims.ris', 'articles/lima-2024/claims.ris'],
  ])('/%s holds what /%s does', (old, now) => {
    expect(read(site, old).length).toBeGreaterThan(0);
    expect(read(site, old)).toBe(read(site, now));
  });

  test.each([
    ['claims.bib', /note = \{This claim was withdrawn on 5 December 2024\. It has two owners\.\}/],
    ['claims.ris', /This claim was withdrawn on 5 December 2024\. It has two owners\./],
  ])('of references, %s, says which claim was withdrawn', (file, words) => {
    const text = read(site, `articles/lima/${file}`);
    expect(text).toMatch(words);
    expect(text).toContain('https://tests.example/a/articles/lima/claims/port-owner/');
  });

  test('of an article that was withdrawn says so under every id it had, or is empty', () => {
    for (const id of ['lima', 'lima-2024']) {
      const markdown = read(withdrawn, `articles/${id}.md`);
      for (const words of [
        '# Lima, claim by claim\n',
        'This analysis was withdrawn on 9 December 2024.',
        'It \\*rested\\* on one letter.',
        '<https://tests.example/a/articles/lima-2024/>',
      ])
        expect(markdown).toContain(words);
      expect(markdown).not.toContain('13,500');
      expect(JSON.parse(read(withdrawn, `articles/${id}/claims.json`))).toEqual({ version: 1, claims: [] });
      const collection = JSON.parse(read(withdrawn, `articles/${id}/annotations.jsonld`)) as object;
      expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 0 });
      expect(collection).not.toHaveProperty('first');
    }
    const pictures = filesOf(withdrawn).filter((file) => file.startsWith('cards/'));
    expect(pictures).toEqual(expect.arrayContaining(['cards/lima.png', 'cards/lima/police-13000.png']));
    for (const file of ['claims.json', 'feed.xml', 'llms.txt', 'claimreview.json', 'sitemap-0.xml'])
      expect(read(withdrawn, file), file).not.toMatch(/articles\/lima|13,500|Lima, claim/);
  });
});

test('a claim shows its revisions: when, why, the words and the assessment before and after', () => {
  const page = documentOf(site, 'articles/lima-2024/claims/police-13000/');
  const revision = page.getElementById('page--revision-2');
  expect(revision?.querySelector('time')?.getAttribute('datetime')).toBe('2024-12-03');
  expect(revision?.textContent).toContain('The agency <corrected> its count.');
  const words = (selector: string) =>
    [...(revision?.querySelectorAll(selector) ?? [])].map((element) => {
      for (const hidden of element.querySelectorAll('.visually-hidden')) hidden.remove();
      return element.textContent.trim();
    });
  // Of the passage, and of what the source says.
  expect(words('del')).toEqual(['13,000', 'and', '13,000']);
  expect(words('ins')).toEqual(['13,500 <b>', '& “', '”', '13,500']);
  expect(words('.rating')).toEqual(['corroborated', 'partly corroborated']);

  const [claim] = claimsOf(site);
  expect(claim).toMatchObject({ revision: 2, published: '2024-11-18', updated: '2024-12-03' });
  const [review] = [...page.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent) as { correction?: object[] },
  );
  expect(review?.correction).toEqual([
    expect.objectContaining({ '@type': 'CorrectionComment', datePublished: '2024-12-03' }),
  ]);
});

test('corrections are told newest first, on a page, in a feed and in the article', () => {
  const dates = ['2024-12-08', '2024-12-05', '2024-12-03', '2024-11-20'];
  const page = documentOf(site, 'corrections/');
  expect([...page.querySelectorAll('.correction time')].map((time) => time.getAttribute('datetime'))).toEqual(
    dates,
  );

  const feed = parseAtomFeed(read(site, 'corrections.xml'));
  expect(feed.entries?.map(({ updated }) => updated?.slice(0, 10))).toEqual(dates);
  expect(feed.entries?.[2]?.content?.value).toContain('<del>13,000 </del><ins>13,500 &#x3C;b> </ins>police');
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(dates.length);

  const article = documentOf(site, 'articles/lima-2024/');
  expect(article.querySelector('.article-head')?.textContent).toContain('Updated 5 December 2024');
  expect(
    [...article.querySelectorAll('#page--changes ~ ul time')].map((time) => time.getAttribute('datetime')),
  ).toEqual(dates.slice(1));
});

test('a change after publication says who reviewed it, wherever it is told', () => {
  const who = 'Reviewed by Ana Ruiz and Ben Okoro.';
  const told = (path: string, selector: string): string[] =>
    [...documentOf(nested, path).querySelectorAll(selector)]
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
      .filter((text) => text.includes('Another month of looking.'));
  expect(told('corrections/', '.correction')).toEqual([expect.stringContaining(who)]);
  expect(told('articles/second-last/claims/other/', '.revisions > li')).toEqual([
    expect.stringContaining(who),
  ]);
  const claim = claimsOf(nested).find(({ id, lang }) => id === 'other' && lang === 'en');
  expect(claim?.reviewedBy).toEqual(['Ana Ruiz', 'Ben Okoro']);
  expect(read(nested, 'corrections.xml')).toContain('Ana Ruiz');
});

test('who comes back is told what is new since, on one device and without a request', async () => {
  await using tab = await open({ viewport: { width: 1440, height: 900 } });
  const { page, complaints } = tab;
  const article = `${site.url}articles/lima-2024/`;
  const news = page.getByText(/^Since your last visit/);
  await page.goto(article);
  await page.locator('#page--changes').waitFor();
  expect(await news.count()).toBe(0); // a first visit has no last one
  // As if the last visit had been before the oldest change but one.
  await page.evaluate(() => {
    const key = `plumbline-seen:${location.pathname}`;
    localStorage.setItem(key, (localStorage.getItem(key) ?? '').split(' ').at(-1) ?? '');
    sessionStorage.clear();
  });
  await page.goto(`${site.url}about/`);
  await page.goto(article);
  const all = await page.locator('#page--changes ~ ul a').count();
  await expect.poll(() => news.textContent()).toContain(String(all - 1));
  expect(await page.locator('[data-fact] .new').allTextContents()).toContain('Revised');
  await news.click();
  await expect.poll(() => news.count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('#page--changes');

  await using later = await open({ storageState: await page.context().storageState() });
  await later.page.goto(article);
  await later.page.locator('#page--changes').waitFor();
  expect(await later.page.getByText(/^Since your last visit/).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the feed of corrections says all that their page does', () => {
  const texts = (element: Element, selector: string) =>
    [...element.querySelectorAll(selector)].map((found) => {
      const copy = found.cloneNode(true) as Element;
      // What of a piece of evidence changed is told by its own lines.
      for (const inner of copy.querySelectorAll('dl')) inner.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    });
  const page = documentOf(site, 'corrections/');
  for (const hidden of page.querySelectorAll('.visually-hidden')) hidden.remove();
  const told = [...page.querySelectorAll('.correction')].map((correction) =>
    texts(correction, '.soft a, .reason, dt, dd li, dd:not(:has(li)), del, ins'),
  );
  expect(told.map((words) => words.slice(0, 5))).toEqual([
    ['Another decree.'],
    ['Lima, claim by claim', 'It has two owners.', 'The passage', 'has one owner', 'The assessment'],
    ['Lima, claim by claim', 'The agency <corrected> its count.', 'The passage', expect.anything(), '13,000'],
    ['Lima, claim by claim', 'The passage', 'cost 3.5 billion dollars', 'The assessment', 'unverified'],
  ]);
  expect(told[2]).toContain('What is cited from Lima deploys 13,000 officers was changed (supports).');

  const { entries = [] } = parseAtomFeed(read(site, 'corrections.xml'));
  const feed = entries.map(({ content }) => parseHTML(`<main>${content?.value ?? ''}</main>`).document);
  const plain = (text: string) => text.replaceAll(/\s/g, '');
  for (const [index, words] of told.entries()) {
    const said = plain(feed[index]?.querySelector('main')?.textContent ?? '');
    for (const word of words) expect(said).toContain(plain(word));
  }
  expect(feed[2]?.querySelector('li a')?.getAttribute('href')).toBe(
    'https://tests.example/a/sources/efe-2024-11-14/',
  );
});

test('all of it is valid, whole and open to everyone', async () => {
  expect(verifySite({ list: filesOf(site), read: (file) => read(site, file) })).toEqual([]);

  for (const path of [
    'articles/lima-2024/claims/police-13000/',
    'corrections/',
    'articles/lima/claims/port-owner/',
    'articles/lima-2024/',
  ]) {
    await using tab = await open({ viewport: { width: 320, height: 800 } });
    await tab.page.goto(site.url + path);
    const { violations } = await new AxeBuilder({ page: tab.page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(tab.complaints).toEqual([]);
  }
});
