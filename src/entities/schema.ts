import { z } from 'zod';
import * as field from '../records/fields.ts';
import { limits } from '../records/limits.ts';
import { inLanguage, translations } from '../records/translations.ts';
import { entityTypes } from './entity-types.ts';

/** A name that prose can hold: every text is searched for all of them. */
const name = field.text.pipe(z.string().max(limits.name));

/** One file of `entities/`: a thing in the world that claims are about. Its id is the file's name. */
export const entitySchema = z.strictObject({
  name: name.describe('the name it is best known by, in the language of the site'),
  type: z.enum(entityTypes),
  aliases: z.array(name).default([]).describe('other names, spellings and languages, capitals as written'),
  description: field.text.optional().describe('what it is, in one sentence'),
  coordinates: z
    .tuple([z.number(), z.number()])
    .superRefine(([latitude, longitude], ctx) => {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        field.refuse(ctx, 'impossible-coordinates', {});
      }
    })
    .optional()
    .describe('[latitude, longitude] in degrees, WGS 84'),
  sameAs: z
    .array(field.address)
    .default([])
    .describe('addresses of the same thing elsewhere, Wikidata first'),
  translations: translations({ name, description: field.text }),
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
