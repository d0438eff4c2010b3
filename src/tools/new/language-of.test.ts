import { describe, expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

describe(languageOf, () => {
  test.each([
    ['es', 'es'],
    ['es-PE', 'es-PE'],
    ['es_PE', 'es-PE'],
    ['ES', 'es'],
    ['EN-us', 'en-US'],
    ['spa', 'es'],
    ['ger', 'de'],
    ['deu', 'de'],
    ['fre', 'fr'],
    ['chi', 'zh'],
    ['per', 'fa'],
    ['Spanish', 'es'],
    ['ngerman', 'de'],
    ['brazilian', 'pt-BR'],
    ['Polish', 'pl'],
    ['español', 'es'],
    ['Español', 'es'],
    ['Deutsch', 'de'],
    ['polski', 'pl'],
    ['日本語', 'ja'],
    ['русский', 'ru'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['que', 'qu'],
    ['ay', 'ay'],
  ])('%s is %s', (given, code) => {
    expect(languageOf(given)).toBe(code);
  });

  test.each([['None'], [''], ['the original'], ['English; Spanish'], ['12'], ['xx yy'], [undefined], [7]])(
    '%j is none',
    (given) => {
      expect(languageOf(given)).toBeUndefined();
    },
  );
});
