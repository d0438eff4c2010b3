import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChart } from './chart-data.ts';
import { cellsOf } from './chart-fixtures.ts';
import { holdsSpans, readSpans } from './span-data.ts';

const spans = (...rows: string[]): string => ['Minister | From | Until', ...rows].join('\n');

describe(holdsSpans, () => {
  test.each([
    ['days', spans('Rojas | 2021-07-28 | 2022-12-07')],
    ['months', spans('Rojas | 2021-07 | 2022-12')],
    ['years beside months and days', spans('Rojas | 2016 | 2018-03', 'Paz | 2018-03-23 | 2020')],
    ['an end still to come', spans('Rojas | 2021-07-28 | –')],
    ['a beginning that is not said', spans('Rojas | – | 2022-12-07')],
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
    ['counts of four digits that rise', spans('Peru | 1500 | 1600')],
    ['years alone', spans('Rojas | 1990 | 2000', 'Paz | 2000 | –')],
    ['counts of four digits in two years', 'Country | 2022 | 2023\nPeru | 1500 | 1600'],
    ['counts of four digits by year', 'Year | A | B\n2022 | 1500 | 1600'],
    ['counts with their unit above', 'Mine | 2016 (USD) | 2023 (USD)\nA | 1250 | 1890\nB | 1500 | 1500'],
    ['counts under years in words', 'Mine | In 2008 | In 2024\nA | 1200 | 1500'],
    ['counts of periods', 'Período | Muertes | Heridos\n2016-2017 | 1200 | 1500'],
    ['counts of four digits beside days', 'Minister | Since | Officers\nRojas | 2016-07-28 | 2500'],
    [
      'counts of four digits before days',
      'Party | Members | Founded\nA | 1200 | 1901-05\nB | 1500 | 1931-05',
    ],
    ['counts beside days, one in words', spans('Rojas | 2016-07-28 | 2500', 'Paz | 2018-03-23 | unknown')],
    ['a number that is a year beside days', 'Office | Date | Year-end\nA | 2016-07-28 | 2015'],
    ['counts with a sign between thousands', spans('Peru | 1,500 | 1,600')],
    ['words alone', spans('Rojas | early | late')],
    ['no row', 'Minister | From | Until'],
  ])('holds not for %s', (_, text) => {
    expect(holdsSpans(cellsOf(text))).toBe(false);
  });
});

const cell = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.nat(2500), fc.constantFrom('', '', ' %', ' USD', ' soles of 2016'))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('–', '2016-07', '2016-07-28', '1,200', 'July 2016') },
);
const label = fc.constantFrom('2016', '2016-07', '2016-2017', 'Peru', 'Since', 'In 2008', 'Vale (USD)');

test('no table that can be drawn as numbers is one of spans', () => {
  const table = fc.array(fc.tuple(label, cell, cell), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.tuple(label, label, label), table, (names, rows) => {
      const cells = [names, ...rows];
      const drawn = ['en', 'es'].some((lang) => {
        const { faults } = readChart(cells, 'bar', lang);
        return !faults.some(({ rule }) => rule === 'chart-number');
      });
      expect(drawn && holdsSpans(cells)).toBe(false);
    }),
  );
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
    ['a day that there is not', ['A | 2021-02-29 | 2022'], ['1:1 begin']],
    ['a month that there is not', ['A | 2021-01 | 2022-13'], ['1:2 end']],
    ['a date in words', ['A | July 2021 | 2022-12'], ['1:1 begin']],
    ['no beginning', ['A | – | 2022-12'], ['1:1 missing']],
    ['no dates at all', ['A | 2021-07 | 2022', 'B | | '], ['2:1 missing']],
    ['an end before its beginning', ['A | 2021-07-28 | 2021-07-27'], ['1:2 order']],
    ['a year that was over', ['A | 2021-07-28 | 2020'], ['1:2 order']],
    ['no label', [' | 2021-07-28 | 2022'], ['1:0 label']],
    ['two faults in a row', ['A | soon | 2022-13'], ['1:1 begin', '1:2 end']],
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
