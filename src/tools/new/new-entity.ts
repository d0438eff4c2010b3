import { stringify } from 'yaml';
import type { z } from 'zod';
import type { entitySchema } from '../../entities/schema.ts';
import type { NewFile } from './new-file.ts';

/** A new entity: the fields of its file that are known. */
export function newEntity(id: string, fields: z.input<typeof entitySchema>): NewFile {
  const { name, type, aliases = [], description, coordinates, sameAs = [] } = fields;
  const record = {
    name,
    type,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(description ? { description } : {}),
    ...(coordinates ? { coordinates } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
  return { path: `entities/${id}.yaml`, text: stringify(record, { lineWidth: 0 }) };
}
