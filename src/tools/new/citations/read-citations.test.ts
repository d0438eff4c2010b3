import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { readCitations } from './read-citations.ts';

const records = async (text: string) =>
  (await readCitations(text)).items.map(({ item }) => toSource(item).record);

describe(readCitations, () => {
  test('reads BibTeX and BibLaTeX, with names of bodies, accents and languages', async () => {
    const bibtex = String.raw`
      @online{uco, title = {Thirteen thousand for {APEC}: d\'etente}, author = {Uco, C{\'e}sar and {Reuters Staff}},
        date = {2024-11-15}, url = {https://www.reuters.com/lima}, langid = {spanish}, organization = {Reuters}}
      @article{x, title = {Rain}, author = {van der Meer, Jan}, journal = {Water}, volume = 3, number = 2,
        year = 2024, month = nov, doi = {https://doi.org/10.1000/XYZ}}`;
    expect(await records(bibtex)).toEqual([
      {
        type: 'webpage',
        title: 'Thirteen thousand for APEC: détente',
        author: [{ family: 'Uco', given: 'César' }, { literal: 'Reuters Staff' }],
        publisher: 'Reuters',
        issued: '2024-11-15',
        URL: 'https://www.reuters.com/lima',
        language: 'es',
        access: 'secondary',
      },
      expect.objectContaining({
        type: 'article-journal',
        author: [expect.objectContaining({ family: 'Meer', given: 'Jan' })],
        'container-title': 'Water',
        volume: '3',
        issue: '2',
        issued: '2024-11',
        DOI: '10.1000/xyz',
        URL: 'https://doi.org/10.1000/xyz',
      }),
    ]);
  });

  test.each(['PY  - 2024\nDA  - 2024/11/14', 'DA  - 2024/11/14', 'Y1  - 2024/11/14/', 'PY  - 2024/11/14'])(
    'reads RIS with the date %j',
    async (date) => {
      const ris = `TY  - NEWS\nTI  - Lima deploys\nAU  - Uco, Cesar\n${date}\nT2  - El Comercio\nUR  - https://elcomercio.pe/a\nER  - \n`;
      expect(await records(`${ris}\n${ris}`)).toEqual(
        Array(2).fill({
          type: 'article-newspaper',
          title: 'Lima deploys',
          author: [{ family: 'Uco', given: 'Cesar' }],
          'container-title': 'El Comercio',
          issued: '2024-11-14',
          URL: 'https://elcomercio.pe/a',
          access: 'secondary',
        }),
      );
    },
  );

  test.each(['VIDEO', 'SOUND', 'WEB', 'ELEC', 'GOVDOC', 'DATA'])(
    'keeps where a %s of RIS appeared, and who publishes it',
    async (type) => {
      const ris = `TY  - ${type}\r\nTI  - The mayor\r\nT2  - Tal TV\r\nPB  - The valley\r\nER  - \r\n`;
      expect(await records(`${ris}\r\n${ris}\r\n`)).toEqual(
        Array(2).fill(expect.objectContaining({ 'container-title': 'Tal TV', publisher: 'The valley' })),
      );
    },
  );

  test('reads CSL-JSON, one item, many, or a wrapped list', async () => {
    const item = {
      type: 'legislation',
      title: 'Law <i>1</i>',
      issued: { 'date-parts': [['2024', 1, 2]] },
      'citation-key': 'law',
    };
    const record = { type: 'legislation', title: 'Law 1', issued: '2024-01-02', access: 'primary' };
    expect(await records(JSON.stringify(item))).toEqual([record]);
    expect(await records(`\uFEFF${JSON.stringify([item, item])}`)).toEqual([record, record]);
    expect(await records(JSON.stringify({ items: [item] }))).toEqual([record]);
  });

  test.each([
    ['', 'empty'],
    ['Dear editor,', 'neither BibTeX nor RIS nor CSL-JSON'],
    ['[]', 'no entry'],
    ['{"items": []}', 'no entry'],
    ['@comment{x}', 'no entry'],
    ['<?xml version="1.0"?><xml><records/></xml>', 'save it as RIS or BibTeX'],
    ['<modsCollection xmlns="http://www.loc.gov/mods/v3"/>', 'save it as RIS or BibTeX'],
    ['<!DOCTYPE html><html><title>T</title>', 'web page'],
  ])('refuses %j', async (text, says) => {
    await expect(readCitations(text)).rejects.toThrow(says);
  });

  test('names what cannot be read, and reads the rest', async () => {
    expect(await readCitations('[1, {"type": "book", "title": "T"}]')).toMatchObject({
      items: [{ item: { title: 'T' } }],
      unreadable: [{ line: 1, reason: 'it is no object' }],
    });
    expect((await readCitations('@article{x, title = {y')).unreadable).toMatchObject([
      { name: 'x', line: 1 },
    ]);
  });
});

describe(toSource, () => {
  test('keeps dates that are no calendar dates, and fields for them', () => {
    const dates = {
      issued: { raw: 'ca. 1900' },
      submitted: { 'date-parts': [[1899]], circa: 1 },
      'available-date': '2024-11-14T10:00:00Z',
    };
    expect(toSource({ type: 'book', title: 'x', ...dates }).record).toMatchObject({
      issued: { literal: 'ca. 1900' },
      submitted: { 'date-parts': [[1899]], circa: true },
      'available-date': '2024-11-14',
    });
  });

  test('names what it leaves out', () => {
    const item = { type: 'book', title: 'x', dimensions: '3 cm', issued: { raw: '1900-02-30' } };
    expect(toSource(item).dropped).toEqual(['dimensions', 'issued']);
  });

  test('leaves out what no source can have, rather than refuse the rest', () => {
    const item = {
      type: 'book',
      title: 'A\u202eb',
      URL: 'javascript:x',
      DOI: 'n/a',
      publisher: 'Caf\uFFFD',
      volume: { x: 1 },
      author: [{ family: 'Rojas', given: 'Ca\u0007rla' }, 7],
      language: 'Klingon',
      access: 'secondary',
    };
    const { record, dropped } = toSource(item);
    expect(record).toEqual({
      type: 'book',
      title: 'Ab',
      author: [{ family: 'Rojas', given: 'Carla' }],
      access: 'secondary',
    });
    for (const field of ['title', 'URL', 'DOI', 'publisher', 'volume', 'author', 'language'])
      expect(
        dropped.some((each) => each.startsWith(field)),
        field,
      ).toBe(true);
  });
});
