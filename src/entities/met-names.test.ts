import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLabels, couldHold, meetWords } from './met-names.ts';
import { nameOwners, namesFinder, type Named } from './names.ts';

const named = (id: string, name: string, ...aliases: string[]): Named => ({ id, name, aliases });

test('a change of names is the labels that are new, gone or of another owner', () => {
  const before = nameOwners([named('peru', 'Peru', 'Republic of Peru'), named('lima', 'Lima')]);
  expect(changedLabels(before, before)).toEqual([]);
  const after = nameOwners([named('peru', 'Peru'), named('city', 'Lima'), named('cusco', 'Cusco')]);
  expect(changedLabels(before, after).sort()).toEqual(['Cusco', 'Lima', 'Republic of Peru']);
});

/** Names and texts of few letters, so that they often meet: blanks, apostrophes, accents in two forms, scripts that part words and such as do not. */
const letters = [
  'a',
  'b',
  ' ',
  ' ',
  "'",
  '’',
  '-',
  '.',
  'é',
  'e\u0301',
  '秘',
  '鲁',
  'ก',
  'ี',
  '1',
  '$',
  '\u2011',
  '\u00ad',
  '페',
  '루',
  '는',
  'Ａ',
  'A',
  'ﾍﾟ',
  'ペ',
];
const label = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(''));
const text = fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((some) => some.join(''));
const names = fc.array(label, { maxLength: 4 }).map((all) => all.map((name, at) => named(`e-${at}`, name)));

test('what a text names is the same after a change that could not meet it', () => {
  fc.assert(
    fc.property(names, names, text, (before, after, prose) => {
      const met = meetWords(namesFinder(before));
      const found = met.findNames(prose);
      const changed = changedLabels(nameOwners(before), nameOwners(after));
      fc.pre(!changed.some((one) => couldHold(met.words, one)));
      expect(namesFinder(after)(prose)).toEqual(found);
    }),
    { seed: 11, numRuns: process.env['PLUMBLINE_DEEP'] ? 3000 : 100 },
  );
});
