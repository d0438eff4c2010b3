import { describe, expect, test } from 'vitest';
import { markPieces, partsOf, quote } from './passage.ts';

const shown = (text: string, ...sought: string[]): string =>
  markPieces(text, sought)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe(markPieces, () => {
  test.each([
    ['Perú and its ports', ['peru', 'port'], '[Perú] and its [ports]'],
    ['Pe\u0301ru', ['peru'], '[Pe\u0301ru]'],
    ['passport, US and USA', ['port', 'us'], 'passport, [US] and USA'],
    ['the show of force', ['show of force', 'force'], 'the [show of force]'],
    ['在秘鲁举行', ['秘鲁'], '在[秘鲁]举行'],
    ['ﬁnal', ['final'], '[ﬁnal]'],
    ['<b> & "x"', ['b'], '<[b]> & "x"'],
    ['nothing', ['', '…'], 'nothing'],
  ])('marks in %j %j', (text, sought, wanted) => {
    expect(shown(text, ...sought)).toBe(wanted);
  });
});

test('the tail of a record is searched and never quoted', () => {
  expect(partsOf('A passage. ¶ A statement. ⁂ zqbcdfghjklmnp ⁂ 13000 police')).toEqual([
    'A passage.',
    'A statement.',
  ]);
});

describe(quote, () => {
  test('takes the part that says most', () => {
    expect(quote(['Nothing of it.', 'Lithium in Bolivia.', 'Bolivia.'], ['lithium', 'bolivia'])).toBe(
      'Lithium in Bolivia.',
    );
  });
  test('cuts a long part around the first word, at blanks', () => {
    const text = `${'word '.repeat(80)}lithium${' more'.repeat(80)}`;
    const cut = quote([text], ['lithium'], 60);
    expect(cut).toMatch(/^… (?:word )+lithium(?: more)+ …$/);
    expect(cut.length).toBeLessThan(70);
  });
  test('gives nothing of nothing', () => {
    expect(quote([], ['x'])).toBe('');
  });
});
