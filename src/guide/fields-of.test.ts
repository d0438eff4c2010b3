/** The guide's reference is whole: every field says what it takes and what it is for, with an example that is accepted. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { components } from '../articles/components/index.ts';
import { frontmatterSchema } from '../articles/frontmatter.ts';
import { entitySchema } from '../entities/schema.ts';
import { own } from '../issues/own.ts';
import { sourceSchema } from '../sources/schema.ts';
import { fieldsOf } from './fields-of.ts';

const records: [string, z.ZodObject][] = [
  ['the frontmatter', frontmatterSchema],
  ['an entity', entitySchema],
  ['a source', sourceSchema],
  ...Object.values(components).map(({ name, attributes }): [string, z.ZodObject] => [
    `<${name}>`,
    attributes,
  ]),
];

describe.each(records)('%s', (_, schema) => {
  test.each(fieldsOf(schema))(
    'says of $name what it takes, what it is for, and gives examples that are accepted',
    ({ name, title, description, examples }) => {
      expect(title).toMatch(/^[a-z]/);
      expect(description).toMatch(/^\S.*[^.]$/);
      expect(examples).not.toEqual([]);
      const field = own(schema.shape, name) as z.ZodType;
      // An attribute without a value is true.
      for (const example of examples)
        expect(z.safeParse(field, example === name ? true : example).error).toBeUndefined();
    },
  );
});
