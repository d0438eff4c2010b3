import { expect, test } from 'vitest';
import { base, check } from '../../tests/cases/support.ts';

/** What is said of an article whose frontmatter has one line otherwise. */
function told(from: string, to: string): string {
  const files = new Map(base);
  const text = new TextDecoder().decode(files.get('articles/lima/en.mdx'));
  expect(text).toContain(from);
  files.set('articles/lima/en.mdx', new TextEncoder().encode(text.replace(from, to)));
  const [first] = check(files, { advice: false }).issues;
  return first ? `${first.line}:${first.column} ${first.reason}` : '';
}

test.each([
  ['published: 2024', 'published:\u00a02024', '5:11', 'the blank here is U+00A0 (no-break space)'],
  ['  - claim', '  -\u00a0claim', '8:4', 'the blank here is U+00A0 (no-break space)'],
  ['  - claim', '\u00a0\u00a0- claim', '8:1', 'the blank here is U+00A0 (no-break space)'],
  ['published:', 'published：', '5:10', 'the colon here is U+FF1A (fullwidth colon)'],
  ['  - claim', '  – claim', '8:3', 'the - of a list here is U+2013 (en dash)'],
  ['  - claim', '  • claim', '8:3', 'the - of a list here is U+2022 (bullet)'],
  [
    'title: "Lima, ',
    'title: ‘Lima: ',
    '2:8',
    'the quotation mark here is U+2018 (left single quotation mark)',
  ],
  [
    'title: "Lima, ',
    'title: “Lima: ',
    '2:8',
    'the quotation mark here is U+201C (left double quotation mark)',
  ],
  // Text that only holds such signs is at no fault.
  ['title: "Lima, ', 'title: "“Lima” – ：', '', ''],
  [
    'title: "Lima, claim by claim"',
    'title: a: b',
    '2:8',
    'a colon and a blank in the text begin a new field',
  ],
])('of %j as %j', (from, to, place, detail) => {
  const said = told(from, to);
  expect(said).toContain(detail);
  expect(said.split(' ')[0]).toBe(place);
});
