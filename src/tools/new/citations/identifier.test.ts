import { expect, test } from 'vitest';
import { itemOf, looksLikeIsbn, toIdentifier } from './identifier.ts';

test.each([
  ['10.1000/xyz', { type: 'doi', doi: '10.1000/xyz' }],
  ['doi:10.1000/XYZ', { type: 'doi', doi: '10.1000/xyz' }],
  ['DOI: 10.1000/xyz', { type: 'doi', doi: '10.1000/xyz' }],
  ['https://doi.org/10.1000/xyz', { type: 'doi', doi: '10.1000/xyz' }],
  ['http://dx.doi.org/10.1000/xyz', { type: 'doi', doi: '10.1000/xyz' }],
  ['doi.org/10.1000/xyz', { type: 'doi', doi: '10.1000/xyz' }],
  ['https://doi.org/10.1000/a%3Cb%3E', { type: 'doi', doi: '10.1000/a<b>' }],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    { type: 'doi', doi: '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o' },
  ],
  ['978-92-95055-02-5', { type: 'isbn', isbn: '9789295055025' }],
  ['ISBN 978-92-95055-02-5', { type: 'isbn', isbn: '9789295055025' }],
  ['isbn:0-306-40615-2', { type: 'isbn', isbn: '0306406152' }],
  ['080442957x', { type: 'isbn', isbn: '080442957X' }],
  ['urn:isbn:9780306406157', { type: 'isbn', isbn: '9780306406157' }],
  ['https://gazette.example/levy?x=1#a', { type: 'url', url: 'https://gazette.example/levy?x=1#a' }],
  ['http://port.example', { type: 'url', url: 'http://port.example' }],
  ['978-92-95055-02-6', undefined],
  ['0306406153', undefined],
  ['10.1000', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://port.example/x', undefined],
  ['export.bib', undefined],
  ['https://user@gazette.example/', undefined],
])('%j is %j', (text, identifier) => {
  expect(toIdentifier(text)).toEqual(identifier);
});

test.each([
  ['978-92-95055-02-6', true],
  ['ISBN 1', true],
  ['0306406153', true],
  ['export-2024.bib', false],
  ['20240101.ris', false],
])('%j is meant as an ISBN: %j', (text, is) => {
  expect(looksLikeIsbn(text)).toBe(is);
});

test('an identifier says no more than stands in it', () => {
  expect(itemOf({ type: 'url', url: 'https://www.gazette.example/levy/' })).toEqual({
    type: 'webpage',
    title: '[gazette.example/levy]',
    URL: 'https://www.gazette.example/levy/',
  });
  expect(itemOf({ type: 'doi', doi: '10.1000/a<b>' })).toMatchObject({
    URL: 'https://doi.org/10.1000/a%3Cb%3E',
  });
});
