import { describe, expect, test } from 'vitest';
import { parseEntity } from '../entities/parse-entity.ts';
import { namesFinder } from '../entities/names.ts';
import { entityIn } from '../entities/schema.ts';
import { parseSource } from '../sources/parse-source.ts';
import { sourceIn, titleLanguage } from '../sources/schema.ts';
import { foreignIn } from './translations.ts';

const entity = (text: string) =>
  parseEntity('peru', 'entities/peru.yaml', `name: Peru\ntype: place\n${text}`);
const source = (text: string) =>
  parseSource('efe', 'sources/efe.yaml', `type: article\ntitle: '[A report]'\naccess: secondary\n${text}`);
/** What was read, which has to be there. */
const read = <Parsed>(parsed: Parsed | undefined): Parsed => {
  if (parsed === undefined) throw new Error('It could not be read.');
  return parsed;
};
const places = ({ issues }: ReturnType<typeof entity> | ReturnType<typeof source>) =>
  issues.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`).join();
const spanish = { lang: 'es', original: { lang: 'en' } };

describe('an entity in another language', () => {
  const peru = read(
    entity(
      'description: A country.\naliases: [Perú, 秘鲁]\ntranslations:\n  es: { name: Perú }\n  ar: { description: بلد }\n',
    ).parsed,
  ).entity;

  test('has its names there, and those it has elsewhere as others, each once', () => {
    expect(peru.aliases).toEqual(['Perú', '秘鲁']);
    expect(entityIn(peru, 'es')).toMatchObject({ name: 'Perú', aliases: ['Peru', '秘鲁'] });
    expect(entityIn(peru, 'ar')).toMatchObject({ name: 'Peru', description: 'بلد' });
  });

  test('is the very same each time, and itself where nothing is translated', () => {
    expect(entityIn(peru, 'es')).toBe(entityIn(peru, 'es'));
    expect(entityIn(peru, 'fr')).toBe(peru);
    expect(entityIn(peru, 'constructor')).toBe(peru);
  });

  test('says which of its words are in the language of the originals', () => {
    expect(foreignIn(peru, 'description', spanish)).toBe('en');
    expect(foreignIn(peru, 'name', spanish)).toBeUndefined();
    expect(foreignIn(peru, 'description', { ...spanish, lang: 'en' })).toBeUndefined();
  });

  test('is found by a name that stands in its translation only', () => {
    const usa = parseEntity(
      'usa',
      'x',
      'name: United States\ntype: place\ntranslations: { es: { name: Estados Unidos } }',
    );
    expect(namesFinder([read(usa.parsed).entity])('en Estados Unidos')).toHaveLength(1);
  });

  test.each([
    ['translations: { es: { nombre: Perú } }', '3:23 unknown-field'],
    ['translations: { es: { name: "" } }', '3:29 invalid-field'],
    ['translations: { es: {} }', '3:21 invalid-field'],
    ['translations: { es: }', '3:21 invalid-field'],
    ['translations: { Spanish: { name: Perú } }', '3:26 invalid-field'],
    ['translations: { es: { name: Perú, type: place } }', '3:35 unknown-field'],
    ['translations: Perú', '3:15 invalid-field'],
  ])('is checked: %j gives %s', (text, expected) => {
    expect(places(entity(text))).toBe(expected);
  });
});

describe('a source in another language', () => {
  const said =
    'language: pt\ninterest: It is of the state.\ntranslations:\n  es: { title: "[Un informe]", interest: Es del Estado. }\n';
  const efe = read(source(said).parsed).source;

  test('is what we say of it there', () => {
    expect(sourceIn(efe, 'es')).toMatchObject({ title: '[Un informe]', interest: 'Es del Estado.' });
    expect(titleLanguage(efe, spanish)).toBeUndefined();
    expect(titleLanguage(efe, { ...spanish, lang: 'ar' })).toBe('en');
    expect(titleLanguage({ ...efe, title: 'Um relatório' }, spanish)).toBe('pt');
  });

  test.each([
    ['translations: { es: { title: Un informe } }', '4:30 invalid-field'],
    ['translations: { es: { publisher: EFE } }', '4:23 unknown-field'],
  ])('is checked: %j gives %s', (text, expected) => {
    expect(places(source(text))).toBe(expected);
  });

  test('has no other title where the work bears one', () => {
    const own = parseSource(
      'x',
      'x',
      'type: article\ntitle: A\naccess: secondary\ntranslations: { es: { title: "[B]" } }',
    );
    expect(own.issues.map(({ reason }) => reason).join()).toMatch(/a title that the work itself bears/);
  });
});
