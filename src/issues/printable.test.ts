import { expect, test } from 'vitest';
import { visible } from './printable.ts';

test.each([
  ['published\u00a0', 'published‹U+00A0›'],
  ['a\u00adb\u200bc\ufeff', 'a‹U+00AD›b‹U+200B›c‹U+FEFF›'],
  ['2024\u201111', '2024‹U+2011›11'],
  ['x\u3000y\u2009z', 'x‹U+3000›y‹U+2009›z'],
  ['id\u200d', 'id‹U+200D›'],
  ['\u200eid', '‹U+200E›id'],
  // Persian is written with a joiner, a family of emoji too; dashes are seen.
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d👧', '👩\u200d👧'],
  ['10–12 so', '10–12 so'],
])('of %j all is seen', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
