import { expect, test } from 'vitest';
import { lengthen, shorten } from './word-list.ts';

test.each([
  [[]],
  [['']],
  [['0', '000', '05', '1', '10']],
  [['act', 'action', 'acts', 'castillo^', 'the*']],
  [['internationalisation', 'internationalised', 'internationalism^*', '钱凯港', '钱凯港口']],
])('words are as they were when they were shortened: %j', (words) => {
  expect(lengthen(shorten(words))).toEqual(words);
});
