import { describe, expect, test } from 'vitest';
import { figures } from './figures.ts';

describe('figures', () => {
  test.each([
    ['13000 persons', [{ value: 13000, unit: 'persons' }]],
    ['36 percent (share of 2023 exports)', [{ value: 36, unit: 'percent', note: 'share of 2023 exports' }]],
    [
      '-0.5 percentage points ; +3 km',
      [
        { value: -0.5, unit: 'percentage points' },
        { value: 3, unit: 'km' },
      ],
    ],
    ['23.156 billion USD(2023, gross)', [{ value: 23.156, unit: 'billion USD', note: '2023, gross' }]],
    [' 1\n  %\n', [{ value: 1, unit: '%' }]],
  ])('reads %j', (written, read) => {
    expect(figures.parse(written)).toEqual(read);
  });

  test.each([
    '',
    ' ',
    '13000',
    '13,000 persons',
    '13 000 persons',
    '13\u00a0000 persons',
    '13 ’000 persons',
    'persons 13',
    '1 x;',
    ';1 x',
    '1 x (a',
    '1 x a)',
    '1 (a)',
    '1 x (a) b',
    '1e3 x',
    '.5 x',
    `${'9'.repeat(400)} x`,
  ])('refuses %j', (written) => {
    expect(figures.safeParse(written).success).toBe(false);
  });
});
