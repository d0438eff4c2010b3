import { describe, expect, test } from 'vitest';
import { codeOf, saySystemError } from './system-error.ts';

const error = (code: string, syscall: string, path?: string, dest?: string) =>
  Object.assign(new Error(`${code}: as Node says it`), { code, syscall, path, dest });

describe(saySystemError, () => {
  test.each([
    [
      error('ENOSPC', 'open', 'content/ledger.json'),
      'content/ledger.json cannot be written: the disk is full.',
    ],
    [error('EROFS', 'open', 'a.yaml'), 'a.yaml cannot be written: the disk can only be read.'],
    [error('EACCES', 'open', 'a.yaml'), 'a.yaml cannot be read: this user may not.'],
    [error('EACCES', 'scandir', 'content'), 'content cannot be read: this user may not.'],
    [error('EACCES', 'mkdir', 'content/x'), 'content/x cannot be written: this user may not.'],
    [error('EISDIR', 'read'), 'A file cannot be read: it is a folder.'],
    [error('ENOSPC', 'write'), 'A file cannot be written: the disk is full.'],
    [error('EIO', 'fsync'), 'A file cannot be written: the disk fails.'],
    [error('EXDEV', 'rename', 'a', 'b'), 'b cannot be written: the system says EXDEV.'],
    // The name that is only there while a file is written is nobody's.
    [
      error('EACCES', 'open', 'content/.#ledger.json.my-host.123.0a1b2c3d.next'),
      'content/ledger.json cannot be written: this user may not.',
    ],
    [
      error('EACCES', 'rename', 'x', 'content/.#ledger.json.lock'),
      'content/ledger.json cannot be written: this user may not.',
    ],
    [
      error('EACCES', 'rename', 'x', '.#ledger.json.lock.42'),
      'ledger.json cannot be written: this user may not.',
    ],
    [
      error('EACCES', 'open', 'content\\.#a.yaml.h.1.00000000.next'),
      'content\\a.yaml cannot be written: this user may not.',
    ],
  ])('says %s as a sentence', (given, sentence) => {
    expect(saySystemError(given)).toBe(sentence);
  });

  test.each([
    new Error('a mistake of the program'),
    Object.assign(new Error('no file'), { code: 'ERR_INVALID_ARG_TYPE', path: 'x' }),
    error('ECONNREFUSED', 'connect'),
    Object.assign(new Error('a number'), { code: 5, path: 'x' }),
    'text',
    undefined,
    { code: 'ENOENT', path: 'x' },
  ])('leaves %s as it is', (given) => {
    expect(saySystemError(given)).toBeUndefined();
  });
});

test('codeOf is the code of an error of the system, and nothing else', () => {
  expect(codeOf(error('ENOENT', 'open'))).toBe('ENOENT');
  expect([codeOf(new Error('x')), codeOf({ code: 'ENOENT' }), codeOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
