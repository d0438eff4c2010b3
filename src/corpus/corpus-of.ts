import { published } from '../articles/published.ts';
import type { ParsedFolder } from '../content/parse-folder.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './types.ts';

/** The corpus of a parsed folder: what readers may see, or drafts too. */
export const corpusOf = (parsed: ParsedFolder, which: 'published' | 'all'): Corpus =>
  buildCorpus({
    articles: which === 'all' ? parsed.articles : published(parsed.articles),
    entities: parsed.entities.map(({ entity }) => entity),
    sources: parsed.sources.map(({ source }) => source),
    ledger: parsed.ledger.ledger,
  });
