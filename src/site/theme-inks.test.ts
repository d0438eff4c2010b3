import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, turnedRound } from '../pictures/contrast.ts';
import { inkOf } from '../pictures/inks.ts';
import { palette, ratings } from '../pictures/palette.ts';
import { inksOf, themeInks } from './theme-inks.ts';
import type { SiteTheme } from './theme.ts';

const words = [
  palette.ink[0],
  palette['ink-soft'][0],
  palette.plum[0],
  ...Object.values(ratings).map(([light]) => light),
];

describe(themeInks, () => {
  test('changes nothing where a site changes nothing', () => {
    expect(themeInks()).toEqual(new Map());
    expect(themeInks({ fonts: { text: 'Charter' } })).toEqual(new Map());
  });

  test('draws in the colours of the theme, however they are written', () => {
    const inks = themeInks({
      colors: {
        accent: ['#0b5c7a', '#7cc7e8'],
        paper: ['white', '#101418'],
        ink: ['rgb(10 20 30)', '#eee'],
        soft: ['hsl(0 0% 30%)', '#bbb'],
        line: ['rgb(0 0 0 / 20%)', '#333'],
      },
    });
    expect(inkOf(palette.plum[0], inks)).toBe('#0b5c7a');
    expect(inkOf(palette.paper[0], inks)).toBe('#ffffff');
    expect(inkOf(palette.ink[0], inks)).toBe('#0a141e');
    expect(inkOf(palette['ink-soft'][0], inks)).toBe('#4d4d4d');
    expect(inkOf(palette.line[0], inks)).toBe('#cccccc');
    expect(inkOf(palette['line-strong'][0], inks)).toBe(palette['line-strong'][0]);
    // The red of sRGB, as CSS Color 4 has it; and one that no screen of sRGB has, brought into it.
    const lineOf = (colour: string) =>
      inkOf(palette.line[0], themeInks({ colors: { line: [colour, '#333'] } }));
    expect(lineOf('oklch(0.62796 0.25768 29.234)')).toBe('#ff0000');
    expect(lineOf('oklch(0.8 0.4 150)')).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('keeps what is read at 4.5:1 and marks at 3:1, on the papers of the site and turned round in the dark', () => {
    const shade = (from: number, to: number) =>
      fc
        .tuple(...[0, 1, 2].map(() => fc.integer({ min: from, max: to })))
        .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
    fc.assert(
      fc.property(
        fc.record({
          day: shade(215, 255),
          night: shade(0, 45),
          accent: shade(0, 255),
          soft: shade(0, 255),
          line: shade(0, 255),
        }),
        ({ day, night, accent, soft, line }) => {
          const pair = (colour: string) => [colour, colour] as const;
          const colors: SiteTheme['colors'] = {
            paper: [day, night],
            raised: [day, night],
            accent: pair(accent),
            soft: pair(soft),
            strongLine: pair(line),
          };
          const inks = themeInks({ colors });
          const told = (colour: string): number =>
            Math.min(contrast(inkOf(colour, inks), day), contrast(turnedRound(inkOf(colour, inks)), night));
          for (const colour of words) expect(told(colour), colour).toBeGreaterThanOrEqual(4.5);
          expect(told(palette['line-strong'][0])).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });

  test('finds colours for a site that is dark by day, too', () => {
    const paper = ['#101010', '#101010'] as const;
    const inks = themeInks({
      colors: { paper, raised: paper, ink: ['#eee', '#eee'], accent: ['#e79bc0', '#e79bc0'] },
    });
    for (const colour of words.map((one) => inkOf(one, inks)))
      for (const seen of [colour, turnedRound(colour)])
        expect(contrast(seen, '#101010'), colour).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['var(--brand)', 'color-mix(in oklab, red, blue)', 'plumish'])(
    'refuses %s, which no picture knows',
    (colour) => {
      expect(() => themeInks({ colors: { accent: [colour, 'red'] } })).toThrow(
        `sets the colour "accent" to "${colour}"`,
      );
    },
  );

  test('is worked out once for a theme', () => {
    const theme: SiteTheme = { colors: { accent: ['#0b5c7a', '#7cc7e8'] } };
    expect(inksOf(theme)).toBe(inksOf(theme));
    expect(inksOf()).toBe(inksOf(undefined));
  });
});
