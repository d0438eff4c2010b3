import { describe, expect, test } from 'vitest';
import { english } from '../../tests/support/words.ts';
import { formatSourceDate } from '../i18n/dates.ts';
import { sourceDate, startOf, toCslDate } from './date.ts';

describe('the date of a source', () => {
  test.each<[unknown, object, string, string | undefined]>([
    ['2024-11-14', { 'date-parts': [[2024, 11, 14]] }, '14 November 2024', '2024-11-14'],
    [2024, { 'date-parts': [[2024]] }, '2024', '2024'],
    [{ 'date-parts': [['2024', 1, 2]] }, { 'date-parts': [[2024, 1, 2]] }, '2 January 2024', '2024-01-02'],
    [{ raw: '2024/1/2' }, { 'date-parts': [[2024, 1, 2]] }, '2 January 2024', '2024-01-02'],
    [{ literal: '2024-11' }, { 'date-parts': [[2024, 11]] }, 'November 2024', '2024-11'],
    [{ raw: '2024///' }, { 'date-parts': [[2024]] }, '2024', '2024'],
    [{ raw: '2024 or so' }, { literal: '2024 or so' }, '2024 or so', undefined],
    [{ literal: 'the 2024' }, { literal: 'the 2024' }, 'the 2024', undefined],
    [{ raw: '12 May' }, { literal: '12 May' }, '12 May', undefined],
    [
      { 'date-parts': [[2024]], circa: 'false', season: 4, literal: '2024' },
      { 'date-parts': [[2024]], season: 4 },
      'winter 2024',
      '2024',
    ],
    [{ raw: 'before 1900' }, { literal: 'before 1900' }, 'before 1900', undefined],
    [{ literal: ' [1968\n or 1969]' }, { literal: '[1968 or 1969]' }, '[1968 or 1969]', undefined],
    [{ season: 'Michaelmas' }, { season: 'Michaelmas' }, 'Michaelmas', undefined],
    [{ 'date-parts': [[2024]], season: '1' }, { 'date-parts': [[2024]], season: 1 }, 'spring 2024', '2024'],
    [{ 'date-parts': [[1900]], circa: true }, { 'date-parts': [[1900]], circa: true }, 'c. 1900', '1900'],
    [{ 'date-parts': [[1900]], circa: false }, { 'date-parts': [[1900]] }, '1900', '1900'],
    [
      {
        'date-parts': [
          [2024, 11, 10],
          [2024, 11, 16],
        ],
      },
      {
        'date-parts': [
          [2024, 11, 10],
          [2024, 11, 16],
        ],
      },
      '10–16 November 2024',
      '2024-11-10',
    ],
    [
      { 'date-parts': [[2024, 11]], literal: 'late 2024' },
      { 'date-parts': [[2024, 11]], literal: 'late 2024' },
      'late 2024',
      '2024-11',
    ],
  ])('%j is exported as %j and read as %j', (given, csl, words, start) => {
    const date = sourceDate.parse(given);
    expect(toCslDate(date)).toEqual(csl);
    expect(formatSourceDate(date, english).replaceAll(/\s*–\s*/g, '–')).toBe(words);
    expect(startOf(date)).toBe(start);
    // What is exported can be a source again.
    expect(toCslDate(sourceDate.parse(csl))).toEqual(csl);
  });

  test.each([
    ['2024-02-30', '2024-02-30'],
    [{ 'date-parts': [[2024, 2, 30]] }, '2024-02-30'],
    [{ 'date-parts': [[2024], [2023]] }, '2024/2023'],
    [{ season: 5 }, 'season 5'],
    [{ circa: true }, ''],
  ])('is not %j, and “%s” is named as wrong', (given, value) => {
    const [issue] = sourceDate.safeParse(given).error?.issues ?? [];
    expect(issue).toMatchObject({ params: { ruleId: 'impossible-date', values: { value } } });
  });

  test.each([
    '2024-02-30',
    'spring 2024',
    '',
    {},
    { 'date-parts': [[2024, 13]] },
    { 'date-parts': [[2024, 2, 30]], literal: 'in February' },
    { 'date-parts': [[2024], [2023]] },
    { raw: '2024-02-30' },
    { raw: '2024/13' },
    { literal: '2024-02-30' },
    { literal: '' },
    { season: 5 },
    { circa: true },
    { 'date-parts': [[2024]], seasons: 1 },
  ])('is not %j', (given) => {
    expect(sourceDate.safeParse(given).success).toBe(false);
  });
});
