/**
 * For editors only: which files are articles and what an author writes at their head, so that Astro's extension completes
 * and checks the frontmatter while it is typed (`contentIntellisense`, in `npm run dev`). Pages ask `build/current.ts`.
 *
 * 2026-11-28: YAML files are completed by their schemas alone (`.vscode/settings.json`); of MDX only this knows the way.
 */
import { relative } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import frontmatter from '../.vscode/schemas/frontmatter.json' with { type: 'json' };
import { sharedContent } from './build/shared-content.ts';
import { isWriting } from './site/writing.ts';

export const collections = {
  articles: defineCollection({
    schema: z.looseObject({}).meta(frontmatter),
    loader: {
      name: 'plumbline-articles',
      load: async ({ store }) => {
        store.clear();
        if (!isWriting()) return;
        for (const { file } of (await sharedContent()).parsed.references)
          store.set({ id: file, data: {}, filePath: relative(process.cwd(), file) });
      },
    },
  }),
};
