import { expect, test } from 'vitest';
import { lengthen, readWord, shorten, toWordList, writeWord } from './word-list.ts';
import { piecesOfText } from './text-pieces.ts';
import { wordsOfText } from './words-of-text.ts';

test.each([
  [[]],
  [['']],
  [['0', '000', '05', '1', '10']],
  [['act', 'action', 'acts', 'castillo^', 'the*']],
  [['internationalisation', 'internationalised', 'internationalism^*', '钱凯港', '钱凯港口']],
])('words are as they were when they were shortened: %j', (words) => {
  expect(lengthen(shorten(words))).toEqual(words);
});

test.each([
  ['A dual-use port', ['a', 'dual', 'use', 'port']],
  ['13,000 police', ['13000', '13', '000', 'police']],
  ['VC-25', ['vc25', 'vc', '25']],
  ['Biden’s plan, don’t', ['biden', 'plan', 'dont']],
  ['… —', []],
])('the words of %j are %j', (text, words) => {
  expect(wordsOfText(text)).toEqual(words);
});

test('a word is proper where it is part of a name and never written small, common where it tells nothing', () => {
  const plain = { proper: false, common: false, title: false };
  const list = toWordList(
    ['The Castillo case. A castle in Lima.', 'the lima bean', 'King'].map(piecesOfText),
    new Set(['castillo', 'lima']),
    { stopWords: ['the', 'a', 'in'], titles: ['king', 'queen'] },
  );
  expect([...list.keys()]).toEqual(['a', 'bean', 'case', 'castillo', 'castle', 'in', 'king', 'lima', 'the']);
  expect(list.get('castillo')).toEqual({ ...plain, proper: true });
  // Written small once; and no part of a name.
  expect(list.get('lima')).toEqual(plain);
  expect(list.get('case')).toEqual(plain);
  expect(list.get('the')).toEqual({ ...plain, common: true });
  expect(list.get('king')).toEqual({ ...plain, title: true });
  for (const [word, facts] of list) expect(readWord(writeWord(word, facts))).toEqual([word, facts]);
});

test('a word that is both is written and read as both', () => {
  expect(writeWord('it', { proper: true, common: true, title: true })).toBe('it^*~');
  expect(readWord('it^*~')).toEqual(['it', { proper: true, common: true, title: true }]);
});
