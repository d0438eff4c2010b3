import { describe, expect, test } from 'vitest';
import { toRequestPath } from './request-path.ts';

describe(toRequestPath, () => {
  test.each([
    ['/', '/', ''],
    ['/claims/?q=a%20b#c', '/claims/', '?q=a%20b'],
    ['/a%20b/', '/a b/', ''],
    ['http://any.example/claims/', '/claims/', ''],
    ['/a?//', '/a', '?//'],
    ['/%3Fa', '/?a', ''],
  ])('reads %j', (target, path, search) => {
    expect(toRequestPath(target)).toEqual({ path, search });
  });

  test.each([
    '//',
    '//evil.example/a',
    '/a//b',
    '*',
    '',
    '/%',
    '/%ff',
    '/%00',
    '/..%2f..%2fetc',
    '/../a',
    '/a/./b',
    '/a%5cb',
    'http://any.example',
  ])('finds no path in %j', (target) => {
    expect(toRequestPath(target)).toBeUndefined();
  });
});
