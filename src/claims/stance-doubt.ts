import { boundOf, fits } from './bounds.ts';
import type { Figure } from './figures.ts';
import type { Stance } from './vocabulary.ts';

/** Why the stance of a piece of evidence may not be the right one, and the two figures that say so. */
export interface StanceDoubt {
  readonly type: 'ceiling' | 'differs' | 'agrees';
  readonly claimed: Figure;
  readonly found: Figure;
}

/**
 * Doubt a stance that the figures do not bear out: a source that supports another figure than the claim's or
 * contradicts the same one, and an upper limit taken for a count. What qualifies or gives context is never doubted.
 *
 * @returns `undefined` where the figures say nothing: none in one unit, or all as the stance has it.
 */
export function stanceDoubt(
  claimed: readonly Figure[],
  evidence: { readonly stance: Stance; readonly figures: readonly Figure[] },
): StanceDoubt | undefined {
  const { stance } = evidence;
  if (stance !== 'supports' && stance !== 'contradicts') return undefined;
  for (const claim of claimed) {
    const found = evidence.figures.filter(({ unit }) => unit === claim.unit);
    const [first] = found;
    if (first === undefined) continue;
    const limits = found.every((figure) => boundOf(figure) === 'upper');
    if (limits && boundOf(claim) !== 'upper') {
      // A limit below the claim does contradict it.
      if (stance === 'supports' || found.some((limit) => fits(claim, limit)))
        return { type: 'ceiling', claimed: claim, found: first };
      continue;
    }
    const same = found.find((figure) => fits(claim, figure));
    if (stance === 'supports' && !same) return { type: 'differs', claimed: claim, found: first };
    if (stance === 'contradicts' && same && found.every((figure) => fits(claim, figure)))
      return { type: 'agrees', claimed: claim, found: same };
  }
  return undefined;
}
