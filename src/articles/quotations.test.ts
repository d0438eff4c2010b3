import { describe, expect, test } from 'vitest';
import { findQuotations } from './quotations.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe(findQuotations, () => {
  test.each<[text: string, quoted: boolean, found: number[]]>([
    [`It said “${words(12)}”.`, false, []],
    [`It said “${words(13)}”.`, false, [8]],
    [`It said "${words(13)}", and «${words(14)}».`, false, [8, 80]],
    [`It’s said: ${words(30)}`, false, []],
    [words(13), true, [0]],
    [words(12), true, []],
  ])('in %j', (text, quoted, found) => {
    expect(findQuotations(text, quoted).map(({ start }) => start)).toEqual(found);
  });
});
