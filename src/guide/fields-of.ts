import { z } from 'zod';
import { own } from '../issues/own.ts';

/** A field as the guide tells it. */
interface ToldField {
  readonly name: string;
  /** What kind of value it takes, in a word or two. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The words to choose from, where it takes no other. */
  readonly choices: readonly unknown[];
  readonly examples: readonly unknown[];
  readonly needed: boolean;
}

/** The fields that a schema knows, in its order. */
export function fieldsOf(schema: z.ZodObject): ToldField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries<z.ZodType>(schema.shape).map(([name, field]) => {
    const {
      title,
      description,
      enum: choices = [],
    } = (own(properties, name) ?? {}) as z.core.JSONSchema.BaseSchema;
    return {
      name,
      title,
      description,
      choices,
      examples: examplesOf(field),
      needed: required.includes(name),
    };
  });
}

/** What a schema gives as examples; its JSON Schema leaves out those of what is transformed. */
export const examplesOf = (schema: z.core.$ZodType): readonly unknown[] => {
  const { examples } = z.globalRegistry.get(schema) ?? {};
  return Array.isArray(examples) ? examples : [];
};
