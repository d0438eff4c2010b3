import { describe, expect, test } from 'vitest';
import { compareFigures, measureOf, offBy } from './compare.ts';
import { figures } from './figures.ts';

/** A claim's figures beside those of its sources, as authors write them. */
const compared = (claimed: string, sources: readonly string[], own = '') =>
  compareFigures({
    claimed: figures.parse(claimed),
    figures: own === '' ? [] : figures.parse(own),
    evidence: sources.map((text, at) => ({
      id: `source ${at + 1}`,
      figures: text === '' ? [] : figures.parse(text),
    })),
  });
const found = (...parameters: Parameters<typeof compared>) =>
  compared(...parameters)?.found.map(({ value, by }) => [value, by.map(({ id }) => id).join()]);

describe(compareFigures, () => {
  test.each([
    ['above all that was found', '30 percent', ['20 percent', '25 percent'], 'above'],
    ['below it', '10 percent', ['20 percent', '25 percent'], 'below'],
    ['between', '22 percent', ['20 percent', '25 percent'], 'within'],
    ['at its edge', '25 percent', ['20 percent', '25 percent'], 'within'],
    ['on the one thing found', '25 percent', ['25 percent', '25 %'], 'same'],
    ['a range that reaches into it', '10 percent; 21 percent', ['20 percent', '25 percent'], 'within'],
    ['that is open, and met by all', '2 times (more than)', ['2.6 times', '2.7 times'], 'met'],
    ['that is open, and not met', '2 times (more than)', ['1.6 times', '1.7 times'], 'above'],
    ['that says what is reached', '20 days (up to)', ['14 days', '15 days'], 'above'],
    ['a range around one thing', '10 percent; 30 percent', ['20 percent'], 'within'],
  ])('knows a claim %s', (_, claimed, sources, lies) => {
    expect(compared(claimed, sources)?.lies).toBe(lies);
  });

  test('puts the nearest first, and what several give alike once', () => {
    expect(found('13000 persons', ['5600 persons', '12000 persons', '12000 persons'])).toEqual([
      [12_000, 'source 2,source 3'],
      [5600, 'source 1'],
    ]);
  });

  test('converts thousands, millions, billions, and nothing else', () => {
    expect(found('1.3 billion USD', ['1315 million USD', '3.5 billion EUR'])).toEqual([
      [1_315_000_000, 'source 1'],
    ]);
    expect(found('36 percent', ['36 %', '36 percentage', '4 percentage points'])).toEqual([
      [36, 'source 1,source 2'],
    ]);
    expect(compared('24000 TEU', ['20 metres'])).toBeUndefined();
  });

  test('compares no ranks', () => {
    expect(compared('2 rank', ['3 rank'])).toBeUndefined();
  });

  test('compares what counts the same, where notes say what they count', () => {
    expect(found('12 days (saved, about)', ['10 days (saved, at least)', '35 days (usual voyage)'])).toEqual([
      [10, 'source 1'],
    ]);
    expect(found('5 percent (approve, about)', ['5 percent (October)', '3 percent (November)'])).toHaveLength(
      2,
    );
  });

  test('takes what the analysis found itself where no source gives a figure', () => {
    expect(found('200 km', [''], '120 km (straight line)')).toEqual([[120, '']]);
    expect(found('200 km', ['130 km'], '120 km')).toEqual([[130, 'source 1']]);
    expect(compared('200 km', [''])).toBeUndefined();
  });

  test('knows limits, and what is not meant to the unit', () => {
    expect(compared('50 deaths (nearly)', ['49 deaths'])?.claimed).toMatchObject({
      about: true,
      bound: undefined,
    });
    expect(compared('24000 TEU (up to)', ['18000 TEU (at least)'])).toMatchObject({
      claimed: { bound: 'upper' },
      found: [{ bound: 'lower' }],
    });
  });
});

test.each([
  ['persons', 'person', 1],
  ['million USD', 'usd', 1e6],
  ['Billion', '', 1e9],
  ['per cent', 'percent', 1],
  ['gas', 'gas', 1],
])('the unit "%s" is %s, by %d', (written, unit, scale) => {
  expect(measureOf(written)).toEqual({ unit, scale });
});

test.each([
  ['30 percent', ['20 percent'], 0.5],
  ['10 percent', ['20 percent'], 0.5],
  ['21 percent', ['20 percent', '25 percent'], 0],
  ['2 times (more than)', ['2.6 times'], 0],
  ['2 tankers', ['0 tankers'], 2],
])('%s beside %j is off by %d', (claimed, sources, off) => {
  const comparison = compared(claimed, sources);
  expect(comparison && offBy(comparison)).toBe(off);
});
