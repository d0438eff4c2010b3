import { describe, expect, test } from 'vitest';
import { toThemeCss, usesOwnFace } from './theme.ts';

describe(toThemeCss, () => {
  test('sets only what a site wants to differ, in the layer of the tokens', () => {
    expect(toThemeCss()).toBe('');
    expect(
      toThemeCss({
        colors: { accent: ['#0b5c7a', '#7cc7e8'] },
        fonts: { text: "Charter, 'Cambria', serif" },
      }),
    ).toBe(
      "@layer tokens{:root{--pl-plum:light-dark(#0b5c7a, #7cc7e8);--pl-font-text:Charter, 'Cambria', serif}}",
    );
  });

  test('refuses what would end its declaration', () => {
    expect(() => toThemeCss({ fonts: { text: 'serif} body{display:none' } })).toThrow('no value of CSS');
  });
});

test('the face that comes with Plumbline is loaded early only where it is used', () => {
  expect([
    usesOwnFace(),
    usesOwnFace({ fonts: { text: 'Charter' } }),
    usesOwnFace({ fonts: { text: "'Newsreader', serif" } }),
  ]).toEqual([true, false, true]);
});
