/** What must hold of every built page and file, whatever the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestName } from '../../scripts/lib/place/manifest.ts';
import {
  claimsOf,
  everyClaimOf,
  documentOf,
  filesOf,
  nested,
  pagesByKind,
  pagesOf,
  read,
  root,
  small,
} from '../support/site.ts';
import { countMatches } from '../../src/claims/selector.ts';
import { verifySite } from '../../src/tools/verify/verify-site.ts';

const sites = [
  ['at /', root],
  ['under a base path', nested],
] as const;

describe.each(sites)('the built site %s', (_, site) => {
  const pages = pagesOf(site);
  const files = new Set(filesOf(site));

  // What `npm run verify` finds: links, fragments, ids, canonical addresses, HTML, what the policy refuses, feeds, data,
  // sitemap, headers.
  test('holds together', () => {
    expect(verifySite({ list: [...files], read: (file) => read(site, file) })).toEqual([]);
  });

  test('gives nearly every page a title of its own', () => {
    const titles = pages.flatMap((path) => {
      const text = read(site, path);
      const leads = /<meta name="robots"|http-equiv="refresh"/.test(text);
      const [, lang = ''] = /<html lang="([^"]*)"/.exec(text) ?? [];
      return isEmbed(path) || leads ? [] : [`${lang} ${/<title>([^<]*)</.exec(text)?.[1] ?? ''}`];
    });
    expect(new Set(titles).size).toBeGreaterThanOrEqual(titles.length * 0.98);
  });

  test('takes nothing from elsewhere', () => {
    const faults = pages.flatMap((path) =>
      [
        ...read(site, path).matchAll(
          /<(?:script|img|link rel="(?:stylesheet|icon)")[^>]*?\s(?:src|href)="([^"]*)"/g,
        ),
      ].flatMap(([, address = '']) =>
        address.startsWith(site.base) || address.startsWith('data:') ? [] : [`${path}: ${address}`],
      ),
    );
    expect(faults).toEqual([]);
  });

  test('carries JSON-LD that can be read', () => {
    for (const path of pages) {
      for (const [, text = ''] of read(site, path).matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      )) {
        expect(JSON.parse(text), path).toMatchObject({
          '@context': 'https://schema.org',
          '@type': expect.any(String) as string,
        });
      }
    }
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
});

test('a small site has no lists in parts', () => {
  const files = readFileSync(join(small, manifestName), 'utf8').split('\n');
  expect(files.filter((file) => file.startsWith('lists/'))).toEqual([]);
});

test('a draft is in no file', () => {
  const told = filesOf(nested).filter((file) => /\.(?:html|json|jsonld|xml|md|txt|csv|bib)$/.test(file));
  expect(told.filter((file) => /(?:^|\/)draft(?:\/|\.)/.test(file))).toEqual([]);
  expect(told.filter((file) => read(nested, file).includes('nobody may read yet'))).toEqual([]);
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
        expect(bare(page.getElementById(`note--${claim.id}`)?.textContent)).toContain(
          bare(claim.rationale.slice(0, 40)),
        );
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
      // One that only an edition names is about it too.
      const expected = everyClaimOf(root).filter((claim) => claim.entities.includes(id));
      expect(about).toEqual([...new Set(expected.map((claim) => `${claim.article}/${claim.id}`))]);
    }
    for (const article of new Set(claims.map((claim) => claim.article))) {
      const own = JSON.parse(read(root, `articles/${article}/claims.json`)) as unknown;
      expect(own).toEqual({
        version: 1,
        claims: everyClaimOf(root).filter((claim) => claim.article === article),
      });
    }
  });
});

/** Without white space: blocks that follow each other have none between them. */
const bare = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, '');

/** Cards for the frames of other sites are no pages to be found. */
const isEmbed = (path: string): boolean => /^(?:[a-z-]+\/)?embed\//.test(path);

const idsOf = (page: Document): string[] => [...page.querySelectorAll('[id]')].map(({ id }) => id);

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
