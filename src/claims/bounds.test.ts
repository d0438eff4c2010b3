import { describe, expect, test } from 'vitest';
import { boundOf, fits } from './bounds.ts';

const figure = (value: number, note?: string) => ({ value, unit: 'troops', note });

describe(boundOf, () => {
  test.each([
    ['ceiling authorised by Congress', 'upper'],
    ['up to', 'upper'],
    ['Maximum, with reserves', 'upper'],
    ['more than', 'lower'],
    ['at least, by the ministry', 'lower'],
    ['no more than', 'upper'],
    ['no fewer than', 'lower'],
    ['fewer than', 'upper'],
    ['nearly', undefined],
    ['unlimited budget', undefined],
    [undefined, undefined],
  ])('reads the note “%s”', (note, bound) => {
    expect(boundOf(figure(600, note))).toBe(bound);
  });
});

describe(fits, () => {
  test('takes a tenth more or less for the same', () => {
    expect(fits(figure(50), figure(49))).toBe(true);
    expect(fits(figure(50), figure(44))).toBe(false);
  });

  test('leaves open what a limit leaves open', () => {
    expect(fits(figure(200), figure(600, 'up to'))).toBe(true);
    expect(fits(figure(700), figure(600, 'up to'))).toBe(false);
    expect(fits(figure(2, 'more than'), figure(3))).toBe(true);
    expect(fits(figure(2, 'more than'), figure(1))).toBe(false);
    expect(fits(figure(20, 'up to'), figure(14))).toBe(false);
    expect(fits(figure(20), figure(10, 'at least'))).toBe(true);
    expect(fits(figure(20), figure(10))).toBe(false);
    expect(fits(figure(10), figure(20, 'at least'))).toBe(false);
  });

  test('has no near miss of nothing', () => {
    expect(fits(figure(2), figure(0))).toBe(false);
    expect(fits(figure(0), figure(0))).toBe(true);
  });
});
