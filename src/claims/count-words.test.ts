import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['Two agencies, in one day, agree.', undefined, 6],
  ['don’t', 'en', 1],
  ['13,000 police — and 600 soldiers', 'en', 5],
  ['中国的港口', 'zh', 3],
  ['', 'en', 0],
  [' … — ', 'en', 0],
])('counts the words of %j (%s) as a reader does: %i', (text, lang, words) => {
  expect(countWords(text, lang)).toBe(words);
});
