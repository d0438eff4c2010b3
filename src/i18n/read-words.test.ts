import { describe, expect, test } from 'vitest';
import { englishTable as english, wordsOf } from '../../tests/support/words.ts';
import { shippedWords } from '../content/shipped-words.ts';
import { readWords, siteTexts } from './read-words.ts';
import { toWords } from './table.ts';

const read = (text: string, lang = 'es', needsSite = false) =>
  readWords({ path: 'words.yaml', lang, text }, english, shippedWords().get(lang) ?? {}, needsSite);
const told = (text: string, lang = 'es') =>
  read(text, lang).issues.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);

describe(readWords, () => {
  test.each([...shippedWords()])(
    'finds nothing wrong with the words of %s, which lack nothing',
    (lang, table) => {
      const { issues } = readWords(
        { path: 'words.yaml', lang, text: JSON.stringify(table, null, 1) },
        english,
      );
      expect(issues.map(String)).toEqual([]);
    },
  );

  // Thirty mistakes that a translator makes, each at its place.
  test.each<[string, string, lang?: string]>([
    ['skip: "Ir al texto', '1:7 broken-yaml'],
    ['skip: Ir\nskip: Ve', '2:1 duplicate-field'],
    ['skpi: Ir al texto', '1:1 unknown-field'],
    ['nav:\n  hoem: Análisis', '2:3 unknown-field'],
    ['nav: Análisis', '1:6 invalid-field'],
    ['skip: [Ir, al, texto]', '1:7 invalid-field'],
    ['skip: 7', '1:7 invalid-field'],
    ['skip: no', ''],
    ['skip: true', '1:7 invalid-field'],
    ['skip:', '1:6 invalid-field'],
    ['skip: ""', '1:7 invalid-field'],
    ['skip: "  "', '1:7 invalid-field'],
    ['skip: { other: Ir }', '1:7 invalid-field'],
    ['skip: Ir a {text}', '1:7 unknown-placeholder'],
    ['cite:\n  note: En “{titulo}”.', '2:9 unknown-placeholder'],
    ['cite:\n  intro: Revisión {revision}.', '2:10 missing-placeholder'],
    ['cite:\n  note: En “title”.', '2:9 missing-placeholder'],
    ['cite:\n  note: "En “{ title }”."', '2:9 broken-placeholder'],
    ['cite:\n  note: En “{title”.', '2:9 broken-placeholder'],
    ['cite:\n  note: En “title}”.', '2:9 broken-placeholder'],
    ['claimCount: "{count} afirmaciones"', '1:13 bad-plural'],
    ['claimCount: { other: "{count} afirmaciones" }', '1:1 bad-plural'],
    ['claimCount:\n  one: una\n  few: unas\n  other: "{count} afirmaciones"', '3:3 bad-plural'],
    ['claimCount:\n  one: una\n  others: "{count} afirmaciones"', '3:3 bad-plural,1:1 bad-plural'],
    ['claimCount:\n  one: una\n  other: muchas', '3:10 missing-placeholder'],
    ['claimCount:\n  one: "{cuenta}"\n  other: "{count}"', '2:8 unknown-placeholder'],
    ['claimCount:\n  one: [una]\n  other: "{count}"', '2:8 invalid-field'],
    [
      'claimCount:\n  other: "{count}"\n  one: "{count}"',
      '1:1 bad-plural,1:1 bad-plural,1:1 bad-plural,1:1 bad-plural',
      'ar',
    ],
    ['language:\n  locale: es_PE', '2:11 invalid-field'],
    ['method:\n  after: "[ver](javascript:alert)"', '2:10 unsafe-address'],
    ['method:\n  after: "<javascript:alert(1)>"', '2:10 unsafe-address'],
    ['method:\n  after: "[ver][x]\\n\\n[x]: JavaScript:alert(1)"', '2:10 unsafe-address'],
    ['method:\n  after: "[ver](&#106;avascript:alert)"', '2:10 unsafe-address'],
    ['method:\n  after: "[ver](  <data:text/html,x> \\"t\\")"', '2:10 unsafe-address'],
    ['method:\n  after: "![ver](//elsewhere.example/p.png)"', '2:10 unsafe-address'],
    ['method:\n  after: "[ver](https://github.com@evil.example/)"', '2:10 unsafe-address'],
    ['method:\n  after: "[ver](https://example.org/), <mailto:a@example.org>, [ver](#x)"', ''],
    ['skip: "Ir \\u202eotxet la"', '1:7 reordering-character'],
    ['skip: "Ir\\u0007 al texto"', '1:7 control-character'],
    ['site:\n  taglin: Qué se dijo', '2:3 unknown-field'],
  ])('of %j says %s', (text, places, lang = 'es') => {
    const found = told(text, lang).filter((one) => !one.endsWith('missing-words'));
    expect(found.join(',')).toBe(places);
  });

  test('names what is missing where few messages are, and counts where many are', () => {
    expect(read('site:\n  tagline: Qué se dijo', 'es', true).issues.map(({ reason }) => reason)).toHaveLength(
      siteTexts.length - 1,
    );
    const [many, ...more] = read('skip: Aller au texte', 'fr').issues;
    expect(more).toEqual([]);
    expect(many?.reason).toMatch(/lack "nav.label" and \d+ others/);
  });

  test('keeps what is right of a file with mistakes, and English for the rest', () => {
    const { table } = read('skip: Aller au texte\nclaimCount: non', 'fr');
    const words = toWords(english, table, 'fr');
    expect([words.skip, words.claimCount({ count: 2 }), words.language.name]).toEqual([
      'Aller au texte',
      '2 claims',
      'Français',
    ]);
  });
});

describe(toWords, () => {
  const arabic = toWords(
    english,
    {
      claimCount: {
        zero: 'لا ادعاءات',
        one: 'ادعاء واحد',
        two: 'ادعاءان',
        few: '{count} ادعاءات',
        many: '{count} ادعاءً',
        other: '{count} ادعاء',
      },
    },
    'ar',
  );

  test.each([
    [0, 'لا ادعاءات'],
    [1, 'ادعاء واحد'],
    [2, 'ادعاءان'],
    [3, '3 ادعاءات'],
    [11, '11 ادعاءً'],
    [100, '100 ادعاء'],
  ])('counts %i by the categories of the language', (count, said) => {
    expect(arabic.claimCount({ count })).toBe(said);
  });

  test('keeps English to itself between words from right to left, where its order could be lost', () => {
    expect(arabic.places.none).toBe(`\u2066${wordsOf('en').places.none}\u2069`);
    expect(arabic.timeline.part({ when: '2024' })).toBe('\u2066When: 2024\u2069');
    expect(arabic.nav.claims).toBe(wordsOf('en').nav.claims);
    expect(toWords(english, {}, 'fr').places.none).toBe(wordsOf('en').places.none);
  });

  test('gives the words around what is more than text', () => {
    const spanish = toWords(english, shippedWords().get('es') ?? {}, 'es');
    expect(spanish.history.gained.around('source', { stance: 'respalda' })).toEqual([
      'Se añadió ',
      ' (respalda).',
    ]);
  });
});
