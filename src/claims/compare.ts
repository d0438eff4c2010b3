import { boundOf, type Bound } from './bounds.ts';
import type { Figure } from './figures.ts';

/** What a claim gives beside what was found, in one unit. */
export interface Comparison<Evidence> {
  readonly unit: string;
  readonly claimed: ClaimedRange;
  /** Nearest to the claim first. */
  readonly found: readonly [Found<Evidence>, ...Found<Evidence>[]];
  /** Where the claim lies: beyond all that was found, within it, on the one thing found; or it is open, and met by all. */
  readonly lies: 'above' | 'below' | 'within' | 'same' | 'met';
}

/** The figure that a claim gives: one, or the least and the greatest of several. */
export interface ClaimedRange {
  readonly figures: readonly Figure[];
  readonly least: number;
  readonly most: number;
  /** "About", "nearly": the claim does not mean it to the unit. */
  readonly about: boolean;
  readonly bound: Bound;
}

/** A value, with all who give it. */
export interface Found<Evidence> {
  /** In the unit of the comparison. */
  readonly value: number;
  readonly figure: Figure;
  /** The evidence that gives it; none where it is what the analysis itself found. */
  readonly by: readonly Evidence[];
  readonly bound: Bound;
}

interface Compared<Evidence> {
  readonly claimed: readonly Figure[];
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
}

/**
 * Set what a claim gives beside what each source found.
 *
 * Figures are compared where their units are equal, or differ by thousands, millions, billions alone. Ranks are not: the
 * third is not one less than the second. Where the note of the claimed figure, up to its first comma, stands in notes of
 * found ones, those alone are compared: `12 days (saved, about)` with days that were saved, and not with a voyage's. What
 * the analysis itself found is taken where no source gives a figure.
 *
 * @returns `undefined` where there is nothing that can be compared.
 */
export function compareFigures<Evidence extends { readonly figures: readonly Figure[] }>({
  claimed,
  figures,
  evidence,
}: Compared<Evidence>): Comparison<Evidence> | undefined {
  const given = evidence.flatMap((piece) => piece.figures.map((figure) => ({ figure, by: [piece] })));
  const own = figures.map((figure) => ({ figure, by: [] }));
  for (const unit of new Set(claimed.map((figure) => measureOf(figure.unit).unit))) {
    if (isRank(unit)) continue;
    const wanted = claimed.filter((figure) => measureOf(figure.unit).unit === unit);
    const alike = <Of extends { readonly figure: Figure }>(all: readonly Of[]): Of[] => {
      const same = all.filter(({ figure }) => measureOf(figure.unit).unit === unit);
      const named = same.filter(({ figure }) => wanted.some((one) => countsTheSame(one, figure)));
      return named.length > 0 ? named : same;
    };
    const sourced = alike(given);
    const range = rangeOf(wanted);
    const [first, ...rest] = together(sourced.length > 0 ? sourced : alike<(typeof given)[number]>(own)).sort(
      (a, b) => distance(range, a) - distance(range, b) || a.value - b.value,
    );
    if (first)
      return { unit, claimed: range, found: [first, ...rest], lies: liesOf(range, [first, ...rest]) };
  }
  return undefined;
}

/** How far a claim is from the nearest that was found, as a share of it; nothing where it lies within. */
export const offBy = <Evidence>({ claimed, found: [nearest], lies }: Comparison<Evidence>): number =>
  lies === 'above' || lies === 'below' ? distance(claimed, nearest) / (Math.abs(nearest.value) || 1) : 0;

const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** A unit without its scale, and how many of it one is: "billion USD" is a billion "USD". */
export function measureOf(unit: string): { readonly unit: string; readonly scale: number } {
  const [, scale = '', rest = ''] = /^(thousand|million|billion|trillion)\b\s*(.*)$/iu.exec(unit) ?? [];
  const bare = scale === '' ? unit : rest;
  const name = bare.toLocaleLowerCase('en').trim();
  return {
    unit: /^(?:%|per ?cent|percentage)$/u.test(name) ? 'percent' : name.replace(/(?<=[a-z]{3})(?<!s)s$/u, ''),
    scale: scales.get(scale.toLowerCase()) ?? 1,
  };
}

const isRank = (unit: string): boolean => /^(?:rank|place|position)$/u.test(unit);

const valueOf = ({ value, unit }: Figure): number => value * measureOf(unit).scale;

/** What a figure counts, as its note says it: up to the first comma, without "about" and its like. */
function countsTheSame({ note = '' }: Figure, found: Figure): boolean {
  const [head = ''] = note.split(',');
  const counted = head
    .replaceAll(hedge, '')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .toLowerCase();
  return (
    counted !== '' &&
    ` ${(found.note ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase()} `.includes(` ${counted} `)
  );
}

const hedge =
  /\b(?:about|around|nearly|almost|some|roughly|approximately|close to|up to|at least|more than|fewer than|less than)\b/giu;
const vague = /\b(?:about|around|nearly|almost|some|roughly|approximately|close to)\b/iu;

function rangeOf(figures: readonly Figure[]): ClaimedRange {
  const values = figures.map(valueOf);
  const bounds = figures.map(boundOf);
  return {
    figures,
    least: Math.min(...values),
    most: Math.max(...values),
    about: figures.some(({ note = '' }) => vague.test(note)),
    // "At least five, at most ten" is a range.
    bound: new Set(bounds).size === 1 ? bounds[0] : undefined,
  };
}

/** What several sources give alike stands once. */
function together<Evidence>(
  all: readonly { readonly figure: Figure; readonly by: readonly Evidence[] }[],
): Found<Evidence>[] {
  const groups = Map.groupBy(all, ({ figure }) => `${valueOf(figure)} ${boundOf(figure) ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const by = [...new Set(group.flatMap((one) => one.by))];
    return [{ value: valueOf(first.figure), figure: first.figure, by, bound: boundOf(first.figure) }];
  });
}

const distance = ({ least, most }: ClaimedRange, { value }: { readonly value: number }): number =>
  value < least ? least - value : value > most ? value - most : 0;

function liesOf(
  { least, most, bound }: ClaimedRange,
  found: readonly { readonly value: number }[],
): Comparison<never>['lies'] {
  const values = found.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (least === most && low === high && least === low) return 'same';
  // "More than two" is met by three. "Up to twenty" says that twenty is reached.
  if (bound === 'lower' && least <= low) return 'met';
  return least > high ? 'above' : most < low ? 'below' : 'within';
}
