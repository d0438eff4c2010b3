import type { Corpus } from './corpus.ts';
import type { Claim } from './types.ts';

/** What a claim's evidence rests on, in numbers. */
export interface Strength {
  readonly sources: number;
  /** Independence is counted by these. */
  readonly publishers: number;
  /** Sources that are the record itself. */
  readonly primary: number;
  /** Sources of which a copy stays. */
  readonly copies: number;
}

export function strengthOf(
  { evidence }: Pick<Claim, 'evidence'>,
  corpus: Pick<Corpus, 'publisherKey'>,
): Strength {
  const sources = [...new Map(evidence.map(({ source }) => [source.id, source])).values()];
  return {
    sources: sources.length,
    publishers: new Set(sources.map((source) => corpus.publisherKey(source))).size,
    primary: sources.filter(({ access }) => access === 'primary').length,
    copies: sources.filter(({ archived }) => archived !== undefined).length,
  };
}
