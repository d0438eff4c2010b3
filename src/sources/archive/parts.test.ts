import { describe, expect, test, vi } from 'vitest';
import { soughtOf } from './archive-source.ts';
import { parseAsked, serializeAsked, standingOf } from './asked.ts';
import { checkCopy } from './check-copy.ts';
import { readLinks } from './links.ts';
import { pageTitle, saysGone } from './page-title.ts';
import { patiently, pauseOf } from './patient.ts';
import type { Reply } from './web.ts';

const reply = (status: number, headers: Reply['headers'] = {}, body = ''): Reply => ({
  status,
  headers,
  bytes: new TextEncoder().encode(body),
});

describe(readLinks, () => {
  test('reads a TimeMap, over lines and with a date that holds a comma', () => {
    const text = `<http://a.example/>; rel="original",
 <http://arc.example/web/timemap/link/http://a.example/>; rel="self"; type="application/link-format",
 <http://arc.example/web/2000/http://a.example/>; rel="first memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT"`;
    expect(readLinks(text, 'http://arc.example/')).toEqual([
      { uri: 'http://a.example/', rel: 'original', datetime: undefined },
      {
        uri: 'http://arc.example/web/timemap/link/http://a.example/',
        rel: 'self',
        datetime: undefined,
      },
      {
        uri: 'http://arc.example/web/2000/http://a.example/',
        rel: 'first',
        datetime: Date.parse('2000-06-20T18:02:59Z'),
      },
      {
        uri: 'http://arc.example/web/2000/http://a.example/',
        rel: 'memento',
        datetime: Date.parse('2000-06-20T18:02:59Z'),
      },
    ]);
  });

  test.each([[''], ['no links'], ['<http://a.example/'], ['<>; rel'], [',,,;;;']])(
    '%j holds none',
    (text) => {
      expect(readLinks(text, 'http://arc.example/').filter(({ rel }) => rel === 'memento')).toEqual([]);
    },
  );
});

describe(saysGone, () => {
  test.each([
    ['404 - The Gazette', true],
    ['Page not found', true],
    ['Página no encontrada', true],
    ['Seite nicht gefunden', true],
    ['Page introuvable', true],
    ['找不到页面', true],
    ['The port raises its tariffs', false],
    ['Tariffs of the port not found in the budget', false],
    ['Room 4041 of the port', false],
    [undefined, false],
  ])('%j: %s', (title, gone) => {
    expect(saysGone(title, 'Tariffs of the port not found')).toBe(gone);
  });

  test('a title is the page’s own, however deep and hostile the page is', () => {
    expect(pageTitle('<title>\n The  port\u202e </title><h1>x</h1>')).not.toContain('\u202e');
    expect(pageTitle('<h1>The <b>port</b></h1>')).toBe('The port');
    expect(pageTitle(`${'<div>'.repeat(20_000)}<h1>Deep</h1>`)).toBe('Deep');
    expect(pageTitle('words')).toBeUndefined();
  });
});

describe(patiently, () => {
  const now = Date.parse('2026-11-28T10:00:00Z');
  test.each([
    ['a number of seconds', reply(429, { 'retry-after': '120' }), 120_000],
    ['a date', reply(503, { 'retry-after': 'Sat, 28 Nov 2026 10:01:00 GMT' }), 60_000],
    ['a date that is past', reply(503, { 'retry-after': 'Sat, 28 Nov 2020 10:01:00 GMT' }), 0],
    ['no time', reply(429), 'unsaid'],
    ['nonsense', reply(429, { 'retry-after': 'soon' }), 'unsaid'],
    ['a time without end', reply(429, { 'retry-after': '9'.repeat(30) }), 86_400_000],
    ['a failure that names no time', reply(503), undefined],
    ['an answer', reply(200, { 'retry-after': '5' }), undefined],
  ])('is told %s', (_, answer, pause) => {
    expect(pauseOf(answer, now)).toBe(pause);
  });

  test('waits longer each time a host does not say how long, and then gives up', async () => {
    const wait = vi.fn(() => Promise.resolve());
    const ask = vi.fn(() => Promise.resolve(reply(429)));
    const patient = patiently(ask, { longest: 60_000, clock: { now: () => now, wait } });
    await expect(patient({ url: 'https://a.example/x' })).rejects.toThrow('a.example is busy');
    expect(wait.mock.calls).toEqual([[5_000], [10_000], [20_000]]);
    await expect(patient({ url: 'https://a.example/y' })).rejects.toThrow('a.example is busy');
    expect(ask).toHaveBeenCalledTimes(4);
  });
});

test('a line that a killed run cut off says nothing, and the others are read', () => {
  const entry = { at: 1, id: 'a', url: 'https://a.example/', status: 'job' as const, job: 'spn2-1' };
  const text = `${serializeAsked(entry)}{"at":2,"id":"b","ur\n${serializeAsked({ ...entry, id: 'c' })}{"at`;
  expect(parseAsked(text).map(({ id }) => id)).toEqual(['a', 'c']);
  const { jobOf } = standingOf(parseAsked(text), 2);
  expect(jobOf('a', entry.url)).toBe('spn2-1');
  // Of another address it is none, and one of yesterday is forgotten.
  expect(jobOf('a', 'https://b.example/')).toBeUndefined();
  expect(standingOf([entry], 86_400_000).jobOf('a', entry.url)).toBeUndefined();
});

test('a copy should be from the day a source was read, else published; never from before', () => {
  const source = { URL: 'https://a.example/', title: 'x' };
  const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
  const at = (more: object): number => soughtOf({ ...source, ...more }, 1, noon('2026-11-28')).near;
  expect(at({ issued: '2024-11-14', accessed: '2024-11-20' })).toBe(noon('2024-11-20'));
  expect(at({ issued: '2024-11-14', accessed: '2024-11' })).toBe(noon('2024-11-14'));
  expect(at({ issued: '2024' })).toBe(noon('2024-01-01'));
  expect(at({})).toBe(noon('2026-11-28'));
  expect(soughtOf({ ...source, issued: '2024-11-14', accessed: '2024-11-20' }, 1, 0).notBefore).toBe(
    '2024-11-14',
  );
});

test('a copy without links is known by its address, of whatever form', async () => {
  const wanted = { url: 'https://www.a.example/x/', title: 'The port' };
  const ask = () => Promise.resolve(reply(200, {}, '<title>The port</title>'));
  const at = (url: string) => checkCopy(url, wanted, ask);
  expect(await at('https://web.archive.org/web/20241116093000id_/http://a.example/x')).toMatchObject({
    copy: { date: '2024-11-16' },
  });
  expect(await at('https://web.archive.org/web/20241116093000/http://b.example/x')).toMatchObject({
    why: 'the copy is of another address, http://b.example/x',
    clear: true,
  });
  expect(await at('https://archive.example/x')).toMatchObject({
    why: expect.stringContaining('does not say when') as string,
  });
});
