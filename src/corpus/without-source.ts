import { bearsOut } from '../claims/bears-out.ts';
import { assessments, type Assessment } from '../claims/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import type { Claim } from './types.ts';

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
    const origin = corpus.article(claim.article, lang)?.origin;
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
    if (bearsOut(claim.assessment, remaining)) stands.push(claim);
    else falls.push({ claim, left: assessments.filter((assessment) => bearsOut(assessment, remaining)) });
  }
  return { falls, stands };
}
