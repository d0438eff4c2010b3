import type { Assessment, Stance } from './vocabulary.ts';

/** What the rule below needs to know of a piece of evidence. */
export interface Weight {
  readonly stance: Stance;
  readonly publisher: string;
  readonly access: 'primary' | 'secondary' | 'anonymous';
}

/**
 * Whether evidence meets what an assessment demands.
 *
 * The rule is CONTRACT.md, Words: independence is counted by publisher, and evidence of the origin's publisher
 * must already be left out. In words it stands in `src/i18n/`, for readers and authors alike.
 */
const demands: Record<Assessment, (evidence: readonly Weight[]) => boolean> = {
  corroborated: (evidence) =>
    !has(evidence, 'contradicts') &&
    (publishers(evidence, 'supports') >= 2 ||
      evidence.some(({ stance, access }) => stance === 'supports' && access === 'primary')),
  'partly-corroborated': (evidence) =>
    has(evidence, 'supports', 'qualifies') && !has(evidence, 'contradicts'),
  disputed: (evidence) => has(evidence, 'contradicts') && has(evidence, 'supports', 'qualifies'),
  contradicted: (evidence) => has(evidence, 'contradicts') && !has(evidence, 'supports'),
  attributed: (evidence) => has(evidence, 'supports'), // every claim has a speaker
  unverified: (evidence) => !has(evidence, 'supports', 'contradicts'),
  opinion: () => true,
};

const has = (evidence: readonly Weight[], ...wanted: readonly Stance[]): boolean =>
  evidence.some(({ stance }) => wanted.includes(stance));

const publishers = (evidence: readonly Weight[], wanted: Stance): number =>
  new Set(evidence.filter(({ stance }) => stance === wanted).map(({ publisher }) => publisher)).size;

/** Whether evidence (of other publishers than the origin's) bears out an assessment. */
export const bearsOut = (assessment: Assessment, evidence: readonly Weight[]): boolean =>
  demands[assessment](evidence);

/** What evidence there is, in words that follow "has": "2 supports (1 publisher), 1 contradicts". */
export function summarise(evidence: readonly Weight[]): string {
  const counted = (['supports', 'qualifies', 'contradicts'] as const).flatMap((stance) => {
    const count = evidence.filter((piece) => piece.stance === stance).length;
    const from = publishers(evidence, stance);
    return count === 0 ? [] : [`${count} ${stance} (${from} ${from === 1 ? 'publisher' : 'publishers'})`];
  });
  return counted.length === 0 ? 'none that supports, qualifies or contradicts' : counted.join(', ');
}
