/**
 * Sites in other languages than English: nothing leads nowhere, and no English is left in the interface. `npm run test:deep`
 * builds them in each of some sets of languages; each time the Spanish pages are read of the site that is built for all tests.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formsOf, holesOf, type Message } from '../../src/i18n/message.ts';
import { isMessage, type Table } from '../../src/i18n/table.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { serve } from '../../scripts/lib/static-server.ts';
import { examine, faults } from '../support/axe.ts';
import { layOutAll } from '../support/lay-out.ts';
import { nested, open, pagesOf, read } from '../support/site.ts';
import { temporary } from '../support/commands.ts';
import { projectIn, runIn } from '../support/site-in.ts';

type Languages = readonly [string, ...string[]];
type Opened = Pick<Awaited<ReturnType<typeof open>>, 'page' | 'complaints'>;
const deep = process.env['PLUMBLINE_DEEP'] === '1';
const sites: readonly (readonly [Languages, base: string])[] = [
  [['en', 'es'], '/a/b/'],
  [['en'], '/'],
  [['es'], '/'],
  [['es'], '/a/b/'],
  [['en', 'es'], '/'],
  [['es', 'ar'], '/'],
  [['es', 'ar'], '/a/b/'],
];

describe.runIf(deep).each(sites)('a site in %j at %s', (languages, base) => {
  test('holds together, in its languages', async () => {
    await using folder = await temporary();
    const project = await projectIn(join(folder.path, 'project'), languages);
    if (languages.length > 1) await revise(project, languages);
    if (languages[0] === 'en' && languages[1] === 'es') await beginEdition(project);
    const env = { OUT_DIR: 'dist', BASE_PATH: base, SITE_URL: 'https://tests.example' };
    const built = await runIn(project, 'build', [], env);
    expect(built.status, built.said).toBe(0);
    const verified = await runIn(project, 'verify', [], env);
    expect(verified.said).toMatch(/hold together/);

    const dist = join(project, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    for (const [position, lang] of languages.entries()) {
      const own = pages.filter((page) => languageOf(page, languages) === position);
      expect(own.length).toBeGreaterThan(10);
      for (const page of own) isIn(lang, page, readFileSync(join(dist, page), 'utf8'), languages);
    }
    if (languages[0] === 'en' && languages[1] === 'es') checkBoth(dist, base);
    await examineAll(dist, base, languages);
  });
});

test('every page below the folder of a language is in it', () => {
  const own = pagesOf(nested).filter((path) => path.startsWith('es/'));
  expect(own.length).toBeGreaterThan(10);
  // The title of a source reads like a sentence of the interface.
  const title = /A piece that makes claims, with .{0,40}?angles/g;
  for (const page of own) isIn('es', page, read(nested, page).replaceAll(title, 'Un texto'), ['en', 'es']);
});

test('axe finds nothing on an analysis in Spanish, and nothing of it is refused', async () => {
  await using site = await open({ viewport: { width: 320, height: 900 } });
  await examineAt(site, `${nested.url}es/articles/second-last/`);
});

test('the Spanish search finds what is Spanish, and what is only in English, which it says', async () => {
  await using site = await open({ viewport: { width: 320, height: 900 } });
  const { page, complaints } = site;
  await examineAt(site, `${nested.url}es/search/?q=segundo`);
  const own = page.locator('[data-results] a').first();
  expect(await own.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    `${nested.url}es/articles/second-last/`,
  );
  expect(await own.getAttribute('lang')).toBe(null);
  await leadsToEnglish(page, `${nested.url}es/search/?q=every+state`, `${nested.url}articles/states/`);
  expect(complaints).toEqual([]);
});

test('an edition is begun by a command, which says why it cannot', async () => {
  await using folder = await temporary();
  const project = await projectIn(join(folder.path, 'project'), ['en', 'es']);
  await revise(project, ['en', 'es']);
  await beginEdition(project);
});

/** A page says which language it is in, and says nothing in another. */
function isIn(lang: string, page: string, html: string, languages: Languages): void {
  const { document } = parseHTML(html);
  const { documentElement: root } = document;
  expect([page, root.lang, root.getAttribute('dir')]).toEqual([page, lang, lang === 'ar' ? 'rtl' : null]);
  if (lang === 'es' && !page.startsWith('guide/'))
    expect([page, englishIn(document, languages)]).toEqual([page, []]);
}

/** Give the site an analysis in one language only, and revise a claim of which the edition does not follow. */
async function revise(project: string, [original]: Languages): Promise<void> {
  const articles = join(project, 'content/articles');
  const lima = join(articles, `lima/${original}.mdx`);
  const text = readFileSync(lima, 'utf8');
  mkdirSync(join(articles, 'arequipa'));
  const other = text.replaceAll('police-13000', 'police').replace(/^title: .*$/m, 'title: Arequipa');
  writeFileSync(join(articles, `arequipa/${original}.mdx`), other);
  const said = 'No count was found.';
  writeFileSync(lima, text.replace(said, 'Nobody has counted.'));
  const { status, said: output } = await runIn(project, 'review', ['--all', '--reason', 'counted'], {});
  expect(status, output).toBe(0);
}

/** A page of each kind, as it stands below the folder of its language. */
const kinds = [
  ...['articles/lima/claims/fourth-strike/', 'search/?q=lima'],
  ...['', 'articles/lima/', 'embed/lima/fourth-strike/', 'claims/', 'entities/', 'entities/peru/'],
  ...['sources/', 'sources/efe-2024-11-14/', 'method/', 'corrections/', 'about/', 'data/'],
  ...['articles/lima/sources/', 'timeline/', 'places/', 'offline/'],
];

const looks: readonly BrowserContextOptions[] = [320, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ colorScheme, viewport: { width, height: 900 } })),
);

/** axe finds nothing in other languages than English, and nothing on the pages is refused. */
async function examineAll(dist: string, base: string, languages: Languages): Promise<void> {
  const { server, url } = await serve({ dir: dist, base, port: 0 });
  const folders = languages.flatMap((lang, at) => (lang === 'en' ? [] : [at === 0 ? '' : `${lang}/`]));
  const paths = folders.flatMap((folder) => kinds.map((kind) => folder + kind));
  try {
    for (const look of looks) {
      await using site = await open(look);
      for (const path of paths) await examineAt(site, url + path);
      if (languages[0] === 'en' && languages[1] === 'es') await searchBoth(site.page, `${url}es/search/`);
    }
  } finally {
    server.close();
  }
}

async function examineAt({ page, complaints }: Opened, url: string): Promise<void> {
  await page.goto(url);
  if (url.includes('search')) await page.locator('[data-results] a').first().waitFor();
  await page.evaluate(layOutAll);
  expect([url, page.viewportSize(), await faults(examine(page))]).toEqual([url, page.viewportSize(), []]);
  expect([url, complaints]).toEqual([url, []]);
}

/** What a search finds first is in English only: it says so, and leads there. */
async function leadsToEnglish(page: Page, url: string, address: string): Promise<void> {
  await page.goto(url);
  const first = page.locator('[data-results] li').first();
  const link = first.locator('a');
  await link.waitFor();
  expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(address);
  expect(await link.getAttribute('lang')).toBe('en');
  expect(await first.locator('.about').textContent()).toContain('inglés');
}

/** The Spanish search finds what is only in English; what is behind it shows as the original says it. */
async function searchBoth(page: Page, url: string): Promise<void> {
  await leadsToEnglish(page, `${url}?q=Arequipa`, new URL('../../articles/arequipa/', url).href);
  const results = page.locator('[data-results] li');
  await page.goto(`${url}?q=cuarto`);
  const behind = results.filter({ hasText: 'aún sin actualizar en este idioma' }).locator('a');
  await behind.waitFor();
  expect(await behind.textContent()).toBe('The strike was the fourth in two months.');
  expect(await behind.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    new URL('../articles/lima/#fourth-strike', url).href,
  );
}

/** Begin the edition of the analysis that has none: a draft, which a build leaves out. */
async function beginEdition(project: string): Promise<void> {
  const make = (...args: string[]) => runIn(project, 'new', ['article', ...args], {});
  const made = await make('--lang', 'es', 'arequipa');
  expect(made.status, made.said).toBe(0);
  expect(made.said).toContain('New: content/articles/arequipa/es.mdx');
  const text = readFileSync(join(project, 'content/articles/arequipa/es.mdx'), 'utf8');
  expect(text).toContain('draft: true');
  expect(text).toContain('<Annotation claim="police"');
  expect(text).not.toContain('assessment=');
  const refused = [
    [['--lang', 'es', 'arequipa'], 'already'],
    [['--lang', 'es', 'arequip'], 'Did you mean "arequipa"?'],
    [['--lang', 'fr', 'arequipa'], '"fr" is no language of this site.'],
    [['--lang', 'en', 'arequipa'], 'language of the originals'],
    [['--lang', 'es'], 'Which analysis?'],
  ] as const;
  for (const [args, says] of refused) {
    const { status, said } = await make(...args);
    expect([status, said]).toEqual([1, expect.stringContaining(says)]);
  }
}

/** What stands on each side of a site in English and Spanish: links both ways, feeds, what is behind, what is in one only. */
function checkBoth(dist: string, base: string): void {
  const at = (path: string): string => readFileSync(join(dist, path), 'utf8');
  const page = (path: string): Document => parseHTML(at(`${path}index.html`)).document;
  const hrefs = (document: Document, selector: string): (string | null)[] =>
    Array.from(document.querySelectorAll(selector), (link) => link.getAttribute('href'));
  const pair = [
    `https://tests.example${base}articles/lima/`,
    `https://tests.example${base}es/articles/lima/`,
  ];
  for (const path of ['articles/lima/', 'es/articles/lima/']) {
    expect(hrefs(page(path), 'link[hreflang]')).toEqual(pair);
    expect(hrefs(page(path), 'footer a[hreflang]')).toEqual(pair.map((url) => new URL(url).pathname));
  }
  const sitemap = at('sitemap-0.xml');
  expect(sitemap.match(/hreflang="es" href="[^"]*\/es\/articles\/lima\/"/g)).toHaveLength(2);

  const claim = 'es/articles/lima/claims/fourth-strike/';
  const frame = 'es/embed/lima/fourth-strike/';
  for (const path of [claim, 'es/articles/lima/', frame]) {
    const said = page(path).querySelectorAll('.behind');
    expect([path, said.length]).toEqual([path, 1]);
    const link = said[0]?.querySelector('a');
    expect(link?.getAttribute('href')).toBe(`${base}articles/lima/claims/fourth-strike/`);
    expect(link?.getAttribute('hreflang')).toBe('en');
  }
  // Passed on by itself it says what the original says, and never its own words of before.
  const [before, now] = ['El paro fue el cuarto en dos meses', 'The strike was the fourth in two months.'];
  expect(page(frame).querySelector('h1[lang="en"]')?.textContent.trim()).toBe(now);
  expect(page(frame).body.textContent).not.toContain(before);
  expect(at('es/oembed/lima/fourth-strike.json')).not.toContain(before);
  const { head } = page(claim);
  for (const tag of ['og:title', 'og:description', 'og:image:alt'])
    expect(head.querySelector(`[property="${tag}"]`)?.getAttribute('content')).not.toContain(before);
  expect(head.querySelector('[property="og:title"]')?.getAttribute('content')).toContain(now);
  expect(at('es/entities/wsws/feed.xml')).not.toContain(before);
  expect(page(claim).querySelector('script[type="application/ld+json"]')).toBeNull();
  expect(page('articles/lima/').querySelector('.behind')).toBeNull();

  const front = page('es/');
  expect(hrefs(front, '[lang="en"] a')).toContain(`${base}articles/arequipa/`);
  expect(front.body.textContent).toContain('Solo en inglés');
  for (const path of ['es/claims/', 'es/entities/wsws/'])
    expect(hrefs(page(path), '[lang="en"] a')).toContain(`${base}articles/arequipa/claims/police/`);
  // One of Lima and one of Arequipa each, in both languages.
  for (const path of ['entities/', 'es/entities/'])
    expect(page(path).querySelector('a[href$="/entities/wsws/"] .meta')?.textContent).toContain('4');
  expect(hrefs(page('articles/arequipa/'), 'link[hreflang]')).toEqual([]);

  const manifest = JSON.parse(at('es/site.webmanifest')) as Record<string, string>;
  expect(manifest).toMatchObject({ lang: 'es', start_url: `${base}es/`, scope: base });
  expect(hrefs(front, 'link[rel="manifest"]')).toEqual([`${base}es/site.webmanifest`]);

  expect(at('es/feed.xml')).toContain('xml:lang="es"');
  expect(at('es/feed.xml')).toContain(`${base}es/articles/lima/</id>`);
  expect(at('feed.xml')).not.toContain(`${base}es/articles/`);
  expect((JSON.parse(at('es/feed.json')) as { language: string }).language).toBe('es');
  expect(at('es/llms.txt')).toContain(`${base}es/articles/lima.md`);
  const { claims } = JSON.parse(at('claims.json')) as {
    claims: { id: string; lang: string; assessment: string; article: string }[];
  };
  const of = (lang: string): string[] =>
    claims
      .filter((one) => one.lang === lang && one.article === 'lima')
      .map(({ id, assessment }) => `${id} ${assessment}`);
  expect(of('es')).toEqual(of('en'));
  expect(of('es').length).toBeGreaterThan(1);
}

/** The place of a page's language among those of the site. */
const languageOf = (page: string, [, ...others]: Languages): number =>
  1 + others.indexOf(page.split(/[/\\]/)[0] ?? '');

const english = shippedWords().get('en') ?? {};
const spanish = shippedWords().get('es') ?? {};

/** The English sentences of the interface that Spanish says otherwise, as what a page would show of them. */
const sentences = pairs(english, spanish)
  .filter(([own, other]) => !formsOf(other).some((form) => formsOf(own).includes(form)))
  .flatMap(([own]) => formsOf(own))
  // What is left without its placeholders tells the language.
  .filter((form) => form.replaceAll(/\{\w+\}/g, '').replaceAll(/[^a-z]/gi, '').length > 3)
  .map((form) => new RegExp(`^${escape(form).replaceAll(/\\\{\w+\\\}/g, '.+')}$`));

function pairs(group: Table, other: Table): [Message, Message][] {
  return Object.entries(group).flatMap(([name, entry]): [Message, Message][] => {
    const there = other[name];
    if (isMessage(entry)) return isMessage(there) && holesOf(entry).length < 9 ? [[entry, there]] : [];
    return typeof there === 'object' ? pairs(entry, there) : [];
  });
}

/** What a page says in English of its own: text, names of controls, descriptions. What site.config.ts says is the site's. */
function englishIn(document: Document, languages: Languages): string[] {
  // What stands there in another language says so.
  for (const other of document.querySelectorAll('main [lang]:not([lang="es"])')) other.remove();
  const said = [
    ...document.querySelectorAll(
      'a, button, h1, h2, h3, h4, p, li, dt, dd, span, label, summary, legend, option, b, figcaption',
    ),
  ].map(({ textContent }) => textContent);
  const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
    (element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  // The name of another language of the site is written in that language.
  return [...said, ...named]
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !(languages.includes('en') && text === 'English'))
    .filter((text) => sentences.some((sentence) => sentence.test(text)));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
