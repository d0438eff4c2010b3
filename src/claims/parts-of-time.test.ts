import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOfTime } from './parts-of-time.ts';

const dated = (...dates: string[]) => dates.map((asOf) => ({ asOf }));

describe(partsOfTime, () => {
  test('keeps what fits on one page', () => {
    const few = dated('2024', '2023-02');
    expect(partsOfTime(few, 2)).toEqual([{ time: '', number: 1, things: few, parts: [] }]);
    expect(partsOfTime([], 2)).toEqual([{ time: '', number: 1, things: [], parts: [] }]);
  });

  test('parts a full line by years, a full year by months, a full month by days', () => {
    const parts = partsOfTime(
      dated('2024-11-14', '2023', '2024', '2024-11-14', '2024-11-13/2024-11-15', '2024-11', '2024-10-01'),
      2,
    );
    expect(parts.map(({ time, things }) => [time, ...things.map(({ asOf }) => asOf)])).toEqual([
      [''],
      ['2023', '2023'],
      ['2024', '2024'],
      ['2024-10', '2024-10-01'],
      ['2024-11', '2024-11'],
      ['2024-11-13', '2024-11-13/2024-11-15'],
      ['2024-11-14', '2024-11-14', '2024-11-14'],
    ]);
    expect(parts[0]?.parts).toEqual([
      { time: '2023', count: 1 },
      { time: '2024', count: 6 },
    ]);
  });

  test('lets a day, or what is said of a whole year, go on where it is too much', () => {
    const days = dated('2024-01-01', '2024-01-01', '2024-01-01', '2024', '2024', '2024', '2023');
    expect(
      partsOfTime(days, 2).map(({ time, number, things, parts }) => [
        time,
        number,
        things.length,
        parts.length,
      ]),
    ).toEqual([
      ['', 1, 0, 2],
      ['2023', 1, 1, 0],
      ['2024', 1, 2, 1],
      ['2024', 2, 1, 0],
      ['2024-01', 1, 0, 1],
      ['2024-01-01', 1, 2, 0],
      ['2024-01-01', 2, 1, 0],
    ]);
  });

  test('keeps everything, once; no page is fuller than it may be', () => {
    const date = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 60 }), (dates) => {
        const things = dated(...dates);
        const parts = partsOfTime(things, 3);
        const shown = parts.flatMap((part) => part.things);
        expect(new Set(shown).size).toBe(things.length);
        expect(shown.length).toBe(things.length);
        for (const { time, things: own, parts: below } of parts) {
          expect(own.every(({ asOf }) => asOf.startsWith(time))).toBe(true);
          expect(own.length).toBeLessThanOrEqual(3);
          for (const { time: finer } of below) expect(parts.map((part) => part.time)).toContain(finer);
        }
      }),
    );
  });
});
