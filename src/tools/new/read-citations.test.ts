import { describe, expect, test } from 'vitest';
import { readCitations } from './read-citations.ts';
import { toSource } from './to-source.ts';

const records = (text: string) => readCitations(text).map((item) => toSource(item).record);

describe(readCitations, () => {
  test('reads BibTeX and BibLaTeX, with names of bodies, accents and languages', () => {
    const bibtex = String.raw`
      @online{uco, title = {Thirteen thousand for {APEC}: d\'etente}, author = {Uco, C{\'e}sar and {Reuters Staff}},
        date = {2024-11-15}, url = {https://www.reuters.com/lima}, langid = {spanish}, organization = {Reuters}}
      @article{x, title = {Rain}, author = {van der Meer, Jan}, journal = {Water}, volume = 3, number = 2,
        year = 2024, month = nov, doi = {https://doi.org/10.1000/XYZ}}`;
    expect(records(bibtex)).toEqual([
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
        issued: '2024-11',
        DOI: '10.1000/xyz',
        URL: 'https://doi.org/10.1000/xyz',
      }),
    ]);
  });

  test.each(['PY  - 2024\nDA  - 2024/11/14', 'DA  - 2024/11/14', 'Y1  - 2024/11/14/', 'PY  - 2024/11/14'])(
    'reads RIS with the date %j',
    (date) => {
      const ris = `TY  - NEWS\nTI  - Lima deploys\nAU  - Uco, Cesar\n${date}\nT2  - El Comercio\nUR  - https://elcomercio.pe/a\nER  - \n`;
      expect(records(`${ris}\n${ris}`)).toEqual(
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
    (type) => {
      const ris = `TY  - ${type}\r\nTI  - The mayor\r\nT2  - Tal TV\r\nPB  - The valley\r\nER  - \r\n`;
      expect(records(`${ris}\r\n${ris}\r\n`)).toEqual(
        Array(2).fill(expect.objectContaining({ 'container-title': 'Tal TV', publisher: 'The valley' })),
      );
    },
  );

  test('reads CSL-JSON, one item, many, or a wrapped list', () => {
    const item = {
      type: 'legislation',
      title: 'Law <i>1</i>',
      issued: { 'date-parts': [['2024', 1, 2]] },
      'citation-key': 'law',
    };
    const record = { type: 'legislation', title: 'Law 1', issued: '2024-01-02', access: 'primary' };
    expect(records(JSON.stringify(item))).toEqual([record]);
    expect(records(`\uFEFF${JSON.stringify([item, item])}`)).toEqual([record, record]);
    expect(records(JSON.stringify({ items: [item] }))).toEqual([record]);
  });

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

  test.each([
    ['', 'empty'],
    ['Dear editor,', 'neither BibTeX nor RIS nor CSL-JSON'],
    ['[1, 2]', 'no CSL items'],
    ['{ "type": ', 'JSON cannot be read'],
    ['@article{x, title = {y', 'BibTeX cannot be read'],
  ])('refuses %j', (text, says) => {
    expect(() => readCitations(text)).toThrow(says);
  });
});
