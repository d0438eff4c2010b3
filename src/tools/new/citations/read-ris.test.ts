import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { readCitations } from './read-citations.ts';
import { readRis } from './read-ris.ts';

const record = (lines: string, type = 'NEWS') => {
  const { items, unreadable } = readRis(`TY  - ${type}\nTI  - T\n${lines}\nER  - \n`);
  expect(unreadable).toEqual([]);
  const [{ item, left } = { item: {}, left: [] }] = items;
  const { record: fields, dropped } = toSource(item);
  return { ...fields, left: [...left, ...dropped] };
};

describe(readRis, () => {
  test.each<[string, string, object]>([
    [
      'NEWS',
      'A1  - Rojas, Carla\nAU  - Bello, Leon',
      {
        author: [
          { family: 'Rojas', given: 'Carla' },
          { family: 'Bello', given: 'Leon' },
        ],
      },
    ],
    [
      'NEWS',
      'AU  - King, Martin Luther, Jr.',
      { author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }] },
    ],
    ['NEWS', 'AU  - Port Authority', { author: [{ literal: 'Port Authority' }] }],
    [
      'NEWS',
      'AU  - Ministry of Energy, Mines, Ports, Trade',
      { author: [{ literal: 'Ministry of Energy, Mines, Ports, Trade' }] },
    ],
    ['BOOK', 'ED  - Robinson, W. F.', { editor: [{ family: 'Robinson', given: 'W. F.' }] }],
    [
      'CHAP',
      'A2  - Robinson, W. F.\nT2  - The book',
      { editor: [{ family: 'Robinson', given: 'W. F.' }], 'container-title': 'The book' },
    ],
    [
      'BOOK',
      'T2  - The series\nA4  - Lu, Xun',
      { 'collection-title': 'The series', translator: [{ family: 'Lu', given: 'Xun' }] },
    ],
    ['VIDEO', 'A2  - Robinson, W. F.', { left: ['A2 (Robinson, W. F.)'] }],
    ['NEWS', 'TT  - Harbour fees rise', { title: 'T', left: ['TT (Harbour fees rise)'] }],
    [
      'NEWS',
      'DB  - Newsstream\nAN  - 29\nDP  - ProQuest',
      { archive: 'Newsstream', archive_location: '29', left: ['DP (ProQuest)'] },
    ],
    ['ELEC', 'Y2  - 2024/03/12/T20:14:05Z', { accessed: '2024-03-12', type: 'webpage' }],
    [
      'NEWS',
      'N1  - Front page.\nN1  - Export Date: 13 July 2024',
      { note: 'Front page. Export Date: 13 July 2024' },
    ],
    ['NEWS', 'KW  - levy\nKW  - port; harbour', { keyword: 'levy, port, harbour' }],
    ['NEWS', 'DA  - 2024/03//\nPY  - 2024', { issued: '2024-03', left: [] }],
    ['NEWS', 'Y1  - 2024/03/02\nPY  - 2024', { issued: '2024-03-02', left: [] }],
    ['NEWS', 'PY  - 2024\nDA  - MAR 2', { issued: '2024-03-02', left: [] }],
    [
      'NEWS',
      'PY  - 2013/04/18\nPY  - 2013/02/15/received\nY1  - 2013',
      { issued: '2013-04-18', left: ['PY (2013/02/15/received)'] },
    ],
    ['NEWS', 'PY  - 1775///Date of Publication', { issued: '1775', left: ['PY ("Date of Publication")'] }],
    ['NEWS', 'PY  - 2024/02/31', { left: ['PY ("2024/02/31" is no date of the calendar)'] }],
    ['NEWS', 'PY  - 2024\nDA  - 2023/12/30', { issued: '2023-12-30', left: ['PY (2024)'] }],
    [
      'NEWS',
      'T2  - The Gazette\nJF  - The Gazette\nJA  - Gaz.',
      { 'container-title': 'The Gazette', 'container-title-short': 'Gaz.', left: [] },
    ],
    [
      'JOUR',
      'JO  - Port Econ.\nVL  - 3\nIS  - 2\nSP  - 12\nEP  - 15',
      { 'container-title': 'Port Econ.', volume: '3', issue: '2', page: '12-15' },
    ],
    ['JOUR', 'SP  - 12-15', { page: '12-15' }],
    ['JOUR', 'SN  - 0362-4331', { ISSN: '0362-4331' }],
    ['BOOK', 'SN  - 978-92-95055-02-5', { ISBN: '978-92-95055-02-5' }],
    ['RPRT', 'SN  - WP/24/7', { number: 'WP/24/7' }],
    [
      'NEWS',
      'UR  - https://a.example/1\nUR  - https://b.example/2',
      { URL: 'https://a.example/1', left: ['UR (https://b.example/2)'] },
    ],
    ['NEWS', 'UR  - https://a.example/?a=1&copy=2&amp;c=3', { URL: 'https://a.example/?a=1&copy=2&c=3' }],
    ['NEWS', 'L1  - file:///a.pdf', { left: ['L1 (file:///a.pdf)'] }],
    [
      'NEWS',
      'AB  - Oel f&uuml;r die M&#246;rder <i>hier</i> < dort',
      { abstract: 'Oel für die Mörder hier < dort' },
    ],
    ['NEWS', 'AB  - first line\nsecond line', { abstract: 'first line second line' }],
    ['NEWS', 'XX  - what', { left: ['XX (what)'] }],
    ['SOUND', '', { type: 'song' }],
    ['ELEC', '', { type: 'webpage' }],
    ['WEIRD', '', { type: 'document', left: ['TY WEIRD, which is read as a document'] }],
  ])('reads %s with %j', (type, lines, expected) => {
    expect(record(lines, type)).toMatchObject(expected);
  });

  test.each([
    ['one blank', 'TY - NEWS\nTI - T\nER -'],
    ['no blank', 'TY- NEWS\nTI- T\nER-'],
    ['no end', 'TY  - NEWS\nTI  - T'],
    ['blanks before', '  TY  - NEWS\n  TI  - T\n  ER  - '],
    ['words before', 'Provider: NewsBank\nContent: text\n\nTY  - NEWS\nTI  - T\nER  - '],
    ['tabs', 'TY\t-\tNEWS\nTI\t-\tT\nER\t-'],
    ['a dash', 'TY  – NEWS\nTI  – T\nER  –'],
  ])('reads lines with %s', (_, text) => {
    expect(readRis(text).items.map(({ item }) => item['title'])).toEqual(['T']);
  });

  test('keeps records apart, also without an end, and says where each begins', () => {
    const { items } = readRis(
      'TY  - NEWS\nTI  - One\nTY  - NEWS\nTI  - Two\nER  - \n\n\nTY  - NEWS\nTI  - Three',
    );
    expect(items.map(({ item, line }) => [line, item['title']])).toEqual([
      [1, 'One'],
      [3, 'Two'],
      [8, 'Three'],
    ]);
  });

  test('names a line that belongs to no record', () => {
    expect(readRis('TI  - Lost\nTY  - NEWS\nTI  - T\nER  - ').unreadable).toMatchObject([
      { line: 1, name: 'TI Lost' },
    ]);
  });
});

test('reads what PubMed saves', async () => {
  const [{ item, left } = { item: {}, left: [] }] = (
    await readCitations(
      'PMID- 123\nOWN - NLM\nTI  - Harbour\n      metals.\nFAU - Rojas, Carla\nAU  - Rojas C\nDP  - 2024 Mar 2\nJT  - The Harbour Journal\nTA  - Harb J\nLID - 10.1000/1 [doi]\nIS  - 0362-4331 (Print)\nPG  - 12-5\nLA  - eng\n',
    )
  ).items;
  expect(toSource(item).record).toMatchObject({
    type: 'article-journal',
    title: 'Harbour metals.',
    author: [{ family: 'Rojas', given: 'Carla' }],
    issued: '2024-03-02',
    'container-title': 'The Harbour Journal',
    DOI: '10.1000/1',
    ISSN: '0362-4331',
    PMID: '123',
  });
  expect(left).toEqual(['PubMed OWN (NLM)']);
});

test('of a work in another language PubMed has the title as printed beside a translation in brackets', async () => {
  const read = async (more: string) => {
    const { items } = await readCitations(`PMID- 5\nTI  - [Port fees rise].\n${more}LA  - spa\nDP  - 2024\n`);
    const [{ item, left } = { item: {}, left: [] }] = items;
    return { ...toSource(item).record, left };
  };
  expect(await read('TT  - Suben las tasas.\n')).toMatchObject({
    title: 'Suben las tasas.',
    language: 'es',
    left: ['PubMed TI ([Port fees rise].)'],
  });
  expect(await read('')).toMatchObject({ title: '[Port fees rise].', left: [] });
});

test('reads the plain text of Web of Science, a name on each line', async () => {
  const text = [
    ...[
      'FN Clarivate Analytics Web of Science',
      'VR 1.0',
      'PT J',
      'AU Rojas, C',
      '   Bello, L',
      'AF Rojas, Carla',
      '   Bello, León',
    ],
    ...[
      'TI Harbour metals',
      '   and ships',
      'SO HARBOUR PHYSICS',
      'PY 2018',
      'PD AUG 3',
      'VL 115',
      'BP 12',
      'EP 15',
      'DI 10.1097/x',
    ],
    ...['DE levy; port', 'UT WOS:1', 'ZZ 9', 'ER', '', 'EF'],
  ].join('\n');
  const [{ item, left } = { item: {}, left: [] }] = (await readCitations(text)).items;
  expect(toSource(item).record).toMatchObject({
    type: 'article-journal',
    title: 'Harbour metals and ships',
    author: [
      { family: 'Rojas', given: 'Carla' },
      { family: 'Bello', given: 'León' },
    ],
    issued: '2018-08-03',
    page: '12-15',
    keyword: 'levy, port',
    DOI: '10.1097/x',
  });
  expect(left).toEqual(['Web of Science ZZ (9)']);
});

test("reads EndNote's own format", async () => {
  const text =
    '%0 Newspaper Article\n%T Levy doubles\n%A Rojas, Carla\n%J The Gazette\n%D 2024\n%8 March 2\n%U https://a.example/1\n%~ Lima\n\n%0 Book\n%T Ports\n%@ 978-92-95055-02-5\n';
  const { items } = await readCitations(text);
  expect(items.map(({ item }) => toSource(item).record)).toMatchObject([
    {
      type: 'article-newspaper',
      title: 'Levy doubles',
      'container-title': 'The Gazette',
      issued: '2024-03-02',
      URL: 'https://a.example/1',
    },
    { type: 'book', title: 'Ports', ISBN: '978-92-95055-02-5' },
  ]);
  expect(items[0]?.left).toEqual(['EndNote ~ (Lima)']);
});

test('takes no line of an abstract for a tag where tags are written as they should be', () => {
  const { items } = readRis('TY  - NEWS\nTI  - T\nAB  - The accord of\nEU - Peru and\nUS - Chile\nER  - ');
  expect(items[0]?.item).toMatchObject({ abstract: 'The accord of EU - Peru and US - Chile' });
});
