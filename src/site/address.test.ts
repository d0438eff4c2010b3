import { describe, expect, test } from 'vitest';
import { given, placeholderOrigin, readAddress, toPath } from './address.ts';

describe(readAddress, () => {
  test.each<[Record<string, string>, string, string]>([
    [{}, placeholderOrigin, '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, placeholderOrigin, '/'],
    [{ SITE_URL: 'https://example.org/' }, 'https://example.org', '/'],
    [{ SITE_URL: 'http://127.0.0.1:4321', BASE_PATH: 'news' }, 'http://127.0.0.1:4321', '/news/'],
    [{ SITE_URL: 'http://[::1]:8080' }, 'http://[::1]:8080', '/'],
    [{ SITE_URL: 'https://ñandú.example' }, 'https://xn--and-6ma2c.example', '/'],
    [{ BASE_PATH: '/a//b/' }, placeholderOrigin, '/a/b/'],
    [{ BASE_PATH: '/~me/site-1.0' }, placeholderOrigin, '/~me/site-1.0/'],
  ])('reads %j', (env, origin, base) => {
    expect(readAddress(env)).toEqual({ origin, base });
  });

  test.each([
    { SITE_URL: 'example.org' },
    { SITE_URL: 'javascript:alert(1)' },
    { SITE_URL: 'ftp://example.org' },
    { SITE_URL: 'https://example.org/news/' },
    { SITE_URL: 'https://example.org/?a' },
    { SITE_URL: 'https://me:secret@example.org' },
    { SITE_URL: 'https://a"b.example' },
    { SITE_URL: "https://a'b&c.example" },
    { SITE_URL: 'https://a;script-src.example' },
    { BASE_PATH: '/a b/' },
    { BASE_PATH: '/../a' },
    { BASE_PATH: '/"><script>' },
    { BASE_PATH: '/a?b' },
  ])('refuses %j', (env) => {
    expect(() => readAddress(env)).toThrow(/must be/);
  });
});

test('an address under a base path is written with one slash between', () => {
  const site = { origin: 'https://example.org', base: '/news/' };
  expect(toPath(site, 'claims/')).toBe('/news/claims/');
  expect(toPath(site, '/claims/')).toBe('/news/claims/');
});

test('a variable that is set to nothing is not set', () => {
  expect([given(''), given(undefined), given('x')]).toEqual([undefined, undefined, 'x']);
});
