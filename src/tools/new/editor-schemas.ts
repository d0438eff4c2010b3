import { z } from 'zod';
import { components } from '../../articles/components/index.ts';
import { frontmatterSchema } from '../../articles/frontmatter.ts';
import { examplesOf } from '../../guide/fields-of.ts';
import { entitySchema } from '../../entities/schema.ts';
import { sourceSchema } from '../../sources/schema.ts';

/** JSON Schemas for editors, by the name of their file in `.vscode/schemas/`: made from the schemas that `check` uses. */
export function editorSchemas(): Record<string, object> {
  const from = (title: string, schema: z.ZodType): object => {
    const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any', override });
    return { title, ...made };
  };
  return {
    'entity.json': from('An entity of content/entities/', entitySchema),
    'source.json': from('A source of content/sources/', sourceSchema),
    'frontmatter.json': from('The frontmatter of an article', frontmatterSchema),
  };
}

/** Snippets for editors: one for each component, and one for the head of an article. */
export function editorSnippets(): Record<string, object> {
  const own = Object.values(components).map(({ name, snippet, guide }): [string, object] => [
    name,
    { scope: 'mdx', prefix: name.toLowerCase(), description: guide.about, body: snippet },
  ]);
  return { ...Object.fromEntries(own), Article: articleSnippet };
}

const articleSnippet = {
  scope: 'mdx',
  prefix: 'article',
  description: 'Frontmatter of an analysis',
  body: [
    '---',
    'title: "${1:Title}"',
    'standfirst: "${2:What the analysis finds, in a sentence or two.}"',
    'authors: [${3:Name}]',
    'published: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
    'origin: ${4:source-id}',
    'draft: true',
    '---',
    '',
    '$0',
  ],
};

/** A JSON Schema leaves out the examples of what is transformed: they are said all the same. */
function override({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const examples = examplesOf(zodSchema);
  if (examples.length > 0) jsonSchema.examples = [...examples];
}
