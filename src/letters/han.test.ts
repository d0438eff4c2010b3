import { expect, test } from 'vitest';
import { otherForms, otherWritings } from './han.ts';

test.each([
  ['习近平', ['習近平']],
  ['習近平', ['习近平']],
  ['安倍晋三', ['安倍晉三']],
  ['国会', ['國會']],
  ['秘鲁', ['秘魯']],
  ['APEC', []],
  ['リマ', []],
])('%s is also written %j', (name, others) => {
  expect(otherWritings(name)).toEqual(expect.arrayContaining(others));
  expect(otherWritings(name)).not.toContain(name);
  expect(otherWritings(name).length).toBeLessThan(3);
});

test('of few characters any may be in any form', () => {
  expect(otherForms('发国')).toEqual(expect.arrayContaining(['發國', '髮国', '发國']));
  expect(otherForms('平')).not.toContain('平');
  expect(otherForms('ab')).toEqual([]);
});
