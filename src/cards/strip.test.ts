import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../tests/support/words.ts';
import { figures } from '../claims/figures.ts';
import type { Claim } from '../corpus/types.ts';
import { toStrip } from './strip.ts';

const source = (id: string, publisher: string, issued: string) => ({ id, publisher, issued, title: id });
const claim = {
  claimed: figures.parse('13000 persons (nearly)'),
  figures: [],
  evidence: [
    { source: source('efe', 'EFE', '2024-11-14'), figures: figures.parse('12000 persons (police alone)') },
    { source: source('ap', 'AP', '2023'), figures: figures.parse('5.6 thousand persons') },
    { source: source('afp', 'AFP', '2022'), figures: figures.parse('5600 persons') },
    { source: source('dpa', 'dpa', '2021'), figures: figures.parse('5600 persons (at most)') },
  ],
} as unknown as Claim;

describe(toStrip, () => {
  test('says who found what is nearest, and what is farthest', () => {
    expect(toStrip(claim, wordsOf('en'))?.says).toBe(
      'Higher than what was found. Nearest: 12,000 persons (police alone), EFE (2024). Farthest: 5.6 thousand persons, AP (2023), AFP (2022).',
    );
    expect(toStrip(claim, wordsOf('es'))?.says).toMatch(
      /^Más de lo que se halló\. Lo más cercano: 12\s000 personas \(.+\), EFE \(2024\)\. Lo más lejano: /,
    );
  });

  test('labels each value by publisher and year, knows limits, and what "nearly" takes in', () => {
    const { strip, off } = toStrip(claim, wordsOf('en')) ?? {};
    expect(strip?.claimed).toMatchObject({
      told: '13,000 persons',
      least: 13_000,
      slack: 1300,
      open: undefined,
    });
    expect(strip?.rows).toMatchObject([
      { label: 'EFE (2024) · police alone', told: '12,000 persons', value: 12_000, limit: false },
      { label: 'AP (2023), AFP (2022)', value: 5600, limit: false },
      { label: 'dpa (2021) · at most', value: 5600, limit: true },
    ]);
    expect(off).toBeCloseTo(1 / 12);
  });

  test('is none where nothing can be compared', () => {
    expect(toStrip({ ...claim, claimed: figures.parse('24000 TEU') }, wordsOf('en'))).toBeUndefined();
  });
});
