import { describe, expect, test } from 'vitest';
import { saySystemError } from './system-error.ts';

const full = (fields: object = {}) =>
  Object.assign(new Error('ENOSPC: no space left'), {
    code: 'ENOSPC',
    syscall: 'mkdir',
    path: 'dist/a',
    ...fields,
  });
const sentence = 'dist/a cannot be written: the disk is full.';

describe(saySystemError, () => {
  test.each([
    ['itself', full()],
    ['within a page that could not be drawn', new Error('a page', { cause: full() })],
    [
      'within a bundle that could not be written',
      Object.assign(new Error('Build failed with 1 error'), {
        errors: [full({ code: 'PLUGIN_ERROR', pluginCode: 'ENOSPC' })],
      }),
    ],
  ])('says what the system said, %s', (_where, error) => {
    expect(saySystemError(error)).toBe(sentence);
  });

  test('says nothing of a mistake of the program', () => {
    expect(saySystemError(new TypeError('x', { cause: new Error('y') }))).toBeUndefined();
    expect(saySystemError(undefined)).toBeUndefined();
  });
});
