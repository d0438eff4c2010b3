import { describe, expect, test } from 'vitest';
import { toHeadersFile } from '../../exports/headers-file.ts';
import { faultRules, formatFaults } from './faults.ts';
import { verifySite } from './verify-site.ts';

const origin = 'https://site.example';

const page = (path: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page ${path}</title><meta name="description" content="A page."><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><link rel="canonical" href="${origin}/n/${path}">${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`;

const feed = (entry: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${origin}/n/feed.xml</id><title>Site</title><updated>2026-11-28T00:00:00Z</updated><author><name>We</name></author><link rel="self" href="${origin}/n/feed.xml"/>${entry}</feed>`;

const entry = `<entry><id>${origin}/n/articles/a/</id><title>A</title><updated>2026-11-28T00:00:00Z</updated></entry>`;

/** A small whole site under a base path. */
const files: Readonly<Record<string, string>> = {
  'index.html': page(
    '',
    '<p><a href="/n/articles/a/#claim">A claim</a> <a href="https://other.example/x">x</a></p>',
  ),
  '404.html': page('404.html', '<p>No.</p>', '<meta name="robots" content="noindex">'),
  'articles/a/index.html': page(
    'articles/a/',
    '<p><mark id="claim">so</mark> <a href="claims/claim/">its page</a> <a href="https://site.example/elsewhere/">ours, elsewhere</a></p><table><tr><th scope="col">N</th></tr><tr><td data-align="right">1</td></tr></table>',
    `<meta property="og:image" content="${origin}/n/cards/a.png?v=1"><script type="application/ld+json">{"@id":"${origin}/n/#us","url":"${origin}/n/articles/a/"}</script>`,
  ),
  'articles/a/claims/claim/index.html': page(
    'articles/a/claims/claim/',
    '<p><a href="#page--top" id="page--top">Top</a></p>',
  ),
  'articles/a/claims/old/index.html': page(
    'articles/a/claims/claim/',
    '<p>Moved.</p>',
    '<meta http-equiv="refresh" content="0; url=/n/articles/a/claims/claim/">',
  ),
  'embed/a/claim/index.html': page(
    'articles/a/claims/claim/',
    '<p>Card.</p>',
    '<meta name="robots" content="noindex">',
  ),
  'claims.json': JSON.stringify({
    version: 1,
    claims: [
      {
        url: `${origin}/n/articles/a/claims/claim/`,
        anchor: `${origin}/n/articles/a/#claim`,
        evidence: [{ url: `${origin}/n/articles/authored/` }],
      },
    ],
  }),
  'feed.xml': feed(entry),
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Site',
    items: [{ id: '1', content_text: 'x', date_published: '2026-11-28T00:00:00Z' }],
  }),
  // Of these only that they are there is of interest.
  'claims.csv': 'id',
  'schemas/claims.json': '{}',
  'entities.json': '{}',
  'sources.json': '[]',
  'sources.bib': '',
  'sources.ris': '',
  'claimreview.json': '{}',
  'corrections.xml': feed('').replace('feed.xml', 'corrections.xml'),
  'llms.txt': `See ${origin}/n/articles/a/.`,
  '_astro/a.css': 'a { background: url("/n/cards/a.png") }',
  'cards/a.png': '',
  'robots.txt': `Sitemap: ${origin}/n/sitemap-index.xml`,
  'sitemap-index.xml': `<sitemapindex><sitemap><loc>${origin}/n/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': `<urlset>${['', 'articles/a/', 'articles/a/claims/claim/'].map((path) => `<url><loc>${origin}/n/${path}</loc></url>`).join('')}</urlset>`,
};
const whole: Readonly<Record<string, string>> = {
  ...files,
  _headers: toHeadersFile(Object.keys(files), ['en'], { origin, base: '/n/' }),
};

const verify = (list: Readonly<Record<string, string | undefined>>) =>
  verifySite({ list: Object.keys(list), read: (file) => list[file] });

/** The same site with some text replaced in one file. */
const damaged = (file: string, from: string, to: string) => {
  const text = whole[file] ?? '';
  expect(text, `${file} holds it`).toContain(from);
  return { ...whole, [file]: text.replace(from, to) };
};
const without = (file: string) => Object.fromEntries(Object.entries(whole).filter(([path]) => path !== file));
const article = 'articles/a/index.html';

describe(verifySite, () => {
  test('finds nothing in a site that is whole', () => {
    expect(verify(whole)).toEqual([]);
  });

  test.each([
    [
      'a link to nothing',
      damaged(article, 'claims/claim/', 'claims/clam/'),
      'broken-link',
      'which the site does not have',
    ],
    [
      'a link that leaves the base',
      damaged(article, '"claims/claim/"', '"/claims/"'),
      'broken-link',
      'no address of the site',
    ],
    [
      'a link that cannot be read',
      damaged(article, '"claims/claim/"', '"http://["'),
      'broken-link',
      'no address',
    ],
    ['a fragment that is not there', damaged('index.html', '#claim', '#clam'), 'broken-fragment', '"#clam"'],
    ['a fragment that breaks off', damaged('index.html', '#claim', '#%E0'), 'broken-fragment', ''],
    [
      'a picture for previews',
      damaged(article, 'cards/a.png?', 'cards/b.png?'),
      'broken-address',
      'cards/b.png',
    ],
    ['a picture of a stylesheet', damaged('_astro/a.css', 'a.png', 'b.png'), 'broken-link', 'cards/b.png'],
    [
      'an address in JSON-LD',
      damaged(
        article,
        '"url":"https://site.example/n/articles/a/"',
        '"url":"https://site.example/n/articles/b/"',
      ),
      'broken-address',
      'articles/b/',
    ],
    [
      'JSON-LD that breaks off',
      damaged(article, '/articles/a/"}', '/articles/a/"'),
      'invalid-data',
      'JSON-LD',
    ],
    ['an anchor in the data', damaged('claims.json', '#claim', '#clam'), 'broken-fragment', '#clam'],
    [
      'a claim without a card',
      { ...whole, 'embed/a/claim/index.html': undefined },
      'missing-file',
      'not there',
    ],
    ['that a promised file is none', without('sources.bib'), 'missing-file', 'promises this file'],
    [
      'an address in text',
      damaged('llms.txt', 'articles/a/', 'articles/b/'),
      'broken-address',
      'articles/b/',
    ],
    [
      'where an old page leads',
      damaged(
        'articles/a/claims/old/index.html',
        'url=/n/articles/a/claims/claim/',
        'url=/n/articles/a/claims/gone/',
      ),
      'broken-link',
      'claims/gone/',
    ],
    ['an id that is there twice', damaged(article, '<h1>', '<h1 id="claim">'), 'duplicate-id', '"claim"'],
    [
      'a page that names another',
      damaged(article, 'href="https://site.example/n/articles/a/"', 'href="https://site.example/n/"'),
      'bad-canonical',
      'instead of itself',
    ],
    [
      'a page that names none',
      damaged(article, '<link rel="canonical" href="https://site.example/n/articles/a/">', ''),
      'bad-canonical',
      'its address',
    ],
    [
      'a card that names an old page',
      damaged('embed/a/claim/index.html', 'claims/claim/">', 'claims/old/">'),
      'bad-canonical',
      'itself',
    ],
    [
      'a card that names nothing',
      damaged('embed/a/claim/index.html', 'claims/claim/">', 'claims/gone/">'),
      'bad-canonical',
      'no such page',
    ],
    ['a page without a heading', damaged(article, '<h1>Page</h1>', ''), 'bad-page', 'h1'],
    ['a page without a policy', damaged(article, 'Content-Security-Policy', 'X'), 'bad-page', 'policy'],
    ['a page without a language', damaged(article, ' lang="en"', ''), 'bad-page', 'language'],
    ['a style in a page', damaged(article, '<table>', '<table style="color: red">'), 'bad-page', 'style='],
    ['a handler in a page', damaged(article, '<table>', '<table onclick="x()">'), 'bad-page', 'onclick='],
    [
      'a script in a page',
      damaged(article, '<table>', '<script>x()</script><table>'),
      'bad-page',
      '<script>',
    ],
    [
      'a frame in a page',
      damaged(article, '<table>', '<iframe src="/n/" title="x"></iframe><table>'),
      'bad-page',
      '<iframe>',
    ],
    [
      'a page with something after it',
      damaged(article, '</html>', '</html><p>x'),
      'bad-page',
      'after its end',
    ],
    [
      'HTML that is no HTML',
      damaged(article, '<mark id="claim">', '<mark id="claim" id="b">'),
      'invalid-html',
      'duplicate-attribute',
    ],
    [
      'a column aligned as in 1997',
      damaged(article, 'data-align="right"', 'align="right"'),
      'invalid-html',
      'align',
    ],
    [
      'a paragraph in a list',
      damaged(article, '<table>', '<ul><p>x</p></ul><table>'),
      'invalid-html',
      'element-permitted-content',
    ],
    ['XML that is none', damaged('feed.xml', '</entry>', ''), 'invalid-feed', 'not XML'],
    [
      'a feed without an id',
      damaged('feed.xml', '<id>https://site.example/n/feed.xml</id>', ''),
      'invalid-feed',
      '<id>',
    ],
    [
      'an entry without a date',
      damaged('feed.xml', '<updated>2026-11-28T00:00:00Z</updated></entry>', '</entry>'),
      'invalid-feed',
      'updated',
    ],
    [
      'an entry of the thirteenth month',
      damaged('feed.xml', '2026-11-28T00:00:00Z</updated></entry>', '2026-13-28T00:00:00Z</updated></entry>'),
      'invalid-feed',
      'no date',
    ],
    ['an entry twice', damaged('feed.xml', entry, entry + entry), 'invalid-feed', 'twice'],
    [
      'an entry that leads nowhere',
      damaged('feed.xml', 'n/articles/a/', 'n/articles/b/'),
      'broken-address',
      'articles/b/',
    ],
    ['a JSON feed of another version', damaged('feed.json', '1.1', '2'), 'invalid-feed', '1.1'],
    ['an item without content', damaged('feed.json', 'content_text', 'text'), 'invalid-feed', 'content'],
    ['data that breaks off', damaged('claims.json', '}]}', '}]'), 'invalid-data', 'not JSON'],
    [
      'a sitemap that lacks a page',
      damaged('sitemap-0.xml', `<url><loc>${origin}/n/articles/a/</loc></url>`, ''),
      'broken-address',
      'lacks',
    ],
    [
      'a sitemap that names what is no page',
      damaged('sitemap-0.xml', '/n/articles/a/<', '/n/articles/b/<'),
      'broken-address',
      'articles/b/',
    ],
    [
      'robots.txt without the sitemap',
      damaged('robots.txt', 'sitemap-index', 'map'),
      'broken-address',
      'does not name the sitemap',
    ],
    [
      'a file that no header rule speaks of',
      damaged('_headers', '/n/cards/*', '/n/card/*'),
      'bad-headers',
      '/n/cards/a.png',
    ],
    [
      'a header given twice',
      damaged(
        '_headers',
        '/n/articles/*',
        `/n/a*\n  Content-Security-Policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'\n\n/n/articles/*`,
      ),
      'bad-headers',
      'by two rules',
    ],
    [
      'a text without its charset',
      damaged('_headers', 'Content-Type: text/plain; charset=utf-8', 'Content-Type: text/plain'),
      'bad-headers',
      'says what /n/llms.txt',
    ],
    [
      'a page that is kept for ever',
      damaged('_headers', '/n/articles/*', '/n/articles/*\n  Cache-Control: immutable'),
      'bad-headers',
      'kept for ever',
    ],
    [
      'a line that hosts cut',
      damaged('_headers', "default-src 'none'", `default-src 'none' ${'x'.repeat(2_000)}`),
      'bad-headers',
      'hosts cut it',
    ],
    [
      'a policy that allows all',
      damaged('_headers', "default-src 'none'", 'default-src *'),
      'bad-headers',
      'lacks',
    ],
    [
      'a page that may be framed',
      damaged('_headers', "frame-ancestors 'none'", 'frame-ancestors *'),
      'bad-headers',
      'may be framed',
    ],
    [
      'a card that may not be',
      damaged('_headers', 'frame-ancestors *', "frame-ancestors 'none'"),
      'bad-headers',
      'may not be framed',
    ],
    ['no site at all', {}, 'bad-canonical', 'not whole'],
  ] as const)('finds %s', (_what, files, rule, reason) => {
    expect(verify(files)).toContainEqual(
      expect.objectContaining({ rule, reason: expect.stringContaining(reason) as string }),
    );
  });

  test('says a target that is missing once, with how many lead there', () => {
    const links = '<a href="/n/gone/">x</a>'.repeat(3);
    const found = verify({
      ...whole,
      [article]: page('articles/a/', `<p>${links}<mark id="claim">so</mark></p>`),
      'index.html': page('', links),
    });
    expect(found.filter(({ rule }) => rule === 'broken-link')).toEqual([
      expect.objectContaining({
        file: 'index.html',
        reason: expect.stringContaining('(6 times in all)') as string,
      }),
    ]);
  });
});

test('a report has the form of that of the content, and every rule says what mends it', () => {
  expect(formatFaults('dist', [])).toBe('');
  const faults = faultRules.map((rule, line) => ({
    file: 'a\u001B.html',
    line,
    column: 1,
    rule,
    reason: 'Why.',
  }));
  const report = formatFaults('dist', faults);
  expect(report).toContain('dist/a␛.html:0:1  error  missing-file\n  Why.\n  Build again');
  expect(report).toMatch(/\n\n\d+ errors in 1 file\.\n$/);
  expect(
    report
      .split('\n\n')
      .slice(0, -1)
      .every((block) => block.split('\n').length === 3),
  ).toBe(true);
});
