import { describe, expect, test } from 'vitest';
import { headersFor, isAbout, readHeaders, toRuleName } from '../site/read-headers.ts';
import { isHashed, typeOf } from '../site/file-types.ts';
import { toHeadersFile } from './headers-file.ts';

const files = [
  'index.html',
  '404.html',
  '_headers',
  'sources/index.html',
  'sources/s/index.html',
  'sources/s/preview.json',
  'sources.json',
  'sources.bib',
  'claims/index.html',
  'claims.json',
  'claims.csv',
  'feed.xml',
  'feed.json',
  'sitemap-0.xml',
  'favicon.svg',
  'icon-192.png',
  'licences.txt',
  '_astro/a.Bx3.css',
  '_astro/a.Bx3.js',
  'articles/a.md',
  'articles/a/index.html',
  'articles/a/claims.json',
  'articles/a/annotations.jsonld',
  'articles/a/claims.bib',
  'articles/a/claims.ris',
  'entities/e/feed.xml',
  'schemas/claims.json',
  'embed/a/c/index.html',
  'oembed/a/c.json',
  'es/pagefind/pagefind.js',
  'es/pagefind/pagefind.es_6a88.pf_meta',
  'es/pagefind/index/es_aa.pf_index',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.en_6a88.pf_meta',
  'pagefind/wasm.en.pagefind',
  'pagefind/index/en_aa.pf_index',
  'pagefind/fragment/en_c0.pf_fragment',
  'pagefind/filter/en_bb.pf_filter',
  'es/index.html',
  'es/embed/a/c/index.html',
  'es/articles/a.md',
  'es/articles/a/index.html',
];

/** What a host that reads the file adds to a path. */
function headersOf(file: string, path: string): Record<string, string> {
  return Object.fromEntries(headersFor(readHeaders(file), path));
}

describe.each(['/', '/news/'])('the headers file of a site at %s', (base) => {
  const file = toHeadersFile(files, ['en', 'es'], { origin: 'https://example.org', base });
  const rules = new Map(readHeaders(file).map(({ path, headers }) => [path, new Map(headers)]));

  const addresses = files
    .filter((name) => name !== '_headers')
    .map((name) => [name, base + name.replace(/(^|\/)index\.html$/, '$1')] as const);

  test.each([...addresses, ['index.html', `${base}index.html`] as const])(
    'sets each header of %s once',
    (_, path) => {
      const set = readHeaders(file)
        .filter((rule) => isAbout(rule, path))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(set).toContain('Content-Security-Policy');
      expect(new Set(set).size).toBe(set.length);
    },
  );

  test('keeps files whose name is a hash, and no others', () => {
    for (const [name, path] of addresses)
      expect(headersOf(file, path)['Cache-Control'] ?? '', name).toBe(
        isHashed(name) ? 'public, max-age=31536000, immutable' : '',
      );
    expect(files.filter(isHashed)).toEqual([
      '_astro/a.Bx3.css',
      '_astro/a.Bx3.js',
      'es/pagefind/pagefind.es_6a88.pf_meta',
      'es/pagefind/index/es_aa.pf_index',
      'pagefind/pagefind.en_6a88.pf_meta',
      'pagefind/index/en_aa.pf_index',
      'pagefind/fragment/en_c0.pf_fragment',
      'pagefind/filter/en_bb.pf_filter',
    ]);
  });

  test('says of every text what it is, and its charset', () => {
    for (const [name, path] of addresses) {
      const type = typeOf(name);
      if (name.endsWith('.html') || !type?.includes('charset')) continue;
      expect(headersOf(file, path)['Content-Type'], name).toBe(type);
    }
    for (const path of ['articles/a.md', 'es/articles/a.md'])
      expect(headersOf(file, base + path)['Content-Type']).toBe('text/markdown; charset=utf-8');
  });

  test('has no line over 2,000 characters and no rule for itself', () => {
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000);
    expect(file).not.toContain('_headers');
  });

  test('is strict', () => {
    const policy = rules.get(base)?.get('Content-Security-Policy');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/base-uri 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  });

  test('lets others frame the cards, and nothing else', () => {
    const framed = [...rules].filter(([, headers]) =>
      headers.get('Content-Security-Policy')?.includes('frame-ancestors *'),
    );
    expect(framed.map(([path]) => path)).toEqual([`${base}embed/*`, `${base}es/embed/*`]);
    for (const [, path] of addresses)
      expect(headersOf(file, path)['Content-Security-Policy'], path).toMatch(/frame-ancestors (?:\*|'none')/);
  });

  test('says what data is, and lets programs on other sites read it', () => {
    expect(rules.get(`${base}feed.xml`)?.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    for (const path of ['claims.json', 'feed.xml', 'articles/*', 'es/articles/*']) {
      expect(rules.get(base + path)?.get('Access-Control-Allow-Origin'), path).toBe('*');
    }
    expect(rules.get(`${base}sources/*`)?.has('Access-Control-Allow-Origin')).toBe(false);
  });

  test('does not depend on the order of the folder', () => {
    expect(toHeadersFile(files.toReversed(), ['en', 'es'], { origin: 'https://example.org', base })).toBe(
      file,
    );
  });
});

test.each([
  'a b.html',
  'x\n  Content-Security-Policy: default-src *\n',
  'x\r\n',
  '*',
  ':all',
  '# note',
  '50%.html',
  '\u0085x',
  'مرحبا.html',
])('a file named %j has a rule of its own, and makes no other', (name) => {
  for (const inside of ['', '/x.html']) {
    const file = toHeadersFile([name + inside], ['en'], { origin: 'https://example.org', base: '/' });
    const [front, rule, ...others] = readHeaders(file);
    expect(others).toEqual([]);
    const path = rule?.path ?? '';
    expect(decodeURIComponent(path)).toBe(`/${name}${inside === '' ? '' : '/*'}`);
    expect(path.replace(/\/\*$/, '')).not.toMatch(/[\s*:#]/);
    expect(rule?.headers).toEqual(front?.headers);
    expect(headersOf(file, `/${toRuleName(name + inside)}`)['Content-Security-Policy']).toBeDefined();
  }
});
