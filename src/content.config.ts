/**
 * For editors only: which files are articles and what an author writes at their head, so that Astro's extension completes
 * and checks the frontmatter while it is typed (`contentIntellisense`, in `npm run dev`). Pages ask `build/current.ts`.
 * Every build reads this too, through Vite: to have it load all that reads content took a second of it.
 *
 * 2026-11-28: YAML files are completed by their schemas alone (`.vscode/settings.json`); of MDX only this knows the way.
 */
import { isWriting } from './site/writing.ts';

export const collections = isWriting()
  ? { articles: (await import('./tools/dev/article-collection.ts')).articles }
  : {};
