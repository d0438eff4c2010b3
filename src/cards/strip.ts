import { compareFigures, measureOf, offBy, type Comparison, type Found } from '../claims/compare.ts';
import type { Figure } from '../claims/figures.ts';
import type { Claim, Evidence } from '../corpus/types.ts';
import { formatFigure } from '../i18n/figures.ts';
import type { Words } from '../i18n/index.ts';
import { numberWriter } from '../i18n/numbers.ts';
import type { Strip } from '../pictures/strip.ts';
import { sayPublisher } from '../i18n/publishers.ts';

/** What a claim gives beside what was found: as it is drawn, in words, and how far off it is. */
export interface ClaimStrip {
  readonly strip: Strip;
  /** "Higher than what was found. Nearest: …" */
  readonly says: string;
  readonly off: number;
  readonly comparison: Comparison<Evidence>;
}

/** "About" takes in a tenth on either side. */
const slackOf = ({ about, most }: Comparison<Evidence>['claimed']): number =>
  about ? Math.abs(most) / 10 : 0;

/** The strip of a claim in the words of a language; none where nothing found can be compared with it. */
export function toStrip(
  claim: Pick<Claim, 'claimed' | 'figures' | 'evidence'>,
  words: Words,
): ClaimStrip | undefined {
  const comparison = compareFigures(claim);
  if (!comparison) return undefined;
  const { claimed, found } = comparison;
  const [first] = claimed.figures;
  const { scale } = measureOf(first?.unit ?? '');
  const write = numberWriter(words.language.numbers);
  const percent = comparison.unit === 'percent';
  return {
    comparison,
    off: offBy(comparison),
    says: sayStrip(comparison, words),
    strip: {
      claimed: {
        label: words.strip.claimed,
        told: [...new Set(claimed.figures.map((figure) => told(figure, words)))].join(' – '),
        least: claimed.least,
        most: claimed.most,
        slack: slackOf(claimed),
        open: claimed.bound === 'lower' ? 'up' : claimed.bound === 'upper' ? 'down' : undefined,
      },
      rows: found.map((one) => ({
        label: [sayBy(one, words), ...(one.by.length < 2 ? noteOf(one.figure, words) : [])].join(' · '),
        told: told(one.figure, words),
        value: one.value,
        limit: one.bound !== undefined,
      })),
      say: (tick) => {
        const count = Number((tick / scale).toPrecision(12));
        return percent ? words.strip.share({ count }) : write(count);
      },
    },
  };
}

/** Where the claim lies, and who found what is nearest to it and farthest from it. */
function sayStrip({ lies, found }: Comparison<Evidence>, words: Words): string {
  const { strip } = words;
  const [nearest] = found;
  // Of a count and a limit that lie equally far the count.
  const farthest = found.find(({ value }) => value === found.at(-1)?.value) ?? nearest;
  const values = (one: Found<Evidence>) => ({
    value: formatFigure(one.figure, words),
    by: sayBy(one, words),
  });
  return [
    strip[lies],
    strip.nearest(values(nearest)),
    ...(farthest === nearest ? [] : [strip.farthest(values(farthest))]),
  ].join(' ');
}

const told = ({ value, unit }: Figure, words: Words): string => formatFigure({ value, unit }, words);

const noteOf = ({ note, ...figure }: Figure, words: Words): string[] =>
  note === undefined
    ? []
    : [
        formatFigure({ ...figure, note }, words)
          .slice(told(figure, words).length)
          .replace(/^ \((.*)\)$/u, '$1'),
      ];

/** Who gives a value: publisher and year, and of many how many more. */
function sayBy({ by }: Found<Evidence>, words: Words): string {
  const { strip } = words;
  const names = [...new Set(by.map(({ source }) => sayPublisher(source, words)))];
  const [first] = names;
  if (first === undefined) return strip.own;
  return names.length > 2 ? strip.more({ by: first, count: names.length - 1 }) : names.join(', ');
}
