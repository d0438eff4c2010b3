import { bearsOut } from '../claims/bears-out.ts';
import { assessments, type Assessment } from '../claims/vocabulary.ts';
import { compare } from '../issues/compare.ts';
import type { Source } from '../sources/schema.ts';
import type { Corpus } from './corpus.ts';
import type { Article, Claim } from './types.ts';

/** A claim whose assessment would not stand any more, and those that what is left would bear out. */
export interface Fall {
  readonly claim: Claim;
  readonly left: readonly Assessment[];
}

/**
 * What would fall if a source were withdrawn: the claims that lose their assessment by the rules of CONTRACT.md (Words),
 * and those that keep it.
 *
 * @param lang the edition whose claims are asked for.
 */
export function withoutSource(
  corpus: Corpus,
  source: string,
  lang: string,
): { falls: Fall[]; stands: Claim[] } {
  const falls: Fall[] = [];
  const stands: Claim[] = [];
  for (const claim of corpus.claimsRestingOn(source, lang)) {
    const fall = fallWithout(corpus, source, claim);
    if (fall) falls.push(fall);
    else stands.push(claim);
  }
  return { falls, stands };
}

/** What of an analysis rests on a source, and what would fall with it. */
export interface Weight {
  readonly source: Source;
  readonly falls: readonly Fall[];
  /** How many claims of the analysis rest on it. */
  readonly rest: number;
}

/** What would fall in an analysis with each of the sources that its evidence cites, the worst first. */
export function weightsIn(corpus: Corpus, article: Pick<Article, 'claims'>): Weight[] {
  const resting = new Map<Source, Claim[]>();
  for (const claim of article.claims)
    for (const source of new Set(claim.evidence.map((piece) => piece.source)))
      resting.set(source, [...(resting.get(source) ?? []), claim]);
  return [...resting]
    .map(([source, claims]) => ({
      source,
      falls: claims.flatMap((claim) => fallWithout(corpus, source.id, claim) ?? []),
      rest: claims.length,
    }))
    .sort((a, b) => b.falls.length - a.falls.length || b.rest - a.rest || compare(a.source.id, b.source.id));
}

/** What would be left of a claim without a source, if it would lose its assessment. */
function fallWithout(corpus: Corpus, source: string, claim: Claim): Fall | undefined {
  const origin = corpus.article(claim.article, claim.lang)?.origin;
  const examined = origin && corpus.publisherKey(origin);
  const remaining = claim.evidence
    .filter((piece) => piece.source.id !== source)
    .map((piece) => ({
      stance: piece.stance,
      access: piece.source.access,
      publisher: corpus.publisherKey(piece.source),
    }))
    // Sources of the origin's publisher never count.
    .filter(({ publisher }) => publisher !== examined);
  return bearsOut(claim.assessment, remaining)
    ? undefined
    : { claim, left: assessments.filter((assessment) => bearsOut(assessment, remaining)) };
}
