import { describe, expect, test } from 'vitest';
import { day, id, isPortable, isSafeAddress, period, text, toId } from './fields.ts';

const allows = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a day', () => {
  test.each(['2024-11-18', '2024-02-29', '2000-02-29', '0024-02-29'])('is %s', (value) => {
    expect(allows(day, value)).toBe(true);
  });
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-11-00',
    '2024-11-31',
    '2024-1-1',
    '2024-11',
    '2024',
    '',
    '18-11-2024',
    '2024-11-18T00:00',
    '２０２４-11-18',
    20241118,
  ])('is not %s', (value) => {
    expect(allows(day, value)).toBe(false);
  });
});

describe('a period', () => {
  test.each([
    '2024',
    '2024-11',
    '2024-11-14',
    '2024-11-10/2024-11-16',
    '2024-11-10/2024-11-10',
    '2023/2024',
    '2024-10/2024-11',
  ])('is %s', (value) => {
    expect(allows(period, value)).toBe(true);
  });
  test.each([
    '24',
    '2024-13',
    '2024-11-16/2024-11-10',
    '2024-11/2024',
    '2024-11-10/2024-11-31',
    '2024/',
    '/2024',
    '2023/2024/2025',
    'November 2024',
    '',
  ])('is not %s', (value) => {
    expect(allows(period, value)).toBe(false);
  });
});

describe(isSafeAddress, () => {
  test.each([
    'https://example.org',
    'HTTP://example.org/a?b=c#d',
    'https://例え.jp/é',
    'http://127.0.0.1:8080/',
    'https://[::1]/',
  ])('follows %s', (url) => {
    expect(isSafeAddress(url)).toBe(true);
  });
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:x',
    ' https://example.org',
    'https://exa mple.org',
    'https://',
    'https:example.org',
    'https:///example.org/\\x',
    'https:///example.org/',
    '//example.org',
    '/path',
    'page.html',
    '',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'https://user@example.org',
    'https://:secret@example.org',
    'https://example.org:99999',
    'https://example.org\\@evil.org',
  ])('does not follow %j', (url) => {
    expect(isSafeAddress(url)).toBe(false);
  });
});

describe('an id', () => {
  test.each(['a', 'police-13000', '2024-11-14', 'x1'])('is %s', (value) =>
    expect(allows(id, value)).toBe(true),
  );
  test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'é', 'a.b', 'a\n'])('is not %j', (value) => {
    expect(allows(id, value)).toBe(false);
  });
  test.each([
    ['Dina Boluarte', 'dina-boluarte'],
    ['  Perú: “Año 2024” ', 'peru-ano-2024'],
    ['ﬁnal_Ⅳ', 'final-iv'],
    ['Ørsted', 'orsted'],
    ['Lech Wałęsa', 'lech-walesa'],
    ['Anna Weiß', 'anna-weiss'],
    ['Ærø', 'aero'],
    ['Novak Đoković', 'novak-dokovic'],
    ['demon\u00adstration', 'demonstration'],
    ['ＡＰＥＣ ٢٠٢٤', 'apec-2024'],
    ['秘鲁', ''],
  ])('is made from %j as %j', (name, made) => expect(toId(name)).toBe(made));
});

describe('text', () => {
  test('has its white space collapsed', () =>
    expect(text.parse('  one\n\ttwo three\u00a0')).toBe('one two three'));
  test('keeps blanks that are not to be broken', () =>
    expect(text.parse('13\u00a0000\n or 36\u202f%')).toBe('13\u00a0000 or 36\u202f%'));
  test('has at least one character', () => expect(allows(text, ' \n')).toBe(false));
});

describe(isPortable, () => {
  test.each([
    'aux.png',
    'COM1',
    'com¹.png',
    'LPT³.tar.png',
    'CONIN$',
    'a:b',
    'a?.png',
    'a.',
    'a ',
    'a\nb.png',
    'a\\b',
  ])('no file can be called %j everywhere', (name) => {
    expect(isPortable(name)).toBe(false);
  });
  test.each(['auxiliary.png', 'com10.png', 'con-1.png', 'port of Chancay.png', 'façade.png', '.png'])(
    '%j can',
    (name) => {
      expect(isPortable(name)).toBe(true);
    },
  );
});
