import type { Assessment } from '../claims/vocabulary.ts';
import type { Words } from './index.ts';

/**
 * A claim as it may be passed on by itself, its assessment first: "Contradicted: 13,000 police patrol the summit."
 * Whoever sees no more than a title must not take the claim for what we say.
 */
export function judged(
  { statement, assessment }: { readonly statement: string; readonly assessment: Assessment },
  words: Words,
): string {
  const [first = '', ...rest] = words.assessments[assessment].name;
  return words.claim.judged({
    assessment: first.toLocaleUpperCase(words.language.locale) + rest.join(''),
    statement,
  });
}
