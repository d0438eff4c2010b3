import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import type { ParsedEntity } from '../entities/parse-entity.ts';
import type { ParsedSource } from '../sources/parse-source.ts';
import type { LedgerFile } from './read-ledger.ts';

/** A content folder as far as the ledger keeps a record of it, and that record. Plain data, but for the places. */
export interface LedgeredFolder {
  readonly articles: readonly ParsedArticle[];
  /** What every edition refers to, also those that could not be read whole. */
  readonly references: readonly ArticleReferences[];
  readonly entities: readonly ParsedEntity[];
  readonly sources: readonly ParsedSource[];
  /** Ids of files that exist but could not be read: what refers to them is not at fault. */
  readonly unreadable: Readonly<Record<'articles' | 'entities' | 'sources', ReadonlySet<string>>>;
  /** The language of the original editions. */
  readonly original: string;
  readonly ledger: LedgerFile;
}
