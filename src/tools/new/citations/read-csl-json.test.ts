import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { readCslJson } from './read-csl-json.ts';

const record = (fields: object) => {
  const { items } = readCslJson(JSON.stringify({ type: 'book', title: 'T', ...fields }));
  const [{ item, left } = { item: {}, left: [] }] = items;
  const { record: read, dropped } = toSource(item);
  return { ...read, left: [...left, ...dropped] };
};

describe(readCslJson, () => {
  test.each<[object, object]>([
    [{ title: ['Harbour levies'] }, { title: 'Harbour levies' }],
    [
      { 'container-title': ['Port Economics', 'Port Econ.'] },
      { 'container-title': 'Port Economics', left: ['container-title (Port Econ.)'] },
    ],
    [{ ISSN: ['0915-5287', '2187-5626'] }, { ISSN: '0915-5287', left: ['ISSN (2187-5626)'] }],
    [{ ISBN: 9789295055025 }, { ISBN: '9789295055025' }],
    [{ subject: ['Ports', 'Tolls'] }, { keyword: 'Ports, Tolls' }],
    [{ title: 'Ports &amp; <i>tolls</i>' }, { title: 'Ports & tolls' }],
    [{ title: 'Why <breaking> news' }, { title: 'Why <breaking> news' }],
    [{ abstract: '<jats:p>Words.</jats:p>' }, { abstract: 'Words.' }],
    [
      { author: [{ given: 'Carla', family: 'Rojas', sequence: 'first', affiliation: [] }] },
      { author: [{ family: 'Rojas', given: 'Carla' }], left: [] },
    ],
    [
      { author: [{ name: 'World Port Union', sequence: 'first' }] },
      { author: [{ literal: 'World Port Union' }] },
    ],
    [
      { author: [{ family: 'Rojas', given: 'Carla', affiliation: [{ name: 'Lima' }] }] },
      { left: ['author (affiliation)'] },
    ],
    [
      { author: [{ family: 'Gaulle', 'non-dropping-particle': 'de' }] },
      { author: [{ family: 'Gaulle', 'non-dropping-particle': 'de' }] },
    ],
    [{ author: 'Rojas, Carla' }, { author: [{ family: 'Rojas', given: 'Carla' }] }],
    [{ author: [] }, { left: [] }],
    [{ issued: { 'date-parts': [['2024', '03']] } }, { issued: '2024-03' }],
    [{ issued: { 'date-parts': [[2024, 3, 0]] } }, { issued: '2024-03' }],
    [{ issued: { 'date-parts': [[null]] } }, { left: [] }],
    [{ issued: [[2024, 3, 2]] }, { issued: '2024-03-02' }],
    [{ issued: '2024-03-02' }, { issued: '2024-03-02' }],
    [{ issued: 2024 }, { issued: '2024' }],
    [{ issued: { raw: 'March 2024' } }, { issued: '2024-03' }],
    [{ issued: { 'date-parts': [[-333]] } }, { left: ['issued'] }],
    [{ issued: { 'date-parts': [[2024, 3, 2]], season: 1 } }, { issued: { season: 1 } }],
    [{ accessed: { 'date-time': '2024-03-02T10:00:00Z' } }, { accessed: '2024-03-02' }],
    [{ type: 'journal-article' }, { type: 'article-journal' }],
    [{ type: 'posted-content' }, { type: 'article' }],
    [{ type: 'blog' }, { type: 'document', left: ['type (blog), which is read as a document'] }],
    [{ type: undefined }, { type: 'document', left: ['type (none is given), which is read as a document'] }],
    [{ URL: 'ftp://x' }, { left: ['URL ("ftp://x")'] }],
    [
      { shortTitle: 'T', journalAbbreviation: 'J.' },
      { 'title-short': 'T', 'container-title-short': 'J.' },
    ],
    [
      { custom: { access: 'primary', interest: 'It owns the port.' } },
      { access: 'primary', interest: 'It owns the port.' },
    ],
    [{ score: 1.2, link: [{ URL: 'x' }] }, { left: ['score', 'link'] }],
  ])('reads %j', (fields, expected) => {
    expect(record(fields)).toMatchObject(expected);
  });

  test.each([
    ['one item', '{"type":"book","title":"A"}', ['A']],
    ['a list', '[{"title":"A"},{"title":"B"}]', ['A', 'B']],
    ['Better CSL JSON', '{"items":[{"title":"A"}]}', ['A']],
    ['an answer of Crossref', '{"status":"ok","message":{"title":["A"],"type":"journal-article"}}', ['A']],
    ['a list of Crossref', '{"message":{"items":[{"title":["A"]},{"title":["B"]}]}}', ['A', 'B']],
    ['items by key', '{"a":{"title":"A"},"b":{"title":"B"}}', ['A', 'B']],
  ])('finds %s', (_, json, titles) => {
    expect(readCslJson(json).items.map(({ item }) => item['title'])).toEqual(titles);
  });

  test('a mistake in one item takes no other, and is named with its line', () => {
    const json = '[\n{"id":"a","title":"A"},\n{"id":"b","title":"B" "x":1},\n{"id":"c","title":"C"}\n]';
    const { items, unreadable } = readCslJson(json);
    expect(items.map(({ item }) => item['title'])).toEqual(['A', 'C']);
    expect(unreadable).toMatchObject([{ line: 3, name: 'b' }]);
  });
});
