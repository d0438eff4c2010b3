import { expect, test } from 'vitest';
import { own } from './own.ts';

test('own finds what an object has itself, and nothing that every object has', () => {
  const record: Record<string, number> = { constructor: 1, name: 2 };
  expect([own(record, 'constructor'), own(record, 'name')]).toEqual([1, 2]);
  for (const name of ['toString', '__proto__', 'hasOwnProperty', 'valueOf'])
    expect(own(record, name), name).toBeUndefined();
});
