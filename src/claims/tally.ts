import { assessments, type Assessment } from './vocabulary.ts';

/** How many of some claims are assessed so, for each assessment that any has, in the order of the scale. */
export function tally(
  claims: readonly { readonly assessment: Assessment }[],
): { readonly assessment: Assessment; readonly count: number }[] {
  const counts = new Map<Assessment, number>();
  for (const { assessment } of claims) counts.set(assessment, (counts.get(assessment) ?? 0) + 1);
  return assessments.flatMap((assessment) => {
    const count = counts.get(assessment);
    return count === undefined ? [] : [{ assessment, count }];
  });
}
