import { describe, expect, test } from 'vitest';
import { cellsOf } from './chart-fixtures.ts';
import { holdsSpans, readSpans } from './span-data.ts';

const spans = (...rows: string[]): string => ['Minister | From | Until', ...rows].join('\n');

describe(holdsSpans, () => {
  test.each([
    ['days', spans('Rojas | 2021-07-28 | 2022-12-07')],
    ['months', spans('Rojas | 2021-07 | 2022-12')],
    ['a year beside a month', spans('Rojas | 2016 | 2018-03')],
    ['an end still to come', spans('Rojas | 2021-07-28 | –')],
    ['years alone', spans('Rojas | 1990 | 2000', 'Paz | 2000 | 2001')],
    ['years alone, one of them open', spans('Rojas | 1990 | 2000', 'Paz | 2000 | –')],
    ['a date that is none', spans('Rojas | 2021-02-30 | 2022-12-07')],
    ['a date in words', spans('Rojas | 28 July 2021 | 2022-12-07')],
    ['a date with slashes', spans('Rojas | 28/07/2021 | 2022-12-07')],
  ])('holds for %s', (_, text) => {
    expect(holdsSpans(cellsOf(text))).toBe(true);
  });

  test.each([
    ['one column of dates', 'Minister | From\nRojas | 2021-07-28'],
    ['a third column', 'Minister | From | Until | Votes\nRojas | 2021-07-28 | 2022-12-07 | 3'],
    ['numbers beside dates', spans('Rojas | 2021-07-28 | 39,000', 'Paz | 2022-12-07 | 13,000')],
    ['numbers with a unit beside dates', spans('Rojas | 2021-07-28 | 39 %')],
    ['one date among numbers', 'Country | A | B\nPeru | 3 | 4\nChile | 2023-05 | 5\nPanama | 6 | 5'],
    ['counts of four digits that fall', spans('Peru | 1500 | 1400')],
    ['counts of four digits in two years', 'Country | 2022 | 2023\nPeru | 1500 | 1600'],
    ['counts of four digits by year', 'Year | A | B\n2022 | 1500 | 1600'],
    ['counts with a sign between thousands', spans('Peru | 1,500 | 1,600')],
    ['words alone', spans('Rojas | early | late')],
    ['no row', 'Minister | From | Until'],
  ])('holds not for %s', (_, text) => {
    expect(holdsSpans(cellsOf(text))).toBe(false);
  });
});

describe(readSpans, () => {
  test('gives the dates as they are written, and none where one goes on', () => {
    const { data, faults } = readSpans(cellsOf(spans('Rojas | 2021-07 | 2022', 'Paz | 2022-12-07 | …')));
    expect(faults).toEqual([]);
    expect(data).toEqual({
      form: 'spans',
      names: ['Minister', 'From', 'Until'],
      rows: [
        { label: 'Rojas', from: '2021-07', until: '2022' },
        { label: 'Paz', from: '2022-12-07', until: undefined },
      ],
    });
  });

  test.each<[string, string[], string[]]>([
    ['a day that there is not', ['A | 2021-02-29 | 2022'], ['1:1 end']],
    ['a month that there is not', ['A | 2021-01 | 2022-13'], ['1:2 end']],
    ['a date in words', ['A | July 2021 | 2022-12'], ['1:1 end']],
    ['no beginning', ['A | – | 2022-12'], ['1:1 begin']],
    ['no dates at all', ['A | 2021-07 | 2022', 'B | | '], ['2:1 begin']],
    ['an end before its beginning', ['A | 2021-07-28 | 2021-07-27'], ['1:2 order']],
    ['a year that was over', ['A | 2021-07-28 | 2020'], ['1:2 order']],
    ['no label', [' | 2021-07-28 | 2022'], ['1:0 label']],
    ['two faults in a row', ['A | soon | 2022-13'], ['1:1 end', '1:2 end']],
  ])('says where it finds %s', (_, rows, faults) => {
    const found = readSpans(cellsOf(spans(...rows))).faults;
    expect(
      found.map((fault) => `${fault.row}:${fault.column} ${'wrong' in fault ? fault.wrong : ''}`),
    ).toEqual(faults);
  });

  test.each([
    ['within a year that is told as a year', 'A | 2021-07-28 | 2021'],
    ['on one day', 'A | 2021-07-28 | 2021-07-28'],
    ['that cross', 'A | 2021-01 | 2022-12\nB | 2021-06 | 2021-08'],
    ['in year 0', 'A | 0000-05 | 0001'],
  ])('takes spans %s', (_, rows) => {
    expect(readSpans(cellsOf(spans(rows))).faults).toEqual([]);
  });

  test('draws no more rows than bars', () => {
    const rows = Array.from({ length: 31 }, (_, at) => `A ${at} | 2021-01 | 2022`);
    expect(readSpans(cellsOf(spans(...rows))).faults).toMatchObject([{ row: 31, rule: 'too-large' }]);
  });
});
