import { describe, expect, test } from 'vitest';
import { toTextQuoteSelector } from '../claims/selector.ts';
import { toSpot, toTextDirective } from './text-fragment.ts';

const selectorOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return toTextQuoteSelector(text, { start, end: start + words.length });
};

describe(toTextDirective, () => {
  const text = 'Police came first. Later, 13,000 police & soldiers (well-armed) came; then more police left.';

  test.each([
    ['13,000 police & soldiers', 'text=13%2C000%20police%20%26%20soldiers'],
    ['well-armed', 'text=well%2Darmed'],
  ])('names %j by its words, none of them a sign', (words, directive) => {
    expect(toTextDirective(selectorOf(text, words), text)).toBe(directive);
  });

  test('names words that stand further up, capitals or not, by what is before them', () => {
    const directive = toTextDirective(selectorOf(text, 'police', 60), text);
    expect(directive).toMatch(/^text=[^,]*then%20more-,police$/);
    expect(toTextDirective(selectorOf(text, 'soldiers'), text, 'Soldiers in Lima')).toMatch(/-,soldiers$/);
    expect(toTextDirective(selectorOf(text, 'left'), text)).toBe('text=left');
  });

  test('names a long passage by its ends', () => {
    const long = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    expect(toTextDirective(selectorOf(long, long), long)).toBe(
      'text=w0%20w1%20w2%20w3%20w4%20w5,w54%20w55%20w56%20w57%20w58%20w59',
    );
  });
});

describe(toSpot, () => {
  const page = 'https://example.org/a';

  test.each([
    [page, 'dual-use facility', `${page}#:~:text=dual%2Duse%20facility`],
    [page, 'it could … be used', `${page}#:~:text=it%20could,be%20used`],
    [page, '… be used (…)', `${page}#:~:text=be%20used`],
    [page, '[It] could be … used', `${page}#:~:text=could%20be,used`],
    [page, 'the [port] opened', `${page}#:~:text=the,opened`],
    [`${page}#here`, 'words', undefined],
    [`${page}.pdf`, 'words', undefined],
    [page, '…', undefined],
  ])('in %s, %j', (url, quote, spot) => {
    expect(toSpot(url, quote)).toBe(spot);
  });
});
