import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { sourceDate } from '../sources/date.ts';
import { dateFields, type Source } from '../sources/schema.ts';
import { toBibtex } from './bibtex.ts';
import { toPlainCitation } from './plain-citation.ts';
import { toRis } from './ris.ts';
import { toCslItem } from './csl-json.ts';
import { corpus } from './fixtures.ts';
import { toSource } from '../tools/new/to-source.ts';
import { cslItems } from './schemas.ts';

test('what CSL has no field for stands under custom, and our own import takes it from there', () => {
  const source = {
    id: 'a-2024',
    type: 'book',
    title: '[A letter]',
    access: 'primary',
    interest: 'It owns the port.',
    archived: { url: 'https://archive.example/a', date: '2024-11-20' },
    translations: { es: { title: '[Una carta]' } },
  } as const satisfies Source;
  const item = toCslItem(source);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(cslItems);
  validate([item]);
  expect(validate.errors).toBeNull();
  const { id, ...rest } = source;
  expect(item.id).toBe(id);
  expect(toSource(item)).toEqual({ record: rest, dropped: [] });
});

test.each([
  { literal: '[1968 or 1969]' },
  { season: 'Michaelmas' },
  { 'date-parts': [[2024]], season: 2 },
  { 'date-parts': [[1900]], circa: true },
  {
    'date-parts': [
      [2024, 1],
      [2024, 2],
    ],
    literal: 'early in 2024',
  },
])('a source with the date %j is valid CSL-JSON and can be cited', (given) => {
  const date = sourceDate.parse(given);
  const dates = Object.fromEntries(dateFields.map((field) => [field, date]));
  const source = { ...corpus.sources[0], ...dates } as Source;
  const item = toCslItem(source);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(cslItems);
  validate([item]);
  expect(validate.errors).toBeNull();
  expect(item['submitted']).toEqual(given);
  for (const text of [toBibtex([item]), toRis(item), toPlainCitation(item, 'en-GB')])
    expect(text).not.toMatch(/undefined|NaN|object|Invalid/);
});

test('what CSL has no field for stands under custom, and nothing where there is nothing to say', () => {
  const [source] = corpus.sources;
  if (!source) throw new Error('The fixtures have no source.');
  const bare = { ...source, interest: undefined, archived: undefined };
  expect(toCslItem({ ...bare, access: 'primary' })['custom']).toEqual({ access: 'primary' });
  const archived = { url: 'https://archive.example/x', date: '2024-11-20' };
  const custom = { own: 1 };
  expect(
    toCslItem({ ...bare, access: 'secondary', interest: 'It sells ports.', archived, custom }),
  ).toMatchObject({
    custom: { own: 1, access: 'secondary', interest: 'It sells ports.', archived },
  });
});
