/** The schemas in `.vscode/` are those that `check` uses; `npx vitest run --project unit -u editor-schemas` writes them anew. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { componentNames, components } from '../../articles/components/index.ts';
import { editorSchemas, editorSnippets } from './editor-schemas.ts';

describe(editorSchemas, () => {
  test.each(Object.entries(editorSchemas()))(
    'gives %s as it stands in .vscode/schemas/',
    async (name, schema) => {
      await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
        `../../../.vscode/schemas/${name}`,
      );
    },
  );

  test('says what an editor can check: needed fields, words, dates, addresses, and no other field', () => {
    expect(editorSchemas()['entity.json']).toMatchObject({
      required: ['name', 'type'],
      additionalProperties: false,
      properties: {
        type: { enum: expect.arrayContaining(['person', 'place']) as unknown },
        sameAs: { items: { pattern: '^https?://' } },
      },
    });
    expect(editorSchemas()['frontmatter.json']).toMatchObject({
      required: ['title', 'standfirst', 'authors', 'published', 'origin'],
      properties: {
        published: { pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
        origin: { pattern: expect.any(String) as unknown },
      },
    });
  });
});

describe(editorSnippets, () => {
  test('are those that stand in .vscode/', async () => {
    await expect(`${JSON.stringify(editorSnippets(), undefined, 2)}\n`).toMatchFileSnapshot(
      '../../../.vscode/plumbline.code-snippets',
    );
  });

  const snippets = Object.values(components)
    .map(({ snippet }) => snippet.join('\n'))
    .join('\n');
  test.each(componentNames)('use <%s> with attributes that it has, and all that it needs', (name) => {
    const tags = [...snippets.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))];
    expect(tags.length).toBeGreaterThan(0);
    for (const [, attributes = ''] of tags) {
      const used = [...attributes.matchAll(/(\w+)=/g)].map(([, attribute]) => attribute);
      const shape: Readonly<Record<string, z.ZodType>> = components[name].attributes.shape;
      expect(Object.keys(shape)).toEqual(expect.arrayContaining(used));
      const needed = Object.entries(shape).flatMap(([key, field]) =>
        field.safeParse(undefined).success ? [] : [key],
      );
      expect(used).toEqual(expect.arrayContaining(needed));
    }
  });
});
