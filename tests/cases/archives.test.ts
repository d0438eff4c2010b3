/** Advice that would fall on nearly every record, as right after an import, says so once. */
import { expect, test } from 'vitest';
import { base, check } from './support.ts';

const source = (id: string): [string, Uint8Array] => [
  `sources/${id}.yaml`,
  new TextEncoder().encode(
    `type: webpage\ntitle: ${id}\npublisher: ${id}\nURL: https://${id}.example/\naccess: secondary\n`,
  ),
];
const advised = (count: number) => {
  const more = Array.from({ length: count }, (_, number) => source(`z-${number}`));
  return check(new Map([...base, ...more])).issues.filter(({ ruleId }) => ruleId === 'no-archived-copy');
};

test('sources without an archived copy are named one by one, and counted where they are very many', () => {
  const own = advised(0).length;
  expect(advised(3 - own)).toHaveLength(3);
  const [all, ...others] = advised(4 - own);
  expect(others).toEqual([]);
  expect(all?.reason).toContain('and 3 others have no archived copy');
});

test.each([
  ['sources', 'unused-source', 'rests on these sources'],
  ['entities', 'unused-entity', 'names these entities'],
] as const)('%s that nothing uses are named in one line where they are many', (folder, rule, words) => {
  const more = Array.from({ length: 14 }, (_, number): [string, Uint8Array] =>
    folder === 'sources'
      ? source(`y-${number}`)
      : [`entities/y-${number}.yaml`, new TextEncoder().encode(`name: Yy ${number}\ntype: person\n`)],
  );
  const said = check(new Map([...base, ...more])).issues.filter(({ ruleId }) => ruleId === rule);
  expect(said).toHaveLength(1);
  expect(said[0]?.reason).toContain(words);
  expect(said[0]?.reason).toContain('"y-0", "y-1", "y-10"');
  expect(said[0]?.reason).toMatch(/, \d more\.$/);
});
