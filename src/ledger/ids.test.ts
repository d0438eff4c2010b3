import { expect, test } from 'vitest';
import { parseId } from './ids.ts';
import { parseLedger } from './parse-ledger.ts';
import type { Ledger } from './schema.ts';
import { serializeLedger } from './serialize.ts';

const revision = {
  date: '2024-11-18',
  passage: 'It rained',
  statement: 'It rained.',
  assessment: 'opinion' as const,
  evidence: [],
};

test('an id named like a member of every object is an id like any other', () => {
  expect(parseId('constructor')).toEqual({ kind: 'article', article: 'constructor', own: 'constructor' });
  expect(parseId('constructor/constructor')).toEqual({
    kind: 'claim',
    article: 'constructor',
    own: 'constructor',
  });
  expect(parseId('entities/constructor')).toMatchObject({ kind: 'entity', own: 'constructor' });
  const ledger: Ledger = new Map([
    ['constructor', { title: 'Constructor', published: '2024-11-18' }],
    ['constructor/constructor', { revisions: [revision] }],
    ['entities/constructor', { title: 'Constructor', published: '2024-11-18' }],
  ]);
  expect(parseLedger(serializeLedger(ledger))).toEqual({ ledger, version: 2 });
});
