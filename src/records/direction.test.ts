import { describe, expect, test } from 'vitest';
import { directionOf, textDirection } from './direction.ts';

test.each([
  ['en', 'ltr'],
  ['es-PE', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ur', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['az-Arab', 'rtl'],
  ['xx', 'ltr'],
])('%s runs %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

describe(textDirection, () => {
  test.each([
    ['قالت الشرطة (Lima) 2024.', 'en', 'rtl'],
    ['"2024: קרא', 'en', 'rtl'],
    ['Lima (قالت)', 'en', undefined],
    ['Lima', 'ar', 'ltr'],
    ['قالت', 'ar', undefined],
    ['2024–2025 …', 'en', undefined],
    ['秘鲁', 'he', 'ltr'],
    ['', 'en', undefined],
  ])('of %j in %s is %s', (text, lang, direction) => {
    expect(textDirection(text, lang)).toBe(direction);
  });
});
