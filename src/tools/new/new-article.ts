import { stringify } from 'yaml';
import type { NewFile } from './new-file.ts';

/** What a new analysis begins with. */
export interface NewArticle {
  readonly id: string;
  /** The language of the site's originals. */
  readonly lang: string;
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly published: string;
  /** Id of the source whose claims are examined. */
  readonly origin: string;
}

/**
 * A new analysis: a draft, so that it is shown by `npm run dev` and published by nobody by mistake.
 *
 * It holds no claim yet: one needs a passage, a speaker and a reason, and none of them can be made up.
 */
export function newArticle({ id, lang, title, standfirst, authors, published, origin }: NewArticle): NewFile {
  const frontmatter = stringify(
    { title, standfirst, authors, published, origin, draft: true },
    { lineWidth: 0 },
  );
  const text = `---\n${frontmatter}---\n\nSay what the text under examination is, who published it and when.\n\n## What it says\n\nTell it in your own words, and mark what you check.\n`;
  return { path: `articles/${id}/${lang}.mdx`, text };
}

/** The title of what is not yet filled in. */
export const originTitle = '[The text under examination]';

/** A stand-in for the source of an article that was begun without one: valid, and visibly not yet filled in. */
export const newOrigin = (id: string): NewFile => ({
  path: `sources/${id}.yaml`,
  text: stringify({ type: 'article', title: originTitle, access: 'secondary' }),
});
