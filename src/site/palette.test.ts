import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette, paperOf, ratings } from './palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each([
  ...Object.entries(palette),
  ...Object.entries(ratings).map(([name, pair]) => [`rating-${name}`, pair] as const),
])('the colour %s is that of the stylesheet', (name, [light, dark]) => {
  // The first stands; a later one is for more contrast.
  expect(new RegExp(`--pl-${name}: ([^;]+);`).exec(tokens)?.[1]).toBe(`light-dark(${light}, ${dark})`);
});

test('a site may have a paper of its own', () => {
  expect(paperOf({ colors: { paper: ['#fff', '#000'] } })).toEqual(['#fff', '#000']);
  expect(paperOf(undefined)).toBe(palette.paper);
});
