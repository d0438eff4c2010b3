import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../tests/support/words.ts';
import { figures } from '../claims/figures.ts';
import type { Article, Claim } from '../corpus/types.ts';
import { lettersOf } from '../pictures/to-pixels.ts';
import { toClaimCard } from './card-content.ts';
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
      'Higher than what was found. Nearest: EFE (2024), 12,000 persons (police alone). Farthest: AP (2023), AFP (2022), 5.6 thousand persons.',
    );
    expect(toStrip(claim, wordsOf('es'))?.says).toMatch(
      /^Más de lo que se halló\. Lo más cercano: EFE \(2024\), 12\s000 personas \(.+\)\. Lo más lejano: /,
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

test.each([
  ['en', '30 percent', '30%'],
  ['es', '30 %', '30\u00a0%'],
])('an axis of shares is written as %s writes them', (lang, _, told) => {
  const shares = {
    ...claim,
    claimed: figures.parse('30 percent'),
    evidence: [],
    figures: figures.parse('31 percent'),
  };
  expect(toStrip(shares, wordsOf(lang))?.strip.say(30)).toBe(told);
});

test('the picture that is shared has the nearest two and the farthest', () => {
  const five = [9, 8, 7, 6, 5].map((value) => ({
    source: source(`of ${value}`, `Paper ${value}`, '2024'),
    figures: [{ value, unit: 'ships' }],
  }));
  const shared = {
    ...claim,
    id: 'ships',
    kind: 'statistic',
    statement: 'Ten ships came.',
    assessment: 'disputed',
    speaker: { name: 'Someone' },
    updated: '2024-11-18',
    lang: 'en',
    claimed: [{ value: 10, unit: 'ships' }],
    evidence: five,
  } as unknown as Claim;
  const card = toClaimCard(
    shared,
    { title: 'Ships' } as Article,
    { name: 'Plumbline', wordsOf, languages: ['en'] } as never,
    [],
  );
  const letters = card.strip && lettersOf(card.strip);
  for (const paper of [9, 8, 5]) expect(letters).toContain(`Paper ${paper}`);
  for (const paper of [7, 6]) expect(letters).not.toContain(`Paper ${paper}`);
});
