import { describe, expect, test } from 'vitest';
import { unrecorded } from './stated-figures.ts';

describe(unrecorded, () => {
  test.each<[passage: string, recorded: [value: number, unit: string][], left: string[]]>([
    ['13,000 police', [[13000, 'persons']], []],
    ['13,000 police', [], ['13,000']],
    ['US$23.156 billion of goods', [[23.156, 'billion USD']], []],
    ['US$23 billion of goods', [[23_000, 'million USD']], []],
    ['23 billion dollars', [[23_000_000_000, 'USD']], []],
    ['24 billion dollars', [[23, 'billion USD']], ['24 billion']],
    ['36% in 2023, and a 72-hour strike', [[36, 'percent']], ['72']],
    ['on 15 and 16 November 2024, at 9–16 November or November 14', [], []],
    ['the G20, the VC-25 and 3rd place at 12:30', [], []],
    ['two strikes', [], []],
  ])('of %j, recorded %j, leaves %j', (passage, recorded, left) => {
    const figures = recorded.map(([value, unit]) => ({ value, unit }));
    expect(unrecorded(passage, figures).map(({ text }) => text)).toEqual(left);
  });
});
