import { saysNow } from '../claims/says-now.ts';
import type { Assessment } from '../claims/vocabulary.ts';
import type { Words } from './index.ts';

/**
 * A claim as it may be passed on by itself, its assessment first: "Contradicted: 13,000 police patrol the summit."
 * Whoever sees no more than a title must not take the claim for what we say.
 */
export function judged(
  claim: Parameters<typeof saysNow>[0] & { readonly assessment: Assessment },
  words: Words,
): string {
  const [first = '', ...rest] = words.assessments[claim.assessment].name;
  return words.claim.judged({
    assessment: first.toLocaleUpperCase(words.language.locale) + rest.join(''),
    statement: saysNow(claim),
  });
}

/** How a claim stands, beside words about it; of an edition that is behind its original also that they are from before. */
export const standingOf = (
  { assessment, behind }: { readonly assessment: Assessment; readonly behind?: object | undefined },
  words: Words,
): string => [words.assessments[assessment].name, ...(behind ? [words.edition.before] : [])].join(', ');
