import type { ParsedEntity } from '../entities/parse-entity.ts';
import { remembering } from '../records/remembering.ts';
import type { ParsedSource } from '../sources/parse-source.ts';
import { publisherKeys } from '../sources/publisher.ts';
import type { Source } from '../sources/schema.ts';
import type { ArticleReferences } from '../articles/types.ts';
import type { ParsedFolder } from './parse-folder.ts';

/** The entities and sources of a folder as checks look them up. */
export interface KnownRecords {
  /** Every name of each entity. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly sources: ReadonlyMap<string, Source>;
  /** What sources of one publisher share. */
  readonly publisherKey: (source: Source) => string;
}

/** Looked up by every article; made anew when an entity or a source changed. */
export const knownRecords = ({ entities, sources }: ParsedFolder): KnownRecords =>
  recordsOf(entities, sources);

const recordsOf = remembering(
  (entities: readonly ParsedEntity[], sources: readonly ParsedSource[]): KnownRecords => ({
    names: new Map(entities.map(({ entity: { id, name, aliases } }) => [id, [name, ...aliases]])),
    sources: new Map(sources.map(({ source }) => [source.id, source])),
    publisherKey: publisherKeys(
      sources.map(({ source }) => source),
      entities.map(({ entity }) => entity),
    ),
  }),
);

/** What each edition refers to, by its file. */
export const referencesByFile = ({ references }: ParsedFolder): ReadonlyMap<string, ArticleReferences> =>
  new Map(references.map((one) => [one.file, one]));
