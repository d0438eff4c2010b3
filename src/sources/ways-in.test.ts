import { describe, expect, test } from 'vitest';
import { robustLink, waysIn } from './ways-in.ts';

const URL = 'https://efe.com/lima';
const archived = { url: 'https://archive.example/lima', date: '2024-11-16' };
const original = { type: 'original', href: URL };
const ours = { date: '2024-11-16', sha256: 'a'.repeat(64) };
const kept = { type: 'kept', href: '/sources/efe/copy/' };
const copy = { type: 'archived', href: archived.url };

describe(waysIn, () => {
  test.each([
    ['the original before its copy', { URL, archived }, undefined, [original, copy]],
    ['the copy first where the original is gone', { URL, archived }, 'gone', [copy, original]],
    ['the original before its copy where it moved', { URL, archived }, 'moved', [original, copy]],
    ['only an original, gone or not', { URL, archived: undefined }, 'gone', [original]],
    ['only a copy', { URL: undefined, archived }, undefined, [copy]],
    ['our own copy last', { URL, archived: { ...archived, ...ours } }, undefined, [original, copy, kept]],
    [
      'both copies before what is gone',
      { URL, archived: { ...archived, ...ours } },
      'gone',
      [copy, kept, original],
    ],
    ['our own copy alone', { URL, archived: ours }, undefined, [original, kept]],
    ['nothing', { URL: undefined, archived: undefined }, undefined, []],
  ] as const)('gives %s', (_, source, status, ways) => {
    expect(waysIn(source, status && { url: URL, status }, kept.href)).toEqual(ways);
  });
});

describe(robustLink, () => {
  test('names the original, the copy and its day where both are known', () => {
    expect(robustLink({ URL, archived })).toEqual({
      'data-originalurl': URL,
      'data-versionurl': archived.url,
      'data-versiondate': '2024-11-16',
    });
    expect(robustLink({ URL, archived: undefined })).toEqual({});
    expect(robustLink({ URL: undefined, archived })).toEqual({});
    expect(robustLink({ URL, archived: ours })).toEqual({});
  });
});
