import { describe, expect, test } from 'vitest';
import { nameOf, toCitation } from './citation.ts';
import { publisherKeys, publisherOf } from './publisher.ts';
import type { Source } from './schema.ts';

const source = (fields: Partial<Source>): Source => ({
  id: 'x-2024',
  type: 'article',
  title: 'A title',
  access: 'secondary',
  ...fields,
});

describe(nameOf, () => {
  test.each([
    [{ literal: 'BBC World Service' }, 'BBC World Service'],
    [{ family: 'Biller', given: 'David' }, 'David Biller'],
    [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, 'Vincent van Gogh'],
    [{ family: 'Beauvoir', 'dropping-particle': 'de' }, 'de Beauvoir'],
    [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'Martin Luther King, Jr.'],
    [{ given: 'Plato' }, 'Plato'],
    [{ family: 'Assad', given: 'Bashar', 'non-dropping-particle': 'al-' }, 'Bashar al-Assad'],
    [{ family: 'Artagnan', given: 'Charles', 'dropping-particle': 'd’' }, 'Charles d’Artagnan'],
    [{ family: 'Abruzzo', given: 'Luca', 'non-dropping-particle': "dell'" }, "Luca dell'Abruzzo"],
    [
      { family: 'Horne', given: 'A.', 'dropping-particle': 'van', 'non-dropping-particle': 'de l’' },
      'A. van de l’Horne',
    ],
  ])('reads %j as %j', (name, words) => {
    expect(nameOf(name)).toBe(words);
  });
});

describe(toCitation, () => {
  test('leaves out what is not known', () => {
    expect(toCitation(source({ URL: 'https://www.example.org/a' }), (page) => `pp. ${page}`)).toEqual({
      authors: [],
      title: 'A title',
      described: false,
      container: undefined,
      publisher: 'example.org',
      issued: undefined,
      details: [],
    });
  });

  test('names the publisher only where the container does not', () => {
    expect(
      toCitation(source({ publisher: 'EFE', 'container-title': 'Agencia EFE' }), (page) => `pp. ${page}`)
        .publisher,
    ).toBeUndefined();
    expect(
      toCitation(source({ publisher: 'EFE', 'container-title': 'El País' }), (page) => `pp. ${page}`)
        .publisher,
    ).toBe('EFE');
  });

  test('gives volume, number, pages and DOI in the order they are read', () => {
    const fields = { volume: '12', issue: '3', number: '7', page: '3-4', DOI: '10.1/x' };
    expect(toCitation(source(fields), (page) => `pp. ${page}`).details).toEqual([
      '12(3)',
      '7',
      'pp. 3-4',
      '10.1/x',
    ]);
  });

  test('knows a title that is a description', () => {
    expect(toCitation(source({ title: '[Untitled photograph]' }), (page) => `pp. ${page}`).described).toBe(
      true,
    );
  });
});

describe(publisherOf, () => {
  test.each<[Partial<Source>, string]>([
    [{ publisher: 'EFE', 'container-title': 'El País', URL: 'https://a.org' }, 'EFE'],
    [{ 'container-title': 'El País', URL: 'https://a.org' }, 'El País'],
    [{ URL: 'https://www.a.org/x' }, 'a.org'],
    [{}, 'x-2024'],
  ])('of %j is %j', (fields, publisher) => {
    expect(publisherOf(source(fields))).toBe(publisher);
  });
});

describe(publisherKeys, () => {
  const wsws = { id: 'wsws', name: 'World Socialist Web Site', aliases: ['WSWS'] };
  const stated = source({ publisher: 'World Socialist Web Site', URL: 'https://www.wsws.org/a' });
  const shared = [
    source({ publisher: 'EFE', URL: 'https://news.example/1' }),
    source({ publisher: 'AP', URL: 'https://news.example/2' }),
  ];
  const keyOf = publisherKeys([stated, ...shared], [wsws]);

  test.each<[string, Partial<Source>, Partial<Source>]>([
    ['however it is spelt', { publisher: 'REUTERS' }, { publisher: 'Reuters' }],
    ['under each of its names', { publisher: 'wsws' }, stated],
    ['as the work it stands in', { 'container-title': 'WSWS' }, stated],
    ['by its site where none is named', { URL: 'https://wsws.org/b' }, stated],
    ['by a site that no one names', { URL: 'https://a.org/1' }, { URL: 'https://www.a.org/2' }],
  ])('are one %s', (_, one, other) => {
    expect(keyOf(source(one))).toBe(keyOf(source(other)));
  });

  test.each<[string, Partial<Source>, Partial<Source>]>([
    ['of two names', { publisher: 'EFE' }, { publisher: 'AP' }],
    ['on one site', shared[0] ?? {}, shared[1] ?? {}],
    ['on a site that two publish on', { URL: 'https://news.example/3' }, shared[0] ?? {}],
    ['without a name or a site', { id: 'a' }, { id: 'b' }],
  ])('are two %s', (_, one, other) => {
    expect(keyOf(source(one))).not.toBe(keyOf(source(other)));
  });
});
