import { describe, expect, test } from 'vitest';
import { passedCaps } from './caps.ts';

describe(passedCaps, () => {
  test.each([
    [20_000, 1e9, []],
    [20_001, 5e8, ['20001 files, and the free plan of Cloudflare Pages takes 20000']],
    [
      300_000,
      3.8e9,
      [
        'free plan',
        'a paid plan',
        'GitLab.com Pages takes 200000',
        'GitLab.com Pages takes 1000 MB',
        'GitHub Pages takes 1000 MB',
      ],
    ],
  ])('of %i files and %d bytes', (files, bytes, said) => {
    const lines = passedCaps({ files, bytes });
    expect(lines.length).toBe(said.length);
    for (const [at, words] of said.entries()) expect(lines[at]).toContain(words);
  });
});
