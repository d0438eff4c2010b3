import { relative } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import frontmatter from '../../../.vscode/schemas/frontmatter.json' with { type: 'json' };
import { sharedContent } from '../../build/shared-content.ts';

/** Which files are articles, and what an author writes at their head. */
export const articles = defineCollection({
  schema: z.looseObject({}).meta(frontmatter),
  loader: {
    name: 'plumbline-articles',
    load: async ({ store }) => {
      store.clear();
      for (const { file } of (await sharedContent()).parsed.references)
        store.set({ id: file, data: {}, filePath: relative(process.cwd(), file) });
    },
  },
});
