import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

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
