import { describe, expect, test } from 'vitest';
import { FactWords } from './fact-words.ts';

const texts = [
  'Lech Wałęsa was named',
  'Ørsted built it, Đoković played',
  'Anna Weiß in Diyarbakır',
  'Novak Goebbels, Mueller',
  'Sigurður Þórsson of Ærø',
  'J. D. Vance of the U.S. Senate',
  'An F\u201116 over Hawaiʻi',
  'the demon\u00adstra\u00adtion went on',
  '13\u00a0000 police, 1.250.000 soles, ٢٠٢٤',
  '利马街头部署了一万三千名警察',
  'ペルーを訪問 安倍晋三首相',
  'รัฐบาลไทยเดินทาง',
  'مُحَمَّد في الأهرام',
  'שָׁלוֹם צה״ל',
  'ＡＰＥＣ ２０２４',
  'costs 5 % and US$ 3.5 million',
];

/** The places of the facts that a query finds. */
const found = (query: string): number[] =>
  new FactWords(texts).find(query).held.flatMap((held, at) => (held ? [at] : []));

describe(FactWords, () => {
  test.each<[query: string, facts: number[]]>([
    ['Walesa', [0]],
    ['WAŁĘSA', [0]],
    ['Orsted', [1]],
    ['Oersted', [1]],
    ['Dokovic', [1]],
    ['Djokovic', [1]],
    ['Weiss', [2]],
    ['weiß', [2]],
    ['Diyarbakir', [2]],
    ['DİYARBAKIR', [2]],
    ['Göbbels', [3]],
    ['Müller', [3]],
    ['Sigurdur Thorsson', [4]],
    ['Aero', [4]],
    ['JD Vance', [5]],
    ['J.D. Vance', [5]],
    ['U.S. senate', [5]],
    ['F16', [6]],
    ['f-16', [6]],
    ['Hawaii', [6]],
    ['Hawai’i', [6]],
    ['demonstration', [7]],
    ['demon\u00adstration', [7]],
    ['13000', [8]],
    ['13,000', [8]],
    ['13 000', [8]],
    ['13.000', [8]],
    ['١٣٬٠٠٠', [8]],
    ['1,250,000', [8]],
    ['部署', [9]],
    ['首相', [10]],
    ['安倍晋三首相', [10]],
    ['ぺるー', [10]],
    ['ﾍﾟﾙｰ', [10]],
    ['ไทย', [11]],
    ['รฐบาล', [11]],
    ['محمد', [12]],
    ['الاهرام', [12]],
    ['שלום', [13]],
    ['צה"ל', [13]],
    ['apec 2024', [14]],
    ['%', [15]],
    ['(3.5)', [15]],
    ['police, soles', [8]],
    ['', texts.map((_, at) => at)],
    ['😀', []],
    ['walrus', []],
  ])('finds %j', (query, facts) => {
    expect(found(query)).toEqual(facts);
  });

  test('says what it made of a word that stands nowhere', () => {
    const words = new FactWords(['Boluarte opened the port']);
    expect(words.find('bolaurte').meant).toEqual({
      words: ['boluarte'],
      corrected: ['boluarte'],
      unknown: [],
    });
    expect(words.find('😀').meant?.unknown).toEqual(['😀']);
  });

  test('finds by what was added', () => {
    const words = new FactWords(['one', 'two']);
    words.add(['', 'Perú']);
    expect(words.find('peru').held).toEqual([false, true]);
  });
});
