import { published } from '../articles/published.ts';
import type { ParsedFolder } from '../content/parse-folder.ts';
import type { Entity } from '../entities/schema.ts';
import { entityId, sourceId } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/schema.ts';
import { unpublishedRecords } from '../ledger/unpublished.ts';
import type { ParsedArticle } from '../articles/types.ts';
import type { Source } from '../sources/schema.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';

/** What readers may see, or, for who is writing, drafts too. */
export type Which = 'published' | 'all';

/** Choose from a parsed folder what a corpus is built of. */
export function recordsOf(
  parsed: ParsedFolder,
  which: Which,
): { articles: readonly ParsedArticle[]; entities: Entity[]; sources: Source[]; ledger: Ledger | undefined } {
  const waiting = which === 'all' ? new Set<string>() : unpublishedRecords(parsed);
  return {
    articles: which === 'all' ? parsed.articles : published(parsed.articles),
    entities: parsed.entities.map(({ entity }) => entity).filter(({ id }) => !waiting.has(entityId(id))),
    sources: parsed.sources.map(({ source }) => source).filter(({ id }) => !waiting.has(sourceId(id))),
    ledger: parsed.ledger.ledger,
  };
}

/** The corpus of a parsed folder. */
export const corpusOf = (parsed: ParsedFolder, which: Which): Corpus => buildCorpus(recordsOf(parsed, which));
