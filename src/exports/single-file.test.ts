import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readPage } from '../tools/verify/read-page.ts';
import { toSingleFile, type CarriedFile } from './single-file.ts';

const files: Readonly<Record<string, CarriedFile>> = {
  '/n/_astro/a.css': carried(
    'text/css; charset=utf-8',
    '@font-face{font-display:optional;src:url(/n/_astro/f.woff2)}',
  ),
  '/n/_astro/chart.css': carried('text/css; charset=utf-8', 'svg{color:red}'),
  '/n/_astro/f.woff2': carried('font/woff2', 'face'),
  '/n/images/a/port.png': carried('image/png', 'port'),
  '/n/images/a/dark.png': carried('image/png', 'dark'),
  '/n/favicon.svg': carried('image/svg+xml', '<svg/>'),
  '/n/articles/a/fact-names.json': carried('application/json', '{"names":[]}'),
};

function carried(type: string, text: string): CarriedFile {
  return { type, bytes: Buffer.from(text) };
}

const url = 'https://example.org/n/articles/a/';
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<script>let theme</script><title>A</title><link rel="canonical" href="${url}">
<link rel="preload" href="/n/_astro/f.woff2" as="font"><link rel="manifest" href="/n/site.webmanifest">
<link rel="icon" href="/n/favicon.svg" type="image/svg+xml"><link rel="alternate" hreflang="es" href="/n/es/articles/a/">
<link rel="stylesheet" href="/n/_astro/a.css"></head>
<body><article><h1>A</h1><link rel="stylesheet" href="/n/_astro/chart.css"><a href="/n/claims/">all</a> <a href="#c">c</a> <a href="/n/articles/a/#c">here</a>
<a href="https://other.example/x">out</a> <a href="mailto:a@b.c">mail</a>
<picture><source srcset="/n/images/a/dark.png 1x, /n/images/a/port.png 2x" media="(prefers-color-scheme: dark)">
<img src="/n/images/a/port.png" alt="The port"></picture>
<svg viewBox="0 0 1 1"><image href="/n/images/a/port.png"></image><use href="#mark"></use></svg></article>
<pl-fact-sidebar data-names="/n/articles/a/fact-names.json"></pl-fact-sidebar>
<form action="/n/search/"></form><p data-search="/n/search/"></p>
<script type="module" src="/n/_astro/a.js"></script><script type="application/ld+json">{"a":"</b>"}</script>
</body></html>`;

const script = 'const end = "</script><b>";';
const make = (text = page) =>
  toSingleFile(text, {
    url,
    script,
    notice: '<p class="notice">A copy</p>',
    file: (path) => {
      const found = files[path];
      if (!found) throw new Error(`no ${path}`);
      return found;
    },
  });

describe(toSingleFile, () => {
  const { html, hashes } = make();

  test('leaves nothing to ask for', () => {
    const loaded = [...html.matchAll(/ (?:src|srcset|data-names|xlink:href)="([^"]*)"/g)].map(
      ([, value]) => value,
    );
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of loaded) expect(address).toMatch(/^data:/);
    expect(html).not.toMatch(/<link rel="(?:stylesheet|preload|manifest)"|url\(\/|<script[^>]* src=/);
    expect(html).toContain(`<image href="data:image/png;base64,${btoa('port')}">`);
    expect(html).toContain(`src:url(data:font/woff2;base64,${btoa('face')})`);
    expect(html).toContain(`data-names="data:application/json;base64,${btoa('{"names":[]}')}"`);
  });

  test('leads to the site, and to its own places', () => {
    // Only where it leads off the site is an address written out on paper.
    expect(html).toContain('<a href="https://example.org/n/claims/" data-home="">');
    expect(html).toContain(' a[data-home]::after{content:none}</style>');
    expect(html.match(/<a href="#c">/g)).toHaveLength(2);
    expect(html).toContain('<a href="https://other.example/x">');
    expect(html).toContain('<a href="mailto:a@b.c">');
    expect(html).toContain('<form action="https://example.org/n/search/">');
    expect(html).toContain('data-search="https://example.org/n/search/"');
    expect(html).toContain('<use href="#mark">');
    expect(html).toContain(`<link rel="canonical" href="${url}">`);
    expect(html).toContain('hreflang="es" href="https://example.org/n/es/articles/a/"');
  });

  test('lets run and be drawn what stands in it, and nothing else', () => {
    const { inline, errors, counts, hidden, data } = readPage(html);
    expect({ inline, errors }).toEqual({ inline: [], errors: [] });
    expect(counts.policy).toBe(1);
    expect(hidden).toBe(true);
    expect(data.map(({ text }) => text)).toEqual(['{"a":"</b>"}']);
    expect(hashes.scripts).toHaveLength(2);
    expect(hashes.styles).toHaveLength(3);
    const other = createHash('sha256').update('alert(1)').digest('base64');
    expect(html).not.toContain(other);
    expect(readPage(html.replace('let theme', 'alert(1)')).inline).toHaveLength(1);
  });

  test('is read as it was written, also a script that speaks of its own end', () => {
    const [, written = ''] = /<script type="module">([^]*?)<\/script>/.exec(html) ?? [];
    expect(runInNewContext(`${written} end`)).toBe('</script><b>');
  });

  test('has all its styles in its head, in their order', () => {
    expect(html.slice(0, html.indexOf('</head>'))).toMatch(/@font-face.*svg\{color:red\}/s);
    expect(html.split('<style').length).toBe(4);
  });

  test('says first that it is a copy', () => {
    expect(html).toMatch(/<article><p class="notice">A copy<\/p><h1>/);
  });

  test('is the same each time', () => {
    expect(make()).toEqual({ html, hashes });
  });

  test('stops when something is not there', () => {
    expect(() => make(page.replace('port.png" alt', 'gone.png" alt'))).toThrow('no /n/images/a/gone.png');
  });
});
