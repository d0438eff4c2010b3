/** The words of a judgement, as CONTRACT.md fixes them. Their order is the order they are shown in. */

export const kinds = [
  'statistic',
  'event',
  'quotation',
  'attribution',
  'legal',
  'forecast',
  'opinion',
] as const;
export type Kind = (typeof kinds)[number];

export const assessments = [
  'corroborated',
  'partly-corroborated',
  'disputed',
  'contradicted',
  'attributed',
  'unverified',
  'opinion',
] as const;
/** Our reasoned judgement of how well a claim stands. */
export type Assessment = (typeof assessments)[number];

export const stances = ['supports', 'qualifies', 'contradicts', 'context'] as const;
/** What a piece of evidence does to the claim it is cited for. */
export type Stance = (typeof stances)[number];

export const replyStatuses = ['answered', 'declined', 'no-answer', 'asked'] as const;
/** What came of asking someone about a judgement. */
export type ReplyStatus = (typeof replyStatuses)[number];
