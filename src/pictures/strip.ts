import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { axisOf } from './axis.ts';
import { acrossAxis } from './chart/parts.ts';
import { inks, mark, rule, short, sizes, words, type Drawing } from './drawing.ts';
import { clipped, widthOf } from './measure.ts';

/** What a claim gives beside what was found, said already in the language of its page. */
export interface Strip {
  readonly claimed: {
    readonly label: string;
    readonly told: string;
    readonly least: number;
    readonly most: number;
    /** How much is meant by "about": on either side. */
    readonly slack: number;
    /** Which way the claim is open. */
    readonly open: 'up' | 'down' | undefined;
  };
  readonly rows: readonly {
    readonly label: string;
    readonly told: string;
    readonly value: number;
    /** A limit, and no count. */
    readonly limit: boolean;
  }[];
  /** A number of the axis. */
  readonly say: (tick: number) => string;
}

/** As wide as a phone's column: it stands in cards. */
export const stripWidth = 288;

const step = 34;
const edge = 8;

/**
 * One line for the claim and one for each value found, all on one axis:
 *
 *     Claimed                        13,000
 *     ────────────────◆────────────────────
 *     EFE (2024)                     12,000
 *     ─────────────●━━┃────────────────────
 *     0          5,000      10,000   15,000
 *
 * A found mark is joined to the claim by how far it is from it; a limit is an open ring.
 */
export function drawStrip({ claimed, rows, say }: Strip, width = stripWidth): Drawing {
  const { least, most, slack, open } = claimed;
  const values = [least - slack, most + slack, ...rows.map(({ value }) => value)];
  const trackOf = (row: number): number => row * step + 24;
  const bottom = trackOf(rows.length) + 9;
  const axis = axisOf(values, [edge, width - edge], { count: 5 });
  const parts = acrossAxis(
    axis,
    width,
    [...rows.keys(), rows.length].map((row) => [
      trackOf(row) - 5,
      row === rows.length ? bottom : trackOf(row) + 5,
    ]),
    say,
  );
  const at = axis.at;
  const nearest = (value: number): number => Math.min(Math.max(value, least), most);
  const lines = [claimed, ...rows].flatMap(({ label, told }, row): ElementContent[] => {
    const room = width - widthOf(told, sizes.small, 'bold') - 10;
    const look = { fill: row === 0 ? inks.accent : inks.blue };
    return [
      words(clipped(label, room, sizes.small), 0, row * step + 13, {
        fill: row === 0 ? inks.accent : inks.ink,
      }),
      words(told, width, row * step + 13, { ...look, anchor: 'end', weight: 'bold' }),
      rule([edge, trackOf(row)], [width - edge, trackOf(row)], { stroke: inks.line }),
    ];
  });
  const band = (
    from: number,
    to: number,
    high: number,
    fill: string,
    row: number,
    opacity?: number,
  ): ElementContent =>
    s('rect', {
      x: short(from),
      y: trackOf(row) - high / 2,
      width: short(to - from),
      height: high,
      fill,
      ...(opacity === undefined ? {} : { fillOpacity: opacity }),
    });
  // What "about" takes in, and which way the claim is open.
  const ends = [
    open === 'down' ? edge : at(least - slack),
    open === 'up' ? width - edge : at(most + slack),
  ] as const;
  const wide = ends[1] > ends[0] ? [band(ends[0], ends[1], 8, inks.accent, 0, 0.3)] : [];
  const range = most > least ? [band(at(least), at(most), 4, inks.accent, 0)] : [];
  return {
    width,
    height: bottom + 22,
    parts: [
      ...parts,
      ...lines,
      ...wide,
      ...range,
      s(
        'g',
        [...new Set([least, most])].map((value) => mark('diamond', at(value), trackOf(0), inks.accent, 5)),
      ),
      ...rows.map(({ value }, row) => {
        const [from, to] = [at(value), at(nearest(value))].sort((a, b) => a - b) as [number, number];
        return s('g', [
          ...(to > from ? [band(from, to, 3, inks.blue, row + 1, 0.55)] : []),
          rule([at(nearest(value)), trackOf(row + 1) - 6], [at(nearest(value)), trackOf(row + 1) + 6], {
            stroke: inks.accent,
            width: 2,
          }),
        ]);
      }),
      s(
        'g',
        rows.map(({ value, limit }, row) =>
          mark(limit ? 'ring' : 'circle', at(value), trackOf(row + 1), inks.blue, 5),
        ),
      ),
    ],
  };
}
