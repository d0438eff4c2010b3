import { describe, expect, test } from 'vitest';
import { nearest, nearMisses } from './nearest.ts';

describe(nearest, () => {
  test.each<[word: string, known: string[], near: string | undefined]>([
    ['ap-2024-11-51', ['efe-2024-11-15', 'ap-2024-11-15'], 'ap-2024-11-15'],
    ['evnt', ['statistic', 'event'], 'event'],
    ['Place', ['person', 'place'], 'place'],
    ['claim', ['Claim'], 'Claim'],
    ['abcd', ['abce', 'abcf'], 'abce'], // the first of equals
    ['peru', ['peru'], undefined], // not itself
    ['xyz', ['abc', 'person'], undefined], // too far
    ['partly', ['corroborated', 'partly-corroborated'], 'partly-corroborated'], // its beginning
    ['newspaper', ['article', 'article-newspaper'], 'article-newspaper'], // its end
    ['article', ['article-journal', 'article-newspaper'], undefined], // the beginning of two
    ['per', ['person-of-interest'], undefined], // too little to tell
    ['', ['a', ''], 'a'],
    ['word', [], undefined],
  ])('of %j among %j is %j', (word, known, near) => {
    expect(nearest(word, known)).toBe(near);
  });
});

test('a word is found by its end, also among what can be gone through once', () => {
  expect(nearest('closed-62-days', new Set(['lift', 'lift/closed-62-days']).values())).toBe(
    'lift/closed-62-days',
  );
});

test('near misses of many words are looked for up to a number', () => {
  const near = nearMisses(['peru', 'lima']);
  const guesses = Array.from({ length: 150 }, () => near('prru'));
  expect(guesses.filter((guess) => guess === 'peru')).toHaveLength(100);
  expect(guesses.slice(0, 100)).not.toContain(undefined);
});
