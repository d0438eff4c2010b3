import { describe, expect, test } from 'vitest';
import { namesFinder } from './names.ts';

const find = namesFinder([
  { id: 'united-states', name: 'United States', aliases: ['US', 'U.S.', 'United States of America'] },
  { id: 'peru', name: 'Peru', aliases: ['Perú', '秘鲁', '페루'] },
  { id: 'apec', name: 'Asia-Pacific', aliases: [] },
  { id: 'korea', name: '한국', aliases: ['安倍晋三'] },
  { id: 'china', name: 'China', aliases: ['中国'] },
  { id: 'chinese-people', name: 'Chinese people', aliases: ['中国人'] },
  { id: 'qur-an', name: "Qur'an", aliases: ["People's Republic"] },
  { id: 'sign', name: 'C++ (a*b)', aliases: ['$1'] },
]);

/** What is found, as `id:words`. */
const found = (text: string) => find(text).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);

describe(namesFinder, () => {
  test.each<[text: string, names: string[]]>([
    // the longest name that fits
    ['the United States of America', ['united-states:United States of America']],
    ['Chinese people in China', ['chinese-people:Chinese people', 'china:China']],
    // as written, capitals included
    ['The US told us, Us and US.', ['united-states:US', 'united-states:US']],
    ['the U.S. and peru', ['united-states:U.S.']],
    // never a part of a word or a sum of money
    ['US$ 100, US€, USA, BUS, US2', []],
    ['Peruvian, Peru2, 2Peru, xPeru', []],
    ['US-China, non-US, (US)', ['united-states:US', 'china:China', 'united-states:US', 'united-states:US']],
    // both kinds of apostrophe, before and inside
    ["Peru’s and Peru's", ['peru:Peru', 'peru:Peru']],
    ["the Qur’an, the Qur'an", ['qur-an:Qur’an', "qur-an:Qur'an"]],
    ['the People’s Republic', ['qur-an:People’s Republic']],
    // any white space
    [
      'United\n  States, United\u00a0States',
      ['united-states:United\n  States', 'united-states:United\u00a0States'],
    ],
    // accents as one character or two
    ['Per\u00fa and Peru\u0301', ['peru:Per\u00fa', 'peru:Peru\u0301']],
    ['Peru\u0308', []],
    // any hyphen, any blank, and what is not seen
    ['the Asia\u2011Pacific, Asia–Pacific', ['apec:Asia\u2011Pacific', 'apec:Asia–Pacific']],
    ['Pe\u00adru\u200b, \u2060Peru', ['peru:Pe\u00adru', 'peru:Peru']],
    ['United\u202f\u200bStates', ['united-states:United\u202f\u200bStates']],
    ['Qurʼan, Qur\u2018an', ['qur-an:Qurʼan', 'qur-an:Qur\u2018an']],
    ['ＵＳ and Peru™', ['united-states:ＵＳ', 'peru:Peru']],
    // Korean binds particles to a name
    ['페루는 한국과', ['peru:페루', 'korea:한국']],
    ['페루인, 대페루', []],
    // scripts without blanks between words
    ['在秘鲁举行，中国人', ['peru:秘鲁', 'chinese-people:中国人']],
    ['中国的', ['china:中国']],
    ['安倍晋三首相', ['korea:安倍晋三']],
    // in them a name of another script has no blanks about it
    ['在Peru举行APECUS峰会US', ['peru:Peru', 'united-states:US']],
    ['ในUSไทย, US은, 페루US', ['united-states:US', 'united-states:US', 'united-states:US']],
    // names are text, not patterns
    ['C++ (a*b) costs $1, not C+ or aab', ['sign:C++ (a*b)', 'sign:$1']],
    ['', []],
  ])('finds in %j exactly %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('finds nothing when there are no entities', () => {
    expect(namesFinder([])('Peru')).toEqual([]);
  });

  test('gives a name that two entities have to the first', () => {
    const finder = namesFinder([
      { id: 'a', name: 'A', aliases: ['X'] },
      { id: 'b', name: 'X', aliases: [] },
    ]);
    expect(finder('X').map(({ id }) => id)).toEqual(['a']);
  });
});
