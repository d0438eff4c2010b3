/**
 * The collections: articles, entities, sources, and what the ledger records. Their loaders read one content folder together
 * (`astro/loaders.ts`); each record was checked against its noun's schema when it was parsed.
 */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ParsedArticle } from './articles/types.ts';
import frontmatter from '../.vscode/schemas/frontmatter.json' with { type: 'json' };
import { articlesLoader, entitiesLoader, ledgerLoader, sourcesLoader } from './astro/loaders.ts';
import type { Entity } from './entities/schema.ts';
import type { LedgerEntry } from './ledger/schema.ts';
import type { Source } from './sources/schema.ts';

export const collections = {
  // What editors are told of the collection is what an author writes at the head of the file.
  articles: defineCollection({
    loader: articlesLoader,
    schema: z.custom<ParsedArticle>().meta(frontmatter),
  }),
  entities: defineCollection({ loader: entitiesLoader, schema: z.custom<Entity>() }),
  sources: defineCollection({ loader: sourcesLoader, schema: z.custom<Source>() }),
  ledger: defineCollection({ loader: ledgerLoader, schema: z.custom<LedgerEntry>() }),
};
