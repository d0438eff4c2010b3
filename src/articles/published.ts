import type { ParsedArticle } from './types.ts';

/** The articles that readers may see: all but drafts. */
export const published = (articles: readonly ParsedArticle[]): ParsedArticle[] =>
  articles.filter(({ frontmatter }) => !frontmatter.draft);
