import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainCitation } from './plain-citation.ts';
import { citeAlike } from './cite-alike.ts';
import { hostileStrings } from './fixtures.ts';

const article = {};
const item = {
  id: 'lima/police-13000',
  type: 'webpage',
  title: 'Thirteen thousand police patrol the summit.',
  author: [{ literal: 'Ana Quispe' }],
  'container-title': 'The Plumb Line',
  publisher: 'Plumbline Desk',
  genre: 'Claim 3, assessed as corroborated, revision 2',
  issued: { 'date-parts': [[2024, 11, 18]] },
  URL: 'https://example.org/articles/lima/claims/police-13000/',
};
const marks = [
  '’',
  '“',
  '”',
  '"',
  "'",
  '«',
  '»',
  '`',
  '<b>',
  '&amp;',
  '--',
  '...',
  '?',
  '!',
  ':',
  ' ',
  '[',
  ']',
  '$&',
];
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...marks, ...hostileStrings)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

test('cites as the style does, whatever the words', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom('en', 'es'), (title, genre, locale) => {
      const one = { ...item, title, genre };
      expect(citeAlike(article, one, locale)).toBe(toPlainCitation(one, locale));
    }),
  );
});

test.each(['en', 'es'])('tells apart what is cited alike (%s)', (locale) => {
  const others = [
    { ...item, title: 'Peru’s ports – 13 of them – are “open”.' },
    { ...item, title: 'Peru’s ports are open.', URL: 'https://example.org/articles/lima/claims/ports/' },
    { ...item, author: [{ literal: 'Someone Else' }] },
    { ...item, issued: { 'date-parts': [[2025, 1, 2]] } },
  ];
  for (const one of [item, ...others])
    expect(citeAlike(article, one, locale)).toBe(toPlainCitation(one, locale));
});
