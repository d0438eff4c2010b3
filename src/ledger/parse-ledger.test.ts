import { describe, expect, test } from 'vitest';
import { parseLedger } from './parse-ledger.ts';

const record = (id: string, more: object = {}) => ({
  id,
  title: 'A title',
  published: '2024-11-18',
  ...more,
});
const revision = (id: string, more: object = {}) => ({
  id,
  date: '2024-11-18',
  passage: 'a port',
  statement: 'There is a port.',
  assessment: 'unverified',
  evidence: [],
  ...more,
});
const moved = (id: string, to: string) => ({ id, moved: to, date: '2024-11-20' });
const retired = (id: string) => ({ id, retired: '2024-11-20', reason: 'It was wrong.' });
const read = (...records: object[]) => parseLedger(JSON.stringify({ version: 2, records }));

test('a ledger that holds together is read, id by id', () => {
  const parsed = read(
    record('lima'),
    revision('lima/port'),
    moved('lima/quay', 'lima/port'),
    record('entities/peru'),
    moved('entities/perou', 'entities/peru'),
    record('sources/efe'),
    retired('sources/efe'),
    record('old'),
    retired('old'),
    revision('old/claim'),
    retired('old/claim'),
  );
  if (!('ledger' in parsed)) throw new Error(JSON.stringify(parsed));
  expect([...parsed.ledger.keys()].toSorted()).toEqual(
    [
      'lima',
      'lima/port',
      'lima/quay',
      'entities/peru',
      'entities/perou',
      'sources/efe',
      'old',
      'old/claim',
    ].toSorted(),
  );
  expect(parsed.ledger.get('lima/quay')).toMatchObject({ moved: 'lima/port' });
  expect(parsed.ledger.get('old/claim')).toMatchObject({ retired: { date: '2024-11-20' } });
});

describe('a ledger that does not hold together is refused, with the id and the reason', () => {
  test.each<[string, string, object[]]>([
    ['"No Id" is no id.', 'No Id', [record('No Id')]],
    [
      'leads on to "lima/x", of which it has no record.',
      'lima/a',
      [record('lima'), moved('lima/a', 'lima/x')],
    ],
    ['a thing of another kind.', 'entities/a', [record('sources/b'), moved('entities/a', 'sources/b')]],
    ['is the record of another kind of thing.', 'lima', [revision('lima')]],
    ['is the record of another kind of thing.', 'lima/a', [record('lima'), record('lima/a')]],
    ['of the article of "lima/a" it has no record.', 'lima/a', [revision('lima/a')]],
    ['has a wrong form (title).', 'lima', [record('lima', { title: '' })]],
    ['has a wrong form (published).', 'lima', [record('lima', { published: '2024-02-30' })]],
    [
      'has a wrong form (assessment).',
      'lima/a',
      [record('lima'), revision('lima/a', { assessment: 'true' })],
    ],
    ['has a wrong form.', 'lima', [record('lima', { more: 1 })]],
    ['has a wrong form (date).', 'lima/a', [{ ...moved('lima/a', 'lima/b'), date: '2024-11' }]],
    [
      'has a wrong form (reason).',
      'lima',
      [record('lima'), { id: 'lima', retired: '2024-11-20', reason: '' }],
    ],
  ])('%s', (detail, id, records) => {
    expect(read(...records)).toEqual({
      problem: 'broken',
      id,
      detail: expect.stringContaining(detail) as string,
    });
  });

  test.each([
    ['', 'it is not JSON.'],
    ['{"version": 2, "records": [', 'it is not JSON.'],
    ['[]', 'it has not the form { "version": 2, "records": [ … ] }.'],
    ['{"version": 2, "records": {}}', 'it has not the form { "version": 2, "records": [ … ] }.'],
    ['{"version": 2, "records": [{}]}', 'it has not the form { "version": 2, "records": [ … ] }.'],
    ['{"version": 1, "ids": []}', 'it has not the form { "version": 1, "ids": { … } }.'],
    ['{"version": 1, "ids": {"lima": {}}}', 'what it says of "lima" has a wrong form.'],
  ])('%s', (text, detail) => {
    expect(parseLedger(text)).toMatchObject({ problem: 'broken', detail });
  });
});

test.each<[string, string, object[]]>([
  [
    'an id that leads on to one that leads on',
    'lima/a',
    [record('lima'), revision('lima/c'), moved('lima/a', 'lima/b'), moved('lima/b', 'lima/c')],
  ],
  [
    'a claim that is live in an article that is retired',
    'lima/a',
    [record('lima'), retired('lima'), revision('lima/a')],
  ],
  [
    'a claim that is live in an article that was moved',
    'lima/a',
    [record('quito'), moved('lima', 'quito'), revision('lima/a')],
  ],
])('%s is what a merge leaves, and can be joined', (_, id, records) => {
  expect(read(...records)).toEqual({ problem: 'torn', id });
});

test('a ledger of a newer version is said to be newer, and not broken', () => {
  for (const version of [3, 10])
    expect(parseLedger(JSON.stringify({ version, things: [] }))).toEqual({ problem: 'newer', version });
});

test('one of the first version is read as it is', () => {
  const ids = { lima: { title: 'A', published: '2024-11-18' } };
  const parsed = parseLedger(JSON.stringify({ version: 1, ids }));
  expect(parsed).toMatchObject({ version: 1 });
  expect('ledger' in parsed && [...parsed.ledger.keys()]).toEqual(['lima']);
});
