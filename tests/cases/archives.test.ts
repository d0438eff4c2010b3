/** Advice that would fall on nearly every source says so once. */
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
