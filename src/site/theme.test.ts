import { describe, expect, test } from 'vitest';
import { palette } from '../pictures/palette.ts';
import { paperOf, toThemeCss, usesOwnFace } from './theme.ts';

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

  test.each([
    'serif} body{display:none',
    'serif; color: red',
    'serif /* and the rest of the sheet',
    'rgb(1 2 3',
    'rgb(1 2 3)) url(x',
    "'Charter",
    'url(https://tracker.example/x)',
    'URL("x")',
    'image-set("x" 1x)',
    '\\75rl(x)',
    ' ',
    'serif\n@import "x"',
  ])('refuses %j, which is no value or asks someone else', (text) => {
    expect(() => toThemeCss({ fonts: { text } })).toThrow('no value of CSS');
  });

  test.each([
    'oklch(0.5 0.1 20)',
    '\'Source Serif 4\', "Noto Serif", serif',
    'color-mix(in oklab, rgb(1 2 3) 50%, red)',
  ])('sets %j', (text) => {
    expect(toThemeCss({ fonts: { text } })).toContain(text);
  });
});

test('the face that comes with Plumbline is loaded early only where it is used', () => {
  expect([
    usesOwnFace(),
    usesOwnFace({ fonts: { text: 'Charter' } }),
    usesOwnFace({ fonts: { text: "'Newsreader', serif" } }),
  ]).toEqual([true, false, true]);
});

test('a site may have a paper of its own', () => {
  expect(paperOf({ colors: { paper: ['#fff', '#000'] } })).toEqual(['#fff', '#000']);
  expect(paperOf(undefined)).toBe(palette.paper);
});
