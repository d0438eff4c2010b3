import { describe, expect, test } from 'vitest';
import { countWords } from './count-words.ts';
import { longestQuote, quote } from './quote.ts';

describe(countWords, () => {
  test.each([
    ['', 0],
    ['— … !', 0],
    ['No. 32138, and so on', 5],
    ['l’État c’est moi', 3],
    ['13,000 people', 2],
    ['秘鲁警察', 2],
    ['ตำรวจเปรู', 2],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('a quote', () => {
  test('has as many words as are quoted of a source, on one line', () => {
    expect(quote.parse(`${'palabra  \n'.repeat(longestQuote - 1)}fin`)).toBe(
      `${'palabra '.repeat(longestQuote - 1)}fin`,
    );
  });

  test('has no more, in a script without blanks either', () => {
    for (const long of ['palabra '.repeat(longestQuote + 1), '警察'.repeat(longestQuote + 1)])
      expect(quote.safeParse(long).error?.issues).toMatchObject([{ params: { ruleId: 'bad-quote' } }]);
  });
});
