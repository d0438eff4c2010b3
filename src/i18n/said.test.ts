import { describe, expect, test } from 'vitest';
import { englishTable, wordsOf } from '../../tests/support/words.ts';
import { shippedWords } from '../content/shipped-words.ts';
import { formatFigure, sayFigure } from './figures.ts';
import { sayLocator } from './locators.ts';
import { readWords } from './read-words.ts';
import { toWords } from './table.ts';

const [english, shipped] = [wordsOf('en'), shippedWords().get('es') ?? {}];
const text = `units:
  officers: { one: agente, many: de agentes, other: agentes }
  lots: 'número {count}'
notes: { police alone: solo policías }
locators: { section on the ruling: apartado sobre la sentencia }
`;
const { table, issues } = readWords({ path: 'es.yaml', lang: 'es', text }, englishTable, shipped);
const spanish = toWords(englishTable, table, 'es');

describe(sayFigure, () => {
  test.each<[value: number, unit: string, note: string | undefined, said: string]>([
    [1, 'officers', undefined, '1 agente'],
    [2, 'officers', 'police alone', '2 agentes (solo policías)'],
    [1_000_000, 'officers', undefined, '1 000 000 de agentes'],
    [3, 'lots', undefined, 'número 3'],
    [36, 'percent', undefined, '36\u00a0%'],
    [2.7, 'times', undefined, '2,7 veces'],
    [3, 'rank', undefined, 'puesto 3'],
    [1300, 'persons', undefined, '1300 personas'],
    [13000, 'persons', undefined, '13\u00a0000 personas'],
    [304, 'million USD', undefined, 'US$304 millones'],
    [1, 'million USD', undefined, 'US$1 millón'],
    [23.156, 'billion USD', undefined, 'US$23\u00a0156 millones'],
    [3.5, 'billion USD', undefined, 'US$3500 millones'],
    [1138.3, 'billion USD', undefined, 'US$1\u00a0138\u00a0300 millones'],
    [0.1, 'billion USD', undefined, 'US$100 millones'],
    [4, 'toString', 'constructor', '4 toString (constructor)'],
  ])('says %d %s (%s) in Spanish as %s', (value, unit, note, said) => {
    expect(formatFigure({ value, unit, note }, spanish).replaceAll('1\u00a0000\u00a0000', '1 000 000')).toBe(
      said,
    );
  });

  test('marks what it has no words for, and nothing else', () => {
    expect(sayFigure({ value: 4, unit: 'blockades', note: 'police alone' }, spanish)).toEqual([
      { text: '4 ' },
      { text: 'blockades', untold: true },
      { text: ' (' },
      { text: 'solo policías' },
      { text: ')' },
    ]);
    expect(
      sayFigure({ value: 4, unit: 'days', note: 'saved' }, spanish).filter(({ untold }) => untold),
    ).toEqual([{ text: 'saved', untold: true }]);
  });
});

describe(sayLocator, () => {
  test.each([
    ['para. 3', 'párr. 3'],
    ['para. 1–2 and 5', 'párr. 1–2 y 5'],
    ['introduction, para. 5', 'introducción, párr. 5'],
    ['Section 1', 'Sección 1'],
    ['article 1 (317.2)', 'artículo 1 (317.2)'],
    ['12:40', '12:40'],
    ['section on the ruling', 'apartado sobre la sentencia'],
  ])('says "%s" in Spanish as "%s"', (locator, said) => {
    expect(sayLocator(locator, spanish, english)).toEqual({ text: said });
  });

  test.each(['section on the laws', 'para. 1, last but one', 'constructor'])('marks "%s"', (locator) => {
    expect(sayLocator(locator, spanish, english)).toEqual({ text: locator, untold: true });
  });

  test('leaves the language of the originals alone', () => {
    expect(sayLocator('anything at all', english, english)).toEqual({ text: 'anything at all' });
  });
});

describe('what a site says for values', () => {
  test('stands over what comes with Plumbline, and is right', () => {
    expect(issues).toEqual([]);
    expect(Object.keys(spanish.units)).toEqual(expect.arrayContaining(['officers', 'percent']));
  });

  test.each([
    ['units: []', '1:8 invalid-field'],
    ['units: { officers: }', '1:20 invalid-field'],
    ['units: { officers: 3 }', '1:20 invalid-field'],
    ['units: { officers: "{number} agentes" }', '1:20 unknown-placeholder'],
    ['units: { officers: "{count agentes" }', '1:20 broken-placeholder'],
    ['units: { officers: { one: agente, few: agentes, other: agentes } }', '1:35 bad-plural'],
    ['notes: { alone: "" }', '1:17 invalid-field'],
    ['notes: { alone: { one: solo, other: solos } }', '1:17 invalid-field'],
    ['locators: { summary: "{count}" }', '1:22 unknown-placeholder'],
  ])('is checked: %j gives %s', (wrong, places) => {
    const found = readWords({ path: 'es.yaml', lang: 'es', text: wrong }, englishTable, shipped).issues;
    expect(found.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`).join()).toBe(places);
  });
});
