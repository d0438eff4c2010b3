import type { Assessment, Stance } from './vocabulary.ts';

/** What the rule below needs to know of a piece of evidence. */
export interface Weight {
  readonly stance: Stance;
  readonly publisher: string;
  readonly access: 'primary' | 'secondary';
}

/**
 * What each assessment demands of its evidence, in words and as a test.
 *
 * The rule is CONTRACT.md, Words: independence is counted by publisher, and evidence of the origin's publisher
 * must already be left out.
 */
const demands: Record<Assessment, { needs: string; met: (evidence: readonly Weight[]) => boolean }> = {
  corroborated: {
    needs: 'support from two different publishers or from one primary record, and nothing that contradicts',
    met: (evidence) =>
      !has(evidence, 'contradicts') &&
      (publishers(evidence, 'supports') >= 2 ||
        evidence.some(({ stance, access }) => stance === 'supports' && access === 'primary')),
  },
  'partly-corroborated': {
    needs: 'something that supports or qualifies, and nothing that contradicts',
    met: (evidence) => has(evidence, 'supports', 'qualifies') && !has(evidence, 'contradicts'),
  },
  disputed: {
    needs: 'something that contradicts, and something that supports or qualifies',
    met: (evidence) => has(evidence, 'contradicts') && has(evidence, 'supports', 'qualifies'),
  },
  contradicted: {
    needs: 'something that contradicts, and nothing that supports',
    met: (evidence) => has(evidence, 'contradicts') && !has(evidence, 'supports'),
  },
  attributed: {
    needs: 'a speaker, and support that it was said',
    met: (evidence) => has(evidence, 'supports'), // every claim has a speaker
  },
  unverified: {
    needs: 'nothing that supports and nothing that contradicts',
    met: (evidence) => !has(evidence, 'supports', 'contradicts'),
  },
  opinion: { needs: 'no evidence', met: () => true },
};

const has = (evidence: readonly Weight[], ...wanted: readonly Stance[]): boolean =>
  evidence.some(({ stance }) => wanted.includes(stance));

const publishers = (evidence: readonly Weight[], wanted: Stance): number =>
  new Set(evidence.filter(({ stance }) => stance === wanted).map(({ publisher }) => publisher)).size;

/** Whether evidence (of other publishers than the origin's) bears out an assessment. */
export const bearsOut = (assessment: Assessment, evidence: readonly Weight[]): boolean =>
  demands[assessment].met(evidence);

/** What an assessment demands, in words that follow "needs". */
export const needsOf = (assessment: Assessment): string => demands[assessment].needs;

/** What evidence there is, in words that follow "has": "2 supports (1 publisher), 1 contradicts". */
export function summarise(evidence: readonly Weight[]): string {
  const counted = (['supports', 'qualifies', 'contradicts'] as const).flatMap((stance) => {
    const count = evidence.filter((piece) => piece.stance === stance).length;
    const from = publishers(evidence, stance);
    return count === 0 ? [] : [`${count} ${stance} (${from} ${from === 1 ? 'publisher' : 'publishers'})`];
  });
  return counted.length === 0 ? 'none that supports, qualifies or contradicts' : counted.join(', ');
}
