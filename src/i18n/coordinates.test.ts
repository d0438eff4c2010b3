import { describe, expect, test } from 'vitest';
import { formatCoordinates } from './coordinates.ts';
import { english } from '../../tests/support/words.ts';

describe(formatCoordinates, () => {
  test.each<[number, number, string]>([
    [-11.59, -77.28, '11.59° S, 77.28° W'],
    [48.2, 16.37, '48.2° N, 16.37° E'],
    [0, 180, '0° N, 180° E'],
  ])('of %d, %d', (latitude, longitude, read) => {
    expect(formatCoordinates([latitude, longitude], english)).toBe(read);
  });
});
