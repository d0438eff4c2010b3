import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Moment } from '../claims/in-time.ts';
import { inks, mark, rule, sizes, words, type Drawing } from './drawing.ts';
import { wrapped } from './measure.ts';

/** A moment of a line of time, in words. */
export interface DrawnMoment {
  readonly when: string;
  readonly form: Moment<unknown>['form'];
  readonly after: Moment<unknown>['after'];
  /** What speaks of it: what it says, and how it stands in a colour of its own. */
  readonly claims: readonly {
    readonly statement: string;
    readonly standing: string;
    readonly fill: string;
  }[];
}

const leading = { date: 20, statement: 18, standing: 16 };
const dot = 6.5;
/** Where words begin. */
const indent = 30;
/** The room that a line of time takes where much lies between two dates. */
const gaps = { days: 0, months: 12, years: 28 };

/**
 * A line of time that is taken along: as a page shows it, with nothing folded away (`styles/components/…timeline.css`).
 *
 *     ●  14 November 2023
 *     │  13,000 police patrol the summit.
 *     ┊  corroborated in part
 *     ▮  10–16 November 2024
 */
export function drawTimeLine(moments: readonly DrawnMoment[], width: number): Drawing {
  const [lines, marks, said]: [ElementContent[], ElementContent[], ElementContent[]] = [[], [], []];
  let y = 0;
  let before: number | undefined;
  for (const { when, form, after, claims } of moments) {
    const begun = y;
    y += gaps[after ?? 'days'];
    const centre = y + leading.date / 2;
    if (before !== undefined) {
      lines.push(toLine(before, begun));
      lines.push(toLine(begun, centre, after === 'days' ? undefined : '2 3'));
    }
    before = centre;
    y += leading.date;
    const bold = { size: sizes.text, weight: 'bold' } as const;
    for (const [at, line] of wrapped(when, width - indent, sizes.text, Infinity, 'bold').entries()) {
      if (at > 0) y += leading.date;
      said.push(words(line, indent, y - 5, bold));
    }
    for (const { statement, standing, fill } of claims) {
      for (const line of wrapped(statement, width - indent, sizes.text)) {
        y += leading.statement;
        said.push(words(line, indent, y - 5, { size: sizes.text }));
      }
      for (const line of wrapped(standing, width - indent, sizes.small, Infinity, 'bold')) {
        y += leading.standing;
        said.push(words(line, indent, y - 5, { fill, weight: 'bold' }));
      }
      y += 8;
    }
    marks.push(toMark(form, centre, y - 8));
    y += 8;
  }
  return { width, height: Math.ceil(Math.max(1, y - 16)), parts: [...lines, ...marks, ...said] };
}

const toLine = (from: number, to: number, dashes?: string): ElementContent =>
  rule([dot, from], [dot, to], {
    stroke: inks.strongLine,
    width: 2,
    ...(dashes !== undefined && { dashes }),
  });

/** A day is a disc; a month or a year, which say less, a ring; an interval a bar as long as what is said of it. */
function toMark(form: DrawnMoment['form'], centre: number, end: number): ElementContent {
  if (form === 'day') return mark('circle', dot, centre, inks.ink, dot);
  if (form !== 'interval') return mark('ring', dot, centre, inks.ink, dot);
  return s('rect', { x: dot - 3.5, y: centre - 6, width: 7, height: end - centre + 6, fill: inks.ink });
}
