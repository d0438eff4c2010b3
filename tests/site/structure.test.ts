/** What must hold of every built page and file, whatever the content. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { claimsOf, documentOf, filesOf, nested, pagesByKind, pagesOf, read, root } from '../support/site.ts';
import { themeScript } from '../../src/site/theme-script.ts';
import { countMatches } from '../../src/claims/selector.ts';

const sites = [
  ['at /', root],
  ['under a base path', nested],
] as const;

describe.each(sites)('the built site %s', (_, site) => {
  const pages = pagesOf(site);
  const documents = new Map(pages.map((path) => [path, documentOf(site, path)]));
  const files = new Set(filesOf(site));

  test('resolves every internal link, asset and fragment', () => {
    const ids = new Map([...documents].map(([path, page]) => [path, new Set(idsOf(page))]));
    const broken: string[] = [];
    for (const [path, page] of documents) {
      for (const address of addressesIn(page)) {
        const url = URL.parse(address, `http://site${site.base}${path}`);
        if (!url) broken.push(`${path}: ${address}`);
        if (url?.host !== 'site') continue;
        const target = decodeURIComponent(url.pathname).slice(site.base.length);
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        const inside = url.pathname.startsWith(site.base) && files.has(file);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const lands = fragment === '' || (ids.get(target)?.has(fragment) ?? false);
        if (!inside || !lands) broken.push(`${path}: ${address}`);
      }
    }
    for (const file of files) {
      if (!file.endsWith('.css')) continue;
      for (const [, address = ''] of read(site, file).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        const { pathname } = new URL(address, `http://site${site.base}${file}`);
        if (!files.has(pathname.slice(site.base.length))) broken.push(`${file}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('gives every page one title, one description, one first heading, a canonical address and the policy', () => {
    const faults: string[] = [];
    for (const [path, page] of documents) {
      const one = (selector: string) => {
        const count = page.querySelectorAll(selector).length;
        if (count !== 1) faults.push(`${path}: ${count} × ${selector}`);
      };
      [
        'title',
        'meta[name="description"][content]',
        'h1',
        'main',
        '[http-equiv="Content-Security-Policy"]',
      ].forEach(one);
      if (path !== '404.html') {
        one('link[rel="canonical"]');
        const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
        // A card for frames stands for its claim's page.
        const stands = path.replace(
          /^((?:[a-z-]+\/)?)embed\/([^/]+)\/([^/]+)\/$/,
          '$1articles/$2/claims/$3/',
        );
        if (!leadsOn(page) && canonical !== `https://tests.example${site.base}${stands}`)
          faults.push(`${path}: canonical ${canonical}`);
      }
    }
    expect(faults).toEqual([]);
    const found = [...documents].filter(([path]) => !isEmbed(path));
    const titles = found.map(([, page]) => page.querySelector('title')?.textContent);
    expect(new Set(titles).size, 'titles are unique').toBeGreaterThanOrEqual(titles.length * 0.98);
  });

  // Validators and browsers let it pass.
  test('has nothing after the end of a page', () => {
    expect(pages.filter((path) => !/<\/body>\s*<\/html>\s*$/.test(read(site, path)))).toEqual([]);
  });

  test('has no inline script, style or handler, and takes nothing from elsewhere', () => {
    const faults: string[] = [];
    for (const [path, page] of documents) {
      for (const element of page.querySelectorAll('script:not([type="application/ld+json"])')) {
        const external = element.hasAttribute('src') && element.textContent === '';
        if (!external && element.textContent !== themeScript) faults.push(`${path}: inline script`);
      }
      if (page.querySelector('style, [style], base, iframe, object, embed'))
        faults.push(`${path}: style or embed`);
      for (const element of page.querySelectorAll(
        'script[src], img[src], link[rel="stylesheet"], link[rel="icon"]',
      )) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        if (!address.startsWith(site.base)) faults.push(`${path}: ${address}`);
      }
      for (const element of page.querySelectorAll('*')) {
        for (const { name } of element.attributes) if (name.startsWith('on')) faults.push(`${path}: ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('uses each id once on a page', () => {
    const twice = [...documents].flatMap(([path, page]) => {
      const ids = idsOf(page);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('carries JSON-LD that can be read', () => {
    for (const [path, page] of documents) {
      for (const element of page.querySelectorAll('script[type="application/ld+json"]')) {
        const object = JSON.parse(element.textContent) as Record<string, unknown>;
        expect(object, path).toMatchObject({
          '@context': 'https://schema.org',
          '@type': expect.any(String) as string,
        });
      }
    }
  });

  test('lists every page in the sitemap, and the sitemap in robots.txt', () => {
    const listed = [...read(site, 'sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const expected = pages
      .filter((path) => {
        const page = documents.get(path);
        return page && !leadsOn(page) && !page.querySelector('meta[name="robots"][content="noindex"]');
      })
      .map((path) => `https://tests.example${site.base}${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(read(site, 'robots.txt')).toContain(`Sitemap: https://tests.example${site.base}sitemap-index.xml`);
  });

  test('names what it carries of others’ work, and carries nothing of what sets citations', () => {
    const licences = read(site, 'licences.txt');
    const faces = [...files].filter((file) => file.endsWith('.woff2'));
    for (const face of faces) expect(licences).toContain(/([a-z]+)-[^/]*$/.exec(face)?.[1]);
    if (faces.length > 0) expect(licences).toContain('SIL OPEN FONT LICENSE');
    expect(licences).toMatch(/^- pagefind .* \(MIT\)$/m);
    expect(licences).not.toMatch(/citeproc|GPL/);
    for (const script of [...files].filter((file) => file.endsWith('.js')))
      expect(read(site, script), script).not.toMatch(/citeproc|CSL\.Engine/i);
  });

  test('covers every file by one rule of _headers', () => {
    const lines = read(site, '_headers').split('\n');
    const paths = lines.filter((line) => /^\S/.test(line));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(2000);
    const matching = (path: string) =>
      paths.filter((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path));
    for (const file of files) {
      if (file === '_headers') continue;
      const path = `${site.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
      expect(matching(path), path).toHaveLength(1);
    }
  });
});

describe('every claim', () => {
  const claims = claimsOf(root);

  test.each(pagesByKind(root).get('article') ?? [])(
    'of %s has a passage, a fact, an annotation and a page',
    (path) => {
      const page = documentOf(root, path);
      const own = claims.filter(({ article }) => path === `articles/${article}/`);
      const prose = page.querySelector('[data-prose]');
      const text = proseText(prose);
      const passages = [...page.querySelectorAll('[data-prose] [data-claim]')].map((mark) => mark.id);
      expect(passages).toEqual(own.map(({ id }) => id));
      expect(
        [...page.querySelectorAll('aside [data-fact]')].map((fact) => fact.getAttribute('data-fact')),
      ).toEqual(passages);
      for (const claim of own) {
        const mark = page.getElementById(claim.id);
        expect(mark?.getAttribute('data-assessment')).toBe(claim.assessment);
        expect(mark?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(claim.text);
        expect(countMatches(text, claim.selector), claim.id).toBe(1);
        expect(page.getElementById(`note--${claim.id}`)?.textContent).toContain(claim.rationale.slice(0, 40));
        expect(documentOf(root, `${path}claims/${claim.id}/`).querySelector('h1')?.textContent).toBe(
          claim.statement,
        );
        expect(claim.url).toBe(`https://tests.example/${path}claims/${claim.id}/`);
        expect(claim.anchor).toBe(`https://tests.example/${path}#${claim.id}`);
      }
      // What a claim was called before, and what was withdrawn, is still asked for.
      const former = [...page.querySelectorAll('[data-moved], .former > li')].map(({ id }) => id);
      const ids = idsOf(page).filter((id) => !passages.includes(id) && !former.includes(id));
      expect(
        ids.filter((id) => !/^(?:note|page|section)--/.test(id)),
        'other ids carry a prefix',
      ).toEqual([]);
    },
  );

  test('is listed the same in every export', () => {
    const entities = JSON.parse(read(root, 'entities.json')) as {
      entities: { id: string; claims: string[] }[];
    };
    for (const { id, claims: about } of entities.entities) {
      const expected = claims.filter((claim) => claim.entities.includes(id));
      expect(about).toEqual(expected.map((claim) => `${claim.article}/${claim.id}`));
    }
    for (const article of new Set(claims.map((claim) => claim.article))) {
      const own = JSON.parse(read(root, `articles/${article}/claims.json`)) as unknown;
      expect(own).toEqual({ version: 1, claims: claims.filter((claim) => claim.article === article) });
    }
  });
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const faults: string[] = [];
  for (const path of pagesOf(root)) {
    const report = await validator.validateString(read(root, path), path);
    for (const { messages } of report.results) {
      faults.push(...messages.map((m) => `${path}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
    }
  }
  expect(faults).toEqual([]);
});

/** Cards for the frames of other sites are no pages to be found. */
const isEmbed = (path: string): boolean => /^(?:[a-z-]+\/)?embed\//.test(path);

/** Whether a page only leads those who follow an old link to the new one. */
const leadsOn = (page: Document): boolean => page.querySelector('meta[http-equiv="refresh"]') !== null;

const idsOf = (page: Document): string[] => [...page.querySelectorAll('[id]')].map(({ id }) => id);

const addressesIn = (page: Document): string[] =>
  [...page.querySelectorAll('[href], [src], form[action]')].flatMap(
    (element) =>
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? [],
  );

/** The prose as CONTRACT.md defines it for selectors: without `[data-note]`, blocks parted, white space collapsed. */
function proseText(prose: Element | null): string {
  const copy = prose?.cloneNode(true) as Element;
  for (const note of [...copy.querySelectorAll('[data-note]')]) note.remove();
  for (const block of copy.querySelectorAll(
    'p, h2, h3, h4, h5, h6, li, ul, ol, blockquote, pre, table, tr, td, th',
  )) {
    block.before(' ');
    block.after(' ');
  }
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}
