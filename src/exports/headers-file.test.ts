import { describe, expect, test } from 'vitest';
import { toHeadersFile } from './headers-file.ts';

const entries = [
  { name: 'sources', folder: true },
  { name: '_astro', folder: true },
  { name: '404.html', folder: false },
  { name: 'claims', folder: true },
  { name: '_headers', folder: false },
  { name: 'claims.json', folder: false },
  { name: 'feed.xml', folder: false },
  { name: 'articles', folder: true },
  { name: 'embed', folder: true },
  { name: 'es/', folder: false },
  { name: 'es/embed', folder: true },
  { name: 'es/articles', folder: true },
];

/** Path → header → value, read as Netlify and Cloudflare Pages do. */
function parse(file: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of file.split('\n').filter((text) => text !== '')) {
    if (/^\s/.test(line))
      rule.set(line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim());
    else rules.set(line, (rule = new Map<string, string>()));
  }
  return rules;
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

describe.each(['/', '/news/'])('the headers file of a site at %s', (base) => {
  const file = toHeadersFile(entries, { origin: 'https://example.org', base });
  const rules = parse(file);

  test.each([
    '',
    'es/',
    'es/embed/x/y/',
    'embed/x/y/',
    'claims/',
    'claims/x/y/',
    'claims.json',
    '404.html',
    '_astro/a.css',
  ])('sets each header of %j once', (path) => {
    const found = [...rules].filter(([pattern]) => matches(pattern, base + path));
    const set = found.flatMap(([, headers]) => [...headers.keys()]);
    expect(set).toContain('Content-Security-Policy');
    expect(new Set(set).size).toBe(set.length);
  });

  test('keeps files whose name is a hash, and no others', () => {
    const kept = [...rules].filter(([, headers]) => headers.has('Cache-Control')).map(([path]) => path);
    expect(kept).toEqual([`${base}_astro/*`]);
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
    for (const [path, headers] of rules) {
      expect(headers.get('Content-Security-Policy'), path).toMatch(/frame-ancestors (?:\*|'none')/);
    }
  });

  test('says what data is, and lets programs on other sites read it', () => {
    expect(rules.get(`${base}feed.xml`)?.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    for (const path of ['claims.json', 'feed.xml', 'articles/*', 'es/articles/*']) {
      expect(rules.get(base + path)?.get('Access-Control-Allow-Origin'), path).toBe('*');
    }
    expect(rules.get(`${base}sources/*`)?.has('Access-Control-Allow-Origin')).toBe(false);
  });

  test('does not depend on the order of the folder', () => {
    expect(toHeadersFile(entries.toReversed(), { origin: 'https://example.org', base })).toBe(file);
  });
});

test.each([
  'a b.html',
  'x\n  Content-Security-Policy: default-src *\n/*',
  'x\r\n/*',
  '*',
  ':all',
  '# note',
  '50%.txt',
  '\u0085x',
  'مرحبا.html',
])('a file named %j has a rule of its own, and makes no other', (name) => {
  const site = { origin: 'https://example.org', base: '/' };
  for (const folder of [false, true]) {
    const rules = parse(toHeadersFile([{ name, folder }], site));
    const path = [...rules.keys()][1] ?? '';
    expect(rules.size).toBe(2);
    expect(decodeURIComponent(path)).toBe(`/${name}${folder ? '/*' : ''}`);
    expect(path.replace(/\/\*$/, '')).not.toMatch(/[\s*:#]/);
    expect(rules.get(path)).toEqual(rules.get('/'));
  }
});
