import { describe, expect, test } from 'vitest';
import { publisherKeys, publisherOf } from './publisher.ts';
import type { Source } from './schema.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...({ id, type: 'webpage', title: id, access: 'secondary' } as Source),
  ...more,
});

describe(publisherOf, () => {
  test('is who publishes, else the work it stands in, else the site, else the source alone', () => {
    const all = {
      publisher: 'EFE',
      'container-title': 'La Vanguardia',
      URL: 'https://www.lavanguardia.com/a',
    };
    expect(publisherOf(source('a', all))).toBe('EFE');
    expect(publisherOf(source('a', { ...all, publisher: undefined }))).toBe('La Vanguardia');
    expect(publisherOf(source('a', { URL: all.URL }))).toBe('lavanguardia.com');
    expect(publisherOf(source('a', { URL: 'https://wwwx.example/' }))).toBe('wwwx.example');
    expect(publisherOf(source('a'))).toBe('a');
  });
});

describe(publisherKeys, () => {
  const entities = [{ id: 'efe', name: 'Agencia EFE', aliases: ['EFE'] }];

  /** Whether one publisher answers for the first two of some sources. */
  const areOne = (one: Partial<Source>, two: Partial<Source>, ...others: Partial<Source>[]): boolean => {
    const all = [one, two, ...others].map((more, at) => source(`s${at}`, more));
    const [a, b] = all.map(publisherKeys(all, entities));
    return a === b;
  };
  const at = (host: string) => `https://${host}/a`;

  test.each<[string, boolean, ...Partial<Source>[]]>([
    ['in other letters', true, { publisher: 'Reuters' }, { publisher: 'REUTERS' }],
    ['in wide letters', true, { publisher: 'Ｒｅｕｔｅｒｓ' }, { publisher: 'Reuters' }],
    ['of another name', false, { publisher: 'Reuters' }, { publisher: 'Reuters TV' }],
    ['by another name of one entity', true, { publisher: 'efe' }, { publisher: 'Agencia EFE' }],
    ['as the work it stands in', true, { publisher: 'El País' }, { 'container-title': 'El País' }],
    [
      'before the work it stands in',
      false,
      { publisher: 'EFE', 'container-title': 'A' },
      { 'container-title': 'A' },
    ],
    ['by the site alone', true, { URL: at('a.example') }, { URL: at('www.a.example') }],
    ['by two sites', false, { URL: at('a.example') }, { URL: at('b.example') }],
    [
      'by whoever says to publish on the site',
      true,
      { URL: at('a.example') },
      { URL: at('a.example'), publisher: 'A' },
    ],
    [
      'on a site where several say so',
      false,
      { URL: at('a.example') },
      { URL: at('a.example'), publisher: 'A' },
      { URL: at('a.example'), publisher: 'B' },
    ],
    [
      'on a site where several say the same',
      true,
      { URL: at('a.example') },
      { publisher: 'A' },
      { URL: at('a.example'), publisher: 'a' },
      { URL: at('www.a.example'), publisher: 'A' },
    ],
    ['of none, each for itself', false, {}, {}],
  ])('a publisher %s: %s', (_, same, one, two = {}, ...others) => {
    expect(areOne(one, two, ...others)).toBe(same);
  });

  test('an entity and a publisher that is called like its id are two', () => {
    expect(areOne({ publisher: 'EFE' }, { publisher: 'entities/efe ' })).toBe(false);
  });

  test('gives the same key each time', () => {
    const one = source('a', { publisher: 'EFE' });
    const key = publisherKeys([one], entities);
    expect([key(one), key(one)]).toEqual(['entities/efe', 'entities/efe']);
  });
});
