import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { inTime, spanOf, toPeriod } from './in-time.ts';

const at = (...dates: (string | undefined)[]) => dates.map((asOf, id) => ({ asOf, id }));
const order = (...dates: (string | undefined)[]) => inTime(at(...dates)).map(({ asOf }) => asOf);

describe(toPeriod, () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2024-11-14', '2024-11-14', '2024-11-14'],
    ['2024-11-10/2024-11-16', '2024-11-10', '2024-11-16'],
    ['2023-01/2024-11', '2023-01-01', '2024-11-30'],
    ['2003/2024', '2003-01-01', '2024-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['0044-02', '0044-02-01', '0044-02-29'],
    ['9999-12', '9999-12-01', '9999-12-31'],
  ])('%s covers %s to %s', (asOf, first, last) => {
    expect(toPeriod(asOf)).toEqual({ first, last });
  });
});

describe(inTime, () => {
  test('puts the earliest first, and of those that begin together the longest', () => {
    expect(order('2024-11-14', '2024', '2024-01-01', '2024-01', '2023-12-31')).toEqual(
      ['2023-12-31', '2024', '2024-01', '2024-01-01', '2024-11-14'], // prettier-ignore
    );
  });

  test('keeps apart intervals that cross, or lie in one another', () => {
    expect(order('2024-11-13/2024-11-15', '2024-11-10/2024-11-14', '2024-11-10/2024-11-16')).toEqual([
      '2024-11-10/2024-11-16',
      '2024-11-10/2024-11-14',
      '2024-11-13/2024-11-15',
    ]);
  });

  test('gathers what has one date, in the order it came in, and leaves out what has none', () => {
    expect(inTime(at('2024-11-14', undefined, '2024', '2024-11-14'))).toMatchObject([
      { asOf: '2024', form: 'year', after: undefined, dated: [{ id: 2 }] },
      { asOf: '2024-11-14', form: 'day', after: 'months', dated: [{ id: 0 }, { id: 3 }] },
    ]);
    expect(inTime(at(undefined))).toEqual([]);
  });

  test('says how far apart dates are', () => {
    const after = inTime(at('2003', '2022-12-07', '2023-01-07', '2023-02-08', '2024-02-09/2024-03'));
    expect(after.map((moment) => moment.after)).toEqual([undefined, 'years', 'days', 'months', 'years']);
    expect(inTime(at('0000', '0001')).map((moment) => moment.after)).toEqual([undefined, 'years']);
  });

  test('loses nothing, and never goes back in time', () => {
    const date = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
    fc.assert(
      fc.property(fc.array(fc.option(date, { nil: undefined })), (dates) => {
        const moments = inTime(at(...dates));
        const shown = moments.flatMap(({ dated }) => dated.map(({ id }) => id));
        expect(shown.toSorted((a, b) => a - b)).toEqual(
          at(...dates).flatMap(({ asOf, id }) => (asOf === undefined ? [] : [id])),
        );
        const firsts = moments.map(({ asOf }) => toPeriod(asOf).first);
        expect(firsts).toEqual(firsts.toSorted());
      }),
    );
  });
});

describe(spanOf, () => {
  test.each([
    [['2024-11-14'], '2024-11-14'],
    [['2024-11-04', '2024-11-14'], '2024-11-04/2024-11-14'],
    [['2024-11', '2024-11-14'], '2024-11'],
    [['2024-09/2024-11', '2024-10-03'], '2024-09/2024-11'],
    [['2024', '2024-11-14'], '2024'],
    [['2016', '2024-11-14'], '2016/2024'],
    [['2024-11-04/2025-01-24'], '2024/2025'],
  ] as const)('%s: %s', (dates, span) => {
    expect(spanOf(dates)).toBe(span);
  });
});
