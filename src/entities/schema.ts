import { z } from 'zod';
import * as field from '../records/fields.ts';
import { limits } from '../records/limits.ts';
import { inLanguage, translations } from '../records/translations.ts';
import { entityTypes } from './entity-types.ts';

const { explained } = field;

/** A name that prose can hold: every text is searched for all of them. */
const name = field.text.pipe(z.string().max(limits.name));

/** One file of `entities/`: a thing in the world that claims are about. Its id is the file's name. */
export const entitySchema = z.strictObject({
  name: explained(
    name,
    'name',
    'the name it is best known by, in the language of the site',
    'Port Authority',
  ),
  type: explained(z.enum(entityTypes), 'word', 'what it is', 'organization'),
  aliases: explained(
    z.array(name).default([]),
    'list of names',
    'other names, spellings and languages, capitals as written',
    ['the Authority', 'Autoridad Portuaria'],
  ),
  description: explained(field.text.optional(), 'text', 'what it is, in one sentence', 'Runs the harbour.'),
  coordinates: explained(
    z
      .tuple([z.number(), z.number()])
      .superRefine(([latitude, longitude], ctx) => {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
          field.refuse(ctx, 'impossible-coordinates', {});
        }
      })
      .optional(),
    'two numbers',
    'latitude and longitude in degrees, WGS 84',
    [-12.06, -77.15],
  ),
  sameAs: explained(
    z.array(field.address).default([]),
    'list of addresses',
    'addresses of the same thing elsewhere, Wikidata first',
    ['https://www.wikidata.org/wiki/Q5'],
  ),
  translations: explained(
    translations({ name, description: field.text }),
    'fields by language',
    'what it says in other languages, by their codes',
    { es: { name: 'Autoridad Portuaria' } },
  ),
});

/** An entity with its id. */
export type Entity = z.output<typeof entitySchema> & { readonly id: string };

/** An entity as it is called in a language; what it is called elsewhere is one of its other names. */
export const entityIn = inLanguage(
  (
    entity: Entity,
    { name = entity.name, description = entity.description }: NonNullable<Entity['translations']>[string],
  ): Entity => ({
    ...entity,
    name,
    description,
    aliases: [...new Set([entity.name, ...entity.aliases])].filter((label) => label !== name),
  }),
);
