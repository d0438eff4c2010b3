import { describe, expect, test } from 'vitest';
import { holdsAny, markPieces, partsOf, quote } from './passage.ts';

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
    ['port', ['port'], '[port]'],
    ['of an offer', ['of'], '[of] an offer'],
    ['b a b', ['a', 'b'], '[b] [a] [b]'],
    ['the force of ports', ['port', 'force of ports', 'force'], 'the [force of ports]'],
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
  test('leaves a part that is short enough, and cuts only where there is more', () => {
    expect(quote(['0123456789'], [], 10)).toBe('0123456789');
    expect(quote(['one two three'], ['one'], 8)).toBe('one two …');
    expect(quote(['one two three'], ['three'], 8)).toBe('… three');
    expect(quote(['A first one.', 'Nothing here either.'], ['absent'])).toBe('A first one.');
  });
  test('gives nothing of nothing', () => {
    expect(quote([], ['x'])).toBe('');
  });
});

test('holdsAny tells whether any of what is sought stands in a text as a word or the beginning of one', () => {
  expect(holdsAny('The ports of Perú', ['lima', 'peru'])).toBe(true);
  expect(holdsAny('The ports of Perú', ['port'])).toBe(true);
  expect(holdsAny('A passport', ['port'])).toBe(false);
  expect(holdsAny('A port', [])).toBe(false);
});

test('marks a number however its thousands are parted, and words without their points', () => {
  const marked = (text: string, sought: string): string =>
    markPieces(text, [sought])
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  expect(marked('They sent 13,000 men and 13 500 more.', '13000')).toBe(
    'They sent [13,000] men and 13 500 more.',
  );
  expect(marked('Some 13\u00a0000 men', '13,000')).toBe('Some [13\u00a0000] men');
  expect(marked('利马街头部署了警察', '部署')).toBe('利马街头[部署]了警察');
  expect(marked('the demon\u00adstration', 'demonstration')).toBe('the [demon\u00adstration]');
  expect(marked('Cafe\u0301 and ﾍﾟﾙｰ', 'ペルー')).toBe('Cafe\u0301 and [ﾍﾟﾙｰ]');
});
