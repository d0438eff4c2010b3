import { published } from '../articles/published.ts';
import type { ParsedFolder } from '../content/parse-folder.ts';
import type { ParsedEntity } from '../entities/parse-entity.ts';
import { remembering } from '../records/remembering.ts';
import type { ParsedSource } from '../sources/parse-source.ts';
import type { Entity } from '../entities/schema.ts';
import { entityId, sourceId } from '../ledger/ids.ts';
import { unpublishedRecords } from '../ledger/unpublished.ts';
import type { Source } from '../sources/schema.ts';
import { buildCorpus, type Records } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';

/** What readers may see, or, for who is writing, drafts too. */
export type Which = 'published' | 'all';

/** Choose from a parsed folder what a corpus is built of. */
export function recordsOf(parsed: ParsedFolder, which: Which): Records {
  const waiting = [...(which === 'all' ? [] : unpublishedRecords(parsed))].join(' ');
  return {
    articles: which === 'all' ? parsed.articles : published(parsed.articles),
    entities: entitiesOf(parsed.entities, waiting),
    sources: sourcesOf(parsed.sources, waiting),
    ledger: parsed.ledger.ledger,
  };
}

/** The same list as long as its records are, and those that wait. @param waiting ids parted by blanks. */
const entitiesOf = remembering((entities: readonly ParsedEntity[], waiting: string): readonly Entity[] => {
  const wait = new Set(waiting.split(' '));
  return entities.map(({ entity }) => entity).filter(({ id }) => !wait.has(entityId(id)));
});
const sourcesOf = remembering((sources: readonly ParsedSource[], waiting: string): readonly Source[] => {
  const wait = new Set(waiting.split(' '));
  return sources.map(({ source }) => source).filter(({ id }) => !wait.has(sourceId(id)));
});

/** The corpus of a parsed folder. */
export const corpusOf = (parsed: ParsedFolder, which: Which): Corpus => buildCorpus(recordsOf(parsed, which));
