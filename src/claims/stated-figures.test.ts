import { describe, expect, test } from 'vitest';
import { unrecorded } from './stated-figures.ts';

describe(unrecorded, () => {
  test.each<[passage: string, recorded: [value: number, unit: string][], left: string[]]>([
    ['13,000 police', [[13000, 'persons']], []],
    ['13,000 police', [], ['13,000']],
    ['13 000 police, 13\u00a0000, 13\u202f000, 13’000 and １３,０００', [[13000, 'persons']], []],
    ['14 000 police', [[13000, 'persons']], ['14 000']],
    ['١٣٬٠٠٠ شخص', [[13000, 'persons']], []],
    ['in 2024 100 came, and 15 2000', [], ['100', '15']],
    ['US$23.156 billion of goods', [[23.156, 'billion USD']], []],
    ['US$23 billion of goods', [[23_000, 'million USD']], []],
    ['23 billion dollars', [[23_000_000_000, 'USD']], []],
    ['24 billion dollars', [[23, 'billion USD']], ['24 billion']],
    ['36% in 2023, and a 72-hour strike', [[36, 'percent']], ['72']],
    ['on 15 and 16 November 2024, at 9–16 November or November 14', [], []],
    ['the G20, the VC-25 and 3rd place at 12:30', [], []],
    ['two strikes', [], []],
    ['1,399 in 1400, 2199 and 2200', [], ['1,399', '2200']],
    ['31 March, 32 March, Sept. 9', [], ['32']],
    ['1,234,567.5 and 12.75', [[1234567.5, 'persons']], ['12.75']],
    ['5 thousand, 6 Million, 7 bn, 8m', [], ['5 thousand', '6 Million', '7 bn', '8m']],
    ['US$9 trillion', [[9, 'trillion USD']], []],
    ['2024 million', [], ['2024 million']],
    ['a loss of 4 percent', [[-4, 'percent']], []],
    ['30 thousand', [[0.03, 'million persons']], []],
    ['no figure', [[0, 'persons']], []],
  ])('of %j, recorded %j, leaves %j', (passage, recorded, left) => {
    const figures = recorded.map(([value, unit]) => ({ value, unit }));
    expect(unrecorded(passage, figures).map(({ text }) => text)).toEqual(left);
  });
});
