/** What servers are told; whether they understand it is tried with the servers themselves in `tests/hosts`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHeaders } from '../../site/read-headers.ts';
import { toHeadersFile } from '../headers-file.ts';
import type { HostedSite } from './hosted-site.ts';
import { serverKind, serverKinds } from './servers.ts';

const siteAt = (base: string, compressed = false): HostedSite => ({
  base,
  rules: readHeaders(
    toHeadersFile(
      [
        'index.html',
        '404.html',
        'claims.csv',
        'articles/a/index.html',
        'embed/a/c/index.html',
        '_astro/a.js',
        'feed.xml',
      ],
      ['en'],
      { origin: 'https://example.org', base },
    ),
  ),
  moved: [{ from: `${base}entities/old/`, to: `${base}entities/new/` }],
  compressed,
});

const textOf = (name: string, site: HostedSite): string =>
  (serverKind(name)?.toFiles(site) ?? []).map(({ text }) => text).join('\n');

describe.each(['nginx', 'apache', 'caddy', 'lighttpd'])('%s', (name) => {
  test.each(['/', '/a/b/'])('is told the headers, types and ways of a site at %s', (base) => {
    const text = textOf(name, siteAt(base));
    for (const said of [
      "frame-ancestors 'none'",
      'frame-ancestors *',
      'max-age=31536000, immutable',
      'no-cache',
      'text/csv; charset=utf-8; header=present',
      'application/atom+xml; charset=utf-8',
      'text/markdown',
      `${base}404.html`,
      `${base}entities/new/`,
    ])
      expect(text).toContain(said);
    // What only cards may do is said of them alone.
    const framed = text.split('\n').filter((line) => line.includes('frame-ancestors *'));
    expect(framed).toHaveLength(1);
  });

  test('is told that compressed copies are there only where they are', () => {
    const of = (compressed: boolean): string => textOf(name, siteAt('/', compressed));
    const uses = name === 'nginx' || name === 'caddy';
    expect(of(true) !== of(false)).toBe(uses);
  });

  test('is taken over by the two lines that the guide shows', () => {
    const guide = readFileSync('src/pages/guide/publishing.mdx', 'utf8');
    const use = serverKind(name)?.use ?? [];
    expect(use).toHaveLength(2);
    const shown = use.map((line) =>
      line.replace('{root}', '/srv/www').replace('{files}', `/srv/hosting/${name}`),
    );
    expect(guide).toContain(`\n${shown.join('\n')}\n\`\`\``);
  });
});

test('hosts are told what moved, each in its own way', () => {
  expect(textOf('netlify', siteAt('/n/'))).toBe('/n/entities/old/ /n/entities/new/ 301!\n');
  expect(textOf('cloudflare', siteAt('/n/'))).toBe('/n/entities/old/ /n/entities/new/ 301\n');
});

test('two sites on one nginx do not share their maps', () => {
  const variables = (base: string): Set<string> =>
    new Set(textOf('nginx', siteAt(base)).match(/\$plumbline_\w+/g));
  expect(variables('/a/').intersection(variables('/b/')).size).toBe(0);
});

test('no other server is known', () => {
  expect(serverKind('toString')).toBeUndefined();
  expect(Object.keys(serverKinds)).toEqual(['nginx', 'apache', 'caddy', 'lighttpd', 'netlify', 'cloudflare']);
});
