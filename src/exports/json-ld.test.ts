import { expect, test } from 'vitest';
import { toJsonLd } from './json-ld.ts';

test('JSON-LD gives the same object back, and nothing in it ends the script it stands in', () => {
  const hostile = { a: '</script><!--<script>', '<b>': ['\u2028\u2029', '"\\', '👩‍👩‍👧', '\u202eمرحبا', ']]>'] };
  const written = toJsonLd(hostile);
  expect(JSON.parse(written)).toEqual(hostile);
  expect(written).not.toMatch(/[<\u2028\u2029\n]/);
});
