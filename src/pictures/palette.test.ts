import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette, ratings } from './palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each([
  ...Object.entries(palette),
  ...Object.entries(ratings).map(([name, pair]) => [`rating-${name}`, pair] as const),
])('the colour %s is that of the stylesheet', (name, [light, dark]) => {
  // The first stands; a later one is for more contrast.
  expect(new RegExp(`--pl-${name}: ([^;]+);`).exec(tokens)?.[1]).toBe(`light-dark(${light}, ${dark})`);
});
