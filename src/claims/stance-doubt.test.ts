import { describe, expect, test } from 'vitest';
import { stanceDoubt } from './stance-doubt.ts';
import type { Stance } from './vocabulary.ts';

const figure = (value: number, note?: string, unit = 'troops') => ({ value, unit, note });
const doubt = (claimed: number, stance: Stance, ...figures: ReturnType<typeof figure>[]) =>
  stanceDoubt([figure(claimed)], { stance, figures })?.type;

describe(stanceDoubt, () => {
  test('doubts a limit taken for a count, and for a proof of less', () => {
    expect(doubt(600, 'supports', figure(600, 'authorised'))).toBe('ceiling');
    expect(doubt(2, 'contradicts', figure(4, 'ceiling'))).toBe('ceiling');
    expect(doubt(6, 'contradicts', figure(4, 'ceiling'))).toBeUndefined();
  });

  test('takes a limit as it is where the claim gives one', () => {
    expect(
      stanceDoubt([figure(20, 'up to')], { stance: 'supports', figures: [figure(20, 'up to')] }),
    ).toBeUndefined();
  });

  test('doubts support of another figure and denial of the same', () => {
    expect(doubt(30, 'supports', figure(36))).toBe('differs');
    expect(doubt(30, 'contradicts', figure(30))).toBe('agrees');
    expect(doubt(30, 'supports', figure(31))).toBeUndefined();
    expect(doubt(30, 'contradicts', figure(36))).toBeUndefined();
  });

  test('lets one of several figures bear a stance out', () => {
    expect(doubt(50, 'supports', figure(50), figure(61, 'with roadblocks'))).toBeUndefined();
    expect(doubt(2, 'contradicts', figure(2), figure(9))).toBeUndefined();
  });

  test('compares nothing in two units, and leaves what qualifies alone', () => {
    expect(doubt(30, 'supports', figure(36, undefined, 'percent'))).toBeUndefined();
    expect(doubt(30, 'qualifies', figure(36))).toBeUndefined();
    expect(doubt(30, 'context', figure(36))).toBeUndefined();
  });
});
