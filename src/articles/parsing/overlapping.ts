import { issue, type Issue } from '../../issues/issue.ts';
import type { Point } from '../../issues/point.ts';

/** A passage that is marked as a claim, and what stands around it. */
export interface MarkedPassage {
  readonly id: string;
  readonly place: Point;
  /** The claim in whose passage it stands. */
  readonly outer: string | undefined;
  /** Whether it stands in a link, or in words that are one. */
  readonly inLink: boolean;
  /** Whether a reader would see any words of it. */
  readonly hasWords: boolean;
  /** Where another passage has its id. */
  readonly first: Point | undefined;
  /** Where its id is written. */
  readonly idPlace: Point;
}

/**
 * Why a passage cannot carry a claim: passages never overlap, neither one in another nor a passage and a link, since a
 * press on the words must mean one thing; each has words, and an id of its own.
 */
export function refusalOf(passage: MarkedPassage, file: string): Issue | undefined {
  const { id, place, outer, inLink, hasWords, first, idPlace } = passage;
  if (outer !== undefined) return issue(file, place, 'nested-claim', { id, outer });
  if (inLink) return issue(file, place, 'claim-in-link', { id });
  if (!hasWords) return issue(file, place, 'empty-claim', { id });
  return first && issue(file, idPlace, 'duplicate-id', { id, first: `${first.line}:${first.column}` });
}
