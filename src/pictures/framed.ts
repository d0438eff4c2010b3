import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { inks, rule, sizes, words, type Drawing } from './drawing.ts';
import { clipped, wrapped } from './measure.ts';

/** What a picture says of itself where it stands alone. */
export interface Frame {
  readonly title: string;
  /** Where its data are from. */
  readonly source?: string | undefined;
  readonly site: string;
  /** The page that it is from, whole. */
  readonly address: string;
}

const margin = 24;
const leading = 1.35;

/** A picture to take along: on paper, with its title, its source, and the site and page that it is from. */
export function framed({ width, height, parts }: Drawing, { title, source, site, address }: Frame): Drawing {
  const titles = wrapped(title, width, sizes.title, 4, 'bold');
  const sources = source === undefined ? [] : wrapped(source, width, sizes.small, 3);
  const lines: ElementContent[] = [];
  let y = margin;
  for (const line of titles) {
    y += sizes.title * leading;
    lines.push(words(line, margin, y - sizes.title * 0.35, { size: sizes.title, weight: 'bold' }));
  }
  const top = y + 12;
  y = top + height + 14;
  lines.push(rule([margin, y], [margin + width, y]));
  y += 4;
  const below = [
    ...sources.map((line) => ({ line, fill: inks.soft, weight: 'regular' as const })),
    { line: clipped(site, width, sizes.small, 'bold'), fill: inks.accent, weight: 'bold' as const },
    ...wrapped(address, width, sizes.small, 3).map((line) => ({
      line,
      fill: inks.soft,
      weight: 'regular' as const,
    })),
  ];
  for (const { line, fill, weight } of below) {
    y += sizes.small * leading;
    lines.push(words(line, margin, y, { fill, weight }));
  }
  const whole = { width: width + 2 * margin, height: Math.ceil(y + margin * 0.75) };
  return {
    ...whole,
    parts: [
      s('rect', { ...whole, fill: inks.paper }),
      ...lines,
      s('g', { transform: `translate(${margin} ${Math.round(top)})` }, [...parts]),
    ],
  };
}
