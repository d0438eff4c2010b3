import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toParts, type Group } from './list-parts.ts';

const group = (head: string, ...lengths: number[]): Group<string, string> => ({
  head,
  items: lengths.map((length, at) => `${head}${at}`.padEnd(length, '.')),
});
const shape = (parts: Group<string, string>[][]): string[] =>
  parts.map((part) => part.map(({ head, items }) => `${head}:${items.length}`).join(' '));
const parted = (groups: Group<string, string>[]) => toParts(groups, ({ length }) => length);

describe(toParts, () => {
  test.each<[string, Group<string, string>[], string[]]>([
    ['nothing is one part', [], ['']],
    ['what fits a page is one', [group('a', 100, 100), group('b', 100)], ['a:2 b:1']],
    [
      'a group stays together',
      [group('a', 20_000), group('b', 10_000, 15_000), group('c', 9000)],
      ['a:1', 'b:2 c:1'],
    ],
    ['a group that fits no page is cut', [group('a', 30_000, 30_000, 30_000)], ['a:1', 'a:1', 'a:1']],
    ['a small rest stays with what is before it', [group('a', 39_000), group('b', 9000)], ['a:1 b:1']],
  ])('%s', (_, groups, parts) => {
    expect(shape(parted(groups))).toEqual(parts);
  });

  test('no part is large, none is lost, and what comes later changes the last two alone', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 2, max: 12_000 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(sizes, (lengths) => {
        const groups = lengths.map((own, at) => group(`g${at}-`, ...own));
        const parts = parted(groups);
        expect(parts.flat().flatMap(({ items }) => items)).toEqual(groups.flatMap(({ items }) => items));
        for (const part of parts) {
          const size = part.flatMap(({ items }) => items).reduce((sum, item) => sum + item.length, 0);
          expect(size).toBeLessThan(54_000);
        }
        const before = parted(groups.slice(0, -1));
        const same = Math.max(0, before.length - 2);
        expect(parts.slice(0, same)).toEqual(before.slice(0, same));
      }),
      { numRuns: 100, seed: 16 },
    );
  });
});
