import { describe, expect, test } from 'vitest';
import { cellsOf } from './chart-fixtures.ts';
import { readChart, type ChartKind } from './chart-data.ts';

const read = (text: string, kind: ChartKind = 'bar', lang = 'en') => readChart(cellsOf(text), kind, lang);
const faultsOf = (text: string, kind?: ChartKind, lang?: string) =>
  read(text, kind, lang).faults.map(({ rule, row, column }) => `${row}:${column} ${rule}`);

describe(readChart, () => {
  test.each([
    ['a unit at the numbers', 'Country | Share\nChina | 36 %\nJapan | 4.8 %', '%', [36, 4.8]],
    ['one that leans on the number', 'Country | Share\nChina | 36%\nJapan | 5%', '%', [36, 5]],
    ['a sign before the number', 'Year | Cost\n2022 | $1,300\n2023 | $1,450.5', '$', [1300, 1450.5]],
    ['a currency before the number', 'Year | Cost\n2022 | US$ 3\n2023 | US$ 4', 'US$', [3, 4]],
    [
      'a unit behind the name',
      'Year | Exports (billion USD)\n2022 | 23.156\n2023 | –',
      'billion USD',
      [23.156, undefined],
    ],
    ['no unit', 'Year | Deaths\n2022 | 49\n2023 | 0', '', [49, 0]],
    ['numbers below zero, with either sign', 'Year | Growth\n2022 | -2.5\n2023 | −3', '', [-2.5, -3]],
    [
      'a year in brackets, which is no unit',
      'Country | Share (2023)\nChina | 36 %\nJapan | 5 %',
      '%',
      [36, 5],
    ],
    ['blanks between thousands', 'Year | Officers\n2008 | 39 000\n2024 | 13 000', '', [39_000, 13_000]],
    [
      'cells that say that there is none',
      'Year | A\n1 | n/a\n2 | …\n3 |\n4 | 5',
      '',
      [undefined, undefined, undefined, 5],
    ],
    ['a unit in words', 'Ship | Size\nA | 24,000 TEU\nB | 18,000 TEU', 'TEU', [24_000, 18_000]],
    ['digits of another script', 'Year | A\n1 | ١٣\n2 | ٤', '', [13, 4]],
  ])('reads %s', (_, text, unit, values) => {
    const { data, faults } = read(text);
    expect(faults).toEqual([]);
    expect(data.unit.name).toBe(unit);
    expect(data.series[0]?.values).toEqual(values);
  });

  test('reads Spanish numbers in a Spanish edition, and leaves their form as it is', () => {
    const { data, faults } = read('Año | Policías\n2008 | 39 000\n2024 | 1,5', 'bar', 'es');
    expect(faults).toEqual([]);
    expect(data.series).toMatchObject([{ name: 'Policías', values: [39_000, 1.5], told: ['39 000', '1,5'] }]);
    expect(read('Año | Policías\n2008 | 39.000', 'bar', 'es').data.series[0]?.values).toEqual([39_000]);
  });

  test('takes what stands in brackets for a part of the name, where not every column has it', () => {
    const { data, faults } = read('Year | China (mainland) | Taiwan\n2023 | 36 | 2');
    expect(faults).toEqual([]);
    expect(data.series.map(({ name }) => name)).toEqual(['China (mainland)', 'Taiwan']);
  });

  test('knows when each date begins, as exact as it is', () => {
    const { data, faults } = read('Date | A\n2016 | 1\n2016-05 | 2\n2016-05-31 | 3', 'line');
    expect(faults).toEqual([]);
    expect(data.rows.map(({ at }) => at)).toEqual([Date.UTC(2016), Date.UTC(2016, 4), Date.UTC(2016, 4, 31)]);
    expect(read('Year | A\n0000 | 1\n0001 | 2', 'line').data.rows[0]?.at).toBe(-62_167_219_200_000);
  });

  test.each<[string, string, ChartKind, string[]]>([
    ['a word where a number should be', 'Year | A\n2022 | some\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['"about" before a number', 'Year | A\n2022 | about 3\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['a range', 'Year | A\n2022 | 3–5\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['a Spanish number in English', 'Year | A\n2022 | 1,5\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['groups of two', 'Year | A\n2022 | 13,00\n2023 | 3', 'bar', ['1:1 chart-number']],
    [
      'a number beyond all numbers',
      `Year | A\n2022 | ${'9'.repeat(400)}\n2023 | 3`,
      'bar',
      ['1:1 chart-number'],
    ],
    ['a power of ten', 'Year | A\n2022 | 1e5x\n2023 | 1e5', 'bar', ['1:1 chart-number', '2:1 chart-number']],
    ['a footnote sign', 'Year | A\n2022 | 3*\n2023 | 3', 'bar', ['1:1 chart-number']],
    [
      'a column of words',
      'Year | A | B\n2022 | 3 | x\n2023 | 3 | y',
      'bar',
      ['1:2 chart-number', '2:2 chart-number'],
    ],
    ['a column of dashes', 'Year | A | B\n2022 | 3 | –\n2023 | 3 | –', 'bar', ['0:2 chart-number']],
    ['two units in a column', 'Year | A\n2022 | 36 %\n2023 | 3 km', 'bar', ['2:1 chart-units']],
    ['two units in two columns', 'Year | A | B\n2022 | 36 % | $3', 'bar', ['1:2 chart-units']],
    ['two units behind two names', 'Year | A (%) | B (USD)\n2022 | 36 | 3', 'bar', ['0:2 chart-units']],
    [
      'thousands beside millions',
      'Year | A\n2022 | 36 thousand\n2023 | 3 million',
      'bar',
      ['2:1 chart-units'],
    ],
    ['five columns', 'Y | A | B | C | D | E\n2022 | 1 | 2 | 3 | 4 | 5', 'bar', ['0:5 too-large']],
    [
      '31 bars',
      ['Y | A', ...Array.from({ length: 31 }, (_, at) => `row ${at} | 1`)].join('\n'),
      'bar',
      ['31:0 too-large'],
    ],
    ['a date in words', 'Year | A\nMay 2022 | 1\n2023 | 3', 'line', ['1:0 chart-date']],
    ['a month that there is not', 'Year | A\n2022-13 | 1\n2023 | 3', 'line', ['1:0 chart-date']],
    ['a day that there is not', 'Year | A\n2023-02-29 | 1\n2023 | 3', 'line', ['1:0 chart-date']],
    ['a year of two digits', 'Year | A\n22 | 1\n2023 | 3', 'line', ['1:0 chart-date']],
    ['a date twice', 'Year | A\n2023 | 1\n2023 | 3', 'line', ['2:0 chart-date']],
    ['one day in two ways', 'Year | A\n2023 | 1\n2023-01-01 | 3', 'line', ['2:0 chart-date']],
    ['one date', 'Year | A\n2023 | 1', 'line', ['1:0 chart-table']],
    ['no label', 'Country | A\n | 1\nChina | 3', 'bar', ['1:0 chart-table']],
    ['no row', 'Country | A', 'bar', ['0:0 chart-table']],
    ['no column of numbers', 'Country\nChina', 'bar', ['0:0 chart-table']],
    ['nothing at all', '', 'bar', ['0:0 chart-table']],
    ['code for a cell', 'Year | A\n2022 | =1+1\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['a plus in the middle', 'Year | A\n2022 | 1+1\n2023 | 3', 'bar', ['1:1 chart-number']],
    ['two points', 'Year | A\n2022 | 1.2.3\n2023 | 3', 'bar', ['1:1 chart-number']],
  ])('says where it finds %s', (_, text, kind, faults) => {
    expect(faultsOf(text, kind)).toEqual(faults);
  });
});
