/** Searching words of every script, with the real engine: each row a passage, a name or both, and what must lead to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { english } from '../../../tests/support/words.ts';
import { searchOf } from '../fixtures/real-engine.ts';
import { wordKinds } from '../query/word-kinds.ts';

/** Names, each with the queries of which it must be the first answer. */
const names: readonly (readonly [names: readonly string[], ...queries: string[]])[] = [
  [['Ørsted'], 'Orsted', 'Oersted', 'ørsted', 'ØRSTED', 'Orsted company'],
  [['Lech Wałęsa'], 'Walesa', 'Wałęsa', 'Lech Walesa', 'Wałesa'],
  [['Anna Weiß'], 'Weiss', 'Weiß', 'Anna Weiss'],
  [['Novak Đoković'], 'Djokovic', 'Dokovic', 'Đoković', 'Novak Djokovic'],
  [['Joseph Goebbels'], 'Göbbels', 'Goebbels'],
  [['Thomas Müller'], 'Mueller', 'Muller', 'Thomas Mueller'],
  [['Sigurður Þórsson'], 'Thorsson', 'Sigurdur Thorsson'],
  [['Diyarbakır'], 'Diyarbakir', 'DİYARBAKIR', 'DIYARBAKIR'],
  [['İlham Əliyev'], 'Ilham Eliyev', 'ilham əliyev'],
  [['Hawaiʻi'], 'Hawaii', "Hawai'i", 'Hawai’i'],
  [['J. D. Vance'], 'JD Vance', 'J.D. Vance', 'Vance'],
  [['F-16'], 'F16', 'F 16', 'F\u201116'],
  [['Charles III'], 'King Charles', 'Charles III', 'Charles', 'King Charles III'],
  [['Martin Luther King Jr.'], 'Martin Luther King', 'Luther King', 'King'],
  [['Shinzo Abe', '安倍晋三'], 'Prime Minister Abe', '安倍', '安倍晋三首相', '安倍晉三', 'Abe Shinzo'],
  [['Xi Jinping', '习近平'], '習近平', '习近平主席', '习近平', '習近平主席'],
  [['Bank of Peru', '페루은행'], '페루은행은', '페루은행', '은행'],
  [['Prayut', 'ประยุทธ์ จันทร์โอชา'], 'ประยุทธ์', 'จันทร์โอชา', 'ประยทธ จนทรโอชา'],
  [['Narendra Modi', 'नरेंद्र मोदी'], 'नरेंद्र मोदी', 'नरद मद'],
  [['Muhammad', 'مُحَمَّد'], 'محمد', 'مـحـمـد'],
  [['Al-Ahram', 'الأهرام'], 'الاهرام', 'الأهرام'],
  [['IDF', 'צה״ל'], 'צהל', 'צה"ל'],
  [['Donald Trump', 'ドナルド・トランプ'], 'トランプ', 'ﾄﾗﾝﾌﾟ', 'とらんぷ', 'ドナルド・トランプ大統領'],
  [['Άγιος Όρος'], 'αγιος ορος', 'ΑΓΙΟΣ ΟΡΟΣ'],
  [['Артём Семёнов'], 'Артем Семенов', 'артём'],
];

/** Passages, each with the queries that must find it. */
const passages: readonly (readonly [passage: string, ...queries: string[]])[] = [
  ['部署了一万三千名警察', '部署', '警察', '三千', '察', '一萬三千', '"部署了"', '名警察'],
  ['大統領がペルーを訪問した', '訪問', 'ペルー', 'ぺるー', 'ﾍﾟﾙｰ', '大統領', '統領'],
  ['รัฐบาลไทยเดินทางไปเปรู', 'รัฐบาล', 'ไทย', 'เดินทาง', 'เปรู'],
  ['대통령이 항구를 방문했다', '대통령', '항구', '방문', '통령'],
  ['ລັດຖະບານລາວເດີນທາງ', 'ລາວ', 'ລັດຖະບານ'],
  ['រដ្ឋាភិបាលកម្ពុជា', 'កម្ពុជា'],
  [
    '13\u00a0000 officers were there',
    '13000 officers',
    '13,000 officers',
    '13 000 officers',
    '13.000 officers',
  ],
  ['some 27 500 tonnes left', '27500', '27,500 tonnes', '27 500', '"27 500 tonnes"'],
  ['ضرب ١٤٬٠٠٠ شخص', '14000', '14,000', '١٤٬٠٠٠', 'ضرب'],
  ['the demon\u00adstra\u00adtion went on', 'demonstration', 'demon\u00adstration'],
  ['the ｆｕｌｌ ｗｉｄｔｈ words', 'width', 'ｗｉｄｔｈ'],
  ['ёлка стоит', 'елка', 'ёлка', 'ЁЛКА'],
  ['the co\u2011operation of all', 'co-operation'],
  ['a smørrebrød was eaten', 'smorrebrod', 'smoerrebroed', 'smørrebrød'],
];

const article = [
  ...names.map(
    ([[name = '', ...more]], at) => [`n${at}`, `There was ${[name, ...more].join(', or ')} named`] as const,
  ),
  ...passages.map(([passage], at) => [`p${at}`, passage] as const),
];

const files = new Map(base);
const write = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));
for (const [at, [[name = '', ...aliases]]] of names.entries())
  write(`entities/e${at}.yaml`, JSON.stringify({ name, type: 'person', aliases }));
write(
  'articles/scripts/en.mdx',
  [
    '---\ntitle: Scripts\nstandfirst: One by one.\nauthors: [Desk]\npublished: 2024-11-18\norigin: wsws-2024-11-14\n---\n',
    ...article.map(([id, text]) => `In it <Claim id="${id}">${text}</Claim>.\n`),
    ...article.map(
      ([id]) =>
        `<Annotation claim="${id}" statement="It was said so." kind="event" assessment="unverified" speaker="wsws">\n  No record.\n</Annotation>\n`,
    ),
  ].join('\n'),
);

const { parsed, issues } = check(files);
let search: Awaited<ReturnType<typeof searchOf>>;
beforeAll(async () => {
  expect(issues.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  search = await searchOf(corpusOf(parsed, 'all'), 'en', wordKinds(english));
});
afterAll(() => search[Symbol.asyncDispose]());

describe('a name is the first answer', () => {
  test.each(
    names.flatMap(([[name = ''], ...queries], at) => queries.map((query) => [query, name, at] as const)),
  )('of %j: %s', async (query, _, at) => {
    const { results } = await search(query);
    expect(results[0]).toBe(`entity:e${at}`);
  });
});

describe('a passage is found', () => {
  test.each(
    passages.flatMap(([passage, ...queries], at) => queries.map((query) => [query, passage, at] as const)),
  )('by %j: %s', async (query, _, at) => {
    const { results, said } = await search(query);
    expect(results).toContain(`claim:p${at}`);
    expect(said).toEqual(['results']);
  });
});

test.each(['?', '😀', '— …', '""', '?!', '*'])('%j finds nothing, and that is said', async (query) => {
  const { results, said } = await search(query);
  expect(results).toEqual([]);
  expect(said).toEqual(['none']);
});
