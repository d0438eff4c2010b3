import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceDate } from '../../../sources/date.ts';
import { readDate } from './read-date.ts';

describe(readDate, () => {
  test.each<[string, unknown]>([
    // EDTF, as biblatex has it.
    ['2024', '2024'],
    ['2024-11', '2024-11'],
    ['2024-11-14', '2024-11-14'],
    ['2024-11-14T10:20:00Z', '2024-11-14'],
    ['2011-05~', { start: '2011-05', circa: true }],
    ['2015?', { start: '2015', circa: true }],
    ['2015%', { start: '2015', circa: true }],
    ['2017-21', { start: '2017', season: 1 }],
    ['2017-24', { start: '2017', season: 4 }],
    ['2014/2015', { start: '2014', end: '2015' }],
    ['2024-11-10/2024-11-16', { start: '2024-11-10', end: '2024-11-16' }],
    ['199X', { literal: '199X' }],
    ['19XX', { literal: '19XX' }],
    ['-0333', { literal: '-0333' }],
    ['-0099-07-12/-0043-03-15', { literal: '-0099-07-12/-0043-03-15' }],
    ['../2000', { literal: '../2000' }],
    // RIS.
    ['2024/03//', '2024-03'],
    ['2024///', '2024'],
    ['2024/03/02/', '2024-03-02'],
    ['2024/3/2', '2024-03-02'],
    ['1988///Spring', { start: '1988', season: 1 }],
    ['2024/03/12/T20:14:05Z', '2024-03-12'],
    ['2024/00/00', '2024'],
    ['1900///circa', { start: '1900', circa: true }],
    ['2024/11/10/to 2024-11-16', { start: '2024-11-10', end: '2024-11-16' }],
    ['20240302', '2024-03-02'],
    // Words.
    ['Mar 2, 2024', '2024-03-02'],
    ['March 2nd, 2024', '2024-03-02'],
    ['2 March 2024', '2024-03-02'],
    ['2-Mar-2024', '2024-03-02'],
    ['Saturday, March 2, 2024', '2024-03-02'],
    ['2024 Mar 2', '2024-03-02'],
    ['2024 Mar', '2024-03'],
    ['Sept. 2024', '2024-09'],
    ['2 de marzo de 2024', '2024-03-02'],
    ['12 déc. 2020', '2020-12-12'],
    ['2. März 2024', '2024-03-02'],
    ['2024 Mar-Apr', { start: '2024-03', end: '2024-04' }],
    ['July/August 2024', { start: '2024-07', end: '2024-08' }],
    ['2018 AUG 3-7', { start: '2018-08-03', end: '2018-08-07' }],
    ['Spring 2024', { start: '2024', season: 1 }],
    ['otoño 2024', { start: '2024', season: 3 }],
    ['ca. 1900', { start: '1900', circa: true }],
    ['24/06/2019', '2019-06-24'],
    ['06/24/2019', '2019-06-24'],
    // Which of the two is the month, nobody can say.
    ['02/03/2024', { literal: '02/03/2024' }],
    ['forthcoming', { literal: 'forthcoming' }],
    ['n.d.', { literal: 'n.d.' }],
    ['[1968 or 1969]', { literal: '[1968 or 1969]' }],
  ])('reads %j', (text, date) => {
    const read = readDate(text);
    expect(read?.left).toBeUndefined();
    expect(sourceDate.parse(read?.date)).toEqual(date);
  });

  test.each([
    ['2014-12-31/', '2014-12-31', 'its end is open'],
    ['2014/..', '2014', 'its end is open'],
    ['2013/02/15/received', '2013-02-15', '"received"'],
    ['1775///Date of Publication', '1775', '"Date of Publication"'],
  ])('says what of %j it does not keep', (text, date, left) => {
    const read = readDate(text);
    expect(sourceDate.parse(read?.date)).toBe(date);
    expect(read?.left).toBe(left);
  });

  test.each(['', ' ', '2024-02-30', '2024/13/01', '20240230', '1900-02-29'])('%j is no date', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test('never says a year, month or day that does not stand in the text', () => {
    const sign = fc.constantFrom(
      ...Array.from('0123456789/-.~?X [](),'),
      'Mar',
      'de',
      'Spring',
      '2024',
      '1990',
      '/02',
      '..',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const text = signs.join('');
        const numbers = new Set(
          text
            .match(/\d+/g)
            ?.flatMap((each) => [each, each.slice(0, 4), each.slice(4, 6), each.slice(6)])
            .map(Number),
        );
        const named = text.includes('Mar') ? [3] : [];
        for (const part of readDate(text)?.date['date-parts']?.flat() ?? [])
          expect([...numbers, ...named], text).toContain(part);
      }),
    );
  });
});
