import type { Assessment } from '../claims/vocabulary.ts';

/** A colour for light and one for dark, as CSS writes colours. */
export type ColorPair = readonly [light: string, dark: string];

/** Colours that stand outside the stylesheet too, in light and dark; a test holds them to `styles/tokens.css`. */
export const palette = {
  paper: ['#fdfcf9', '#161518'],
  ink: ['#1c1a1d', '#ebe7e2'],
  'ink-soft': ['#57535a', '#b3adb4'],
  line: ['#ddd8ce', '#37343b'],
  'line-strong': ['#8a8489', '#7b757e'],
  plum: ['#7a2152', '#e79bc0'],
} as const satisfies Record<string, ColorPair>;

/** The same for the assessments. */
export const ratings: Readonly<Record<Assessment, ColorPair>> = {
  corroborated: ['#17663a', '#6fcf97'],
  'partly-corroborated': ['#4c6410', '#b5cc66'],
  disputed: ['#8a5200', '#f0b45b'],
  contradicted: ['#ad2318', '#ff9a8c'],
  attributed: ['#1c5a91', '#8cbff0'],
  unverified: ['#5b5d66', '#b6b9c4'],
  opinion: ['#6a489c', '#c3a9ee'],
};
