import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { sheetsFor } from './component-sheets.ts';

const proseWith = (...names: string[]): Root =>
  ({
    type: 'root',
    children: names.map((name) => ({ type: 'component', name, attributes: {}, children: [] })),
  }) as unknown as Root;

test('what shares a style sheet asks for it once, and prose without any asks for none', () => {
  expect(sheetsFor(proseWith('Chart', 'Places', 'Timeline', 'Chart'))).toHaveLength(1);
  expect(sheetsFor(proseWith('Timeline'))).toEqual(sheetsFor(proseWith('Chart')));
  expect(sheetsFor(proseWith('Foreign'))).toEqual([]);
  expect(sheetsFor(proseWith())).toEqual([]);
});
