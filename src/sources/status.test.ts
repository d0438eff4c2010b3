import { describe, expect, test } from 'vitest';
import {
  daysSinceAsked,
  parseStatuses,
  recordVerdict,
  serializeStatuses,
  statusOf,
  type SourceStatus,
} from './status.ts';

const url = 'https://news.example/a';
const alive: SourceStatus = { url, status: 'alive', date: '2026-01-01' };

describe(recordVerdict, () => {
  test('takes a clear answer for the last', () => {
    expect(recordVerdict(alive, url, { status: 'gone' }, '2026-02-01')).toEqual({
      url,
      status: 'gone',
      date: '2026-02-01',
    });
    expect(recordVerdict(undefined, url, { status: 'moved', movedTo: `${url}/b` }, '2026-02-01')).toEqual({
      url,
      status: 'moved',
      date: '2026-02-01',
      movedTo: `${url}/b`,
    });
  });

  test('keeps the last clear answer when none comes', () => {
    const unclear = { date: '2026-02-01', problem: 'no answer' };
    const silent = recordVerdict(alive, url, { status: 'unclear', problem: 'no answer' }, '2026-02-01');
    expect(silent).toEqual({ ...alive, unclear });
    expect(recordVerdict(silent, url, { status: 'alive' }, '2026-03-01')).toEqual({
      ...alive,
      date: '2026-03-01',
    });
    expect(recordVerdict(undefined, url, { status: 'unclear', problem: 'no answer' }, '2026-02-01')).toEqual({
      url,
      unclear,
    });
  });

  test('knows nothing of another address', () => {
    const other = recordVerdict(
      alive,
      `${url}/new`,
      { status: 'unclear', problem: 'no answer' },
      '2026-02-01',
    );
    expect(other.status).toBeUndefined();
    expect(statusOf({ id: 'x', URL: `${url}/new` }, new Map([['x', alive]]))).toBeUndefined();
    expect(statusOf({ id: 'x', URL: url }, new Map([['x', alive]]))).toBe(alive);
  });
});

test('the status file is read as it was written, whatever order it came in', () => {
  const one = ['a', alive] as const;
  const two = ['b', { url, unclear: { date: '2026-02-01', problem: 'no answer' } }] as const;
  const text = serializeStatuses(new Map([two, one]));
  expect(text).toBe(serializeStatuses(new Map([one, two])));
  expect(parseStatuses(text)).toEqual({ statuses: new Map<string, SourceStatus>([one, two]) });
});

test.each([
  ['{', 'it is not JSON.'],
  ['{"version":2,"sources":{}}', 'it has not the form { "version": 1, "sources": { … } }.'],
  ['{"version":1,"sources":[]}', 'it has not the form { "version": 1, "sources": { … } }.'],
  [
    '{"version":1,"sources":{"a":{"url":"https://a.example/","status":"dead"}}}',
    'what it says of "a" has a wrong form.',
  ],
  ['{"version":1,"sources":{"a":{"url":"javascript:x"}}}', 'what it says of "a" has an unsafe address.'],
])('of a file that says %j it is said that %s', (text, detail) => {
  expect(parseStatuses(text)).toMatchObject({ detail });
});

test('an unsafe address is named, as what was found wrong', () => {
  const file = { version: 1, sources: { a: { url, status: 'moved', movedTo: 'javascript:alert(1)' } } };
  expect(parseStatuses(JSON.stringify(file))).toMatchObject({ url: 'javascript:alert(1)' });
  const other = {
    version: 1,
    sources: { a: { url, unclear: { date: '2026-02-01', problem: '\u001b[31m' } } },
  };
  expect(parseStatuses(JSON.stringify(other))).toEqual({ detail: 'what it says of "a" has a wrong form.' });
});

test.each([
  '',
  '[]',
  '{}',
  '{"version":2,"sources":{}}',
  '{"version":1,"sources":{"a":{"url":"x","status":"dead"}}}',
])('a file that says %j is refused', (text) => {
  expect(parseStatuses(text)).toHaveProperty('detail');
});

test.each<[what: string, status: SourceStatus | undefined, days: number]>([
  ['the day it answered', alive, 31],
  ['a later silence', { ...alive, unclear: { date: '2026-01-31', problem: 'x' } }, 1],
  ['the silence alone', { url, unclear: { date: '2026-01-30', problem: 'x' } }, 2],
  ['today', { ...alive, date: '2026-02-01' }, 0],
  ['another address', { ...alive, url: `${url}/b` }, Infinity],
  ['nothing', undefined, Infinity],
  ['no day', { url }, Infinity],
  ['a day that is yet to come', { ...alive, date: '2099-01-01' }, Infinity],
])('days since an address was asked are counted from %s', (_, status, days) => {
  expect(daysSinceAsked(status, url, '2026-02-01')).toBe(days);
});
