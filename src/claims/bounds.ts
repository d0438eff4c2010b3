import type { Figure } from './figures.ts';

/** Which way a figure is open: an upper limit, a lower one, or neither. */
export type Bound = 'upper' | 'lower' | undefined;

const upper =
  /\b(?:up to|at most|no more than|(?<!no )(?:fewer|less) than|ceiling|limit|maximum|authori[sz]ed|permitted|allowed)\b/iu;
const lower = /\b(?:at least|(?<!no )more than|no (?:fewer|less) than|minimum)\b/iu;

/**
 * Tell from its note whether a figure is a limit and no count: `600 troops (ceiling authorised by Congress)`.
 * It knows English, and would rather miss a limit than see one.
 */
export const boundOf = ({ note = '' }: Figure): Bound =>
  lower.test(note) ? 'lower' : upper.test(note) ? 'upper' : undefined;

/** How far two counts of one thing may lie apart and still tell the same: "nearly 50" and 49. */
const near = 0.1;

/**
 * Whether what a source found can be what the claim says; both in one unit. "More than 2" is met by 3; "up to 20" says
 * that 20 is reached, and is not met by 14.
 */
export function fits(claimed: Figure, found: Figure): boolean {
  const slack = near * Math.max(Math.abs(claimed.value), Math.abs(found.value));
  const is = boundOf(found);
  if (Math.abs(claimed.value - found.value) <= slack) return true;
  if (found.value > claimed.value) return boundOf(claimed) === 'lower' || is === 'upper';
  return is === 'lower';
}
