import { expect, test } from 'vitest';
import { saySystemError } from './system-error.ts';

const error = (code: string, fields: object): Error => Object.assign(new Error(code), { code, ...fields });

test.each([
  [
    'ENOSPC',
    { syscall: 'write', path: 'content/ledger.json' },
    'content/ledger.json cannot be written: the disk is full.',
  ],
  [
    'EROFS',
    { syscall: 'open', path: 'content/.#ledger.json.host.12.0123abcd.next' },
    'content/ledger.json cannot be written: the disk can only be read.',
  ],
  [
    'EROFS',
    { syscall: 'open', path: 'content/.#.#ledger.json.lock.host.12.0123abcd.next' },
    'content/ledger.json cannot be written: the disk can only be read.',
  ],
  [
    'EACCES',
    { syscall: 'scandir', path: 'content/entities' },
    'content/entities cannot be read: this user may not.',
  ],
  [
    'EISDIR',
    { syscall: 'rename', path: 'a', dest: 'content/ledger.json' },
    'content/ledger.json cannot be written: it is a folder.',
  ],
  [
    'EACCES',
    { syscall: 'open', path: 'content/\u001b[2J\nno problems' },
    'content/␛[2J␊no problems cannot be read: this user may not.',
  ],
  ['EWHATEVER', { syscall: 'open', path: 'x' }, 'x cannot be read: the system says EWHATEVER.'],
])('%s is said as a sentence with its path', (code, fields, sentence) => {
  expect(saySystemError(error(code, fields))).toBe(sentence);
});

test('a mistake of the program is none of the system', () => {
  expect(saySystemError(new TypeError('x is not a function'))).toBeUndefined();
  expect(saySystemError(error('ERR_INVALID_ARG_TYPE', {}))).toBeUndefined();
});

const full = { syscall: 'mkdir', path: 'dist/a' };
test.each([
  ['a page that could not be drawn', new Error('a page', { cause: error('ENOSPC', full) })],
  [
    'a bundle that could not be written',
    Object.assign(new Error('Build failed with 1 error'), {
      errors: [error('PLUGIN_ERROR', { ...full, pluginCode: 'ENOSPC' })],
    }),
  ],
])('it is found within %s', (_what, thrown) => {
  expect(saySystemError(thrown)).toBe('dist/a cannot be written: the disk is full.');
});

test('a mistake of the program that has another within is none of the system', () => {
  expect(saySystemError(new TypeError('x', { cause: new Error('y') }))).toBeUndefined();
  expect(saySystemError(undefined)).toBeUndefined();
});
