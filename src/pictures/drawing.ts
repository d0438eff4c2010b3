import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { palette, ratings } from './palette.ts';
import type { Weight } from './measure.ts';

/**
 * A picture as it is drawn: shapes and words with attributes of presentation alone, for no policy lets an image bring
 * styles. Its ground is clear; `framed()` puts paper under it.
 */
export interface Drawing {
  /** Pixels, where letters are `sizes.small` high. */
  readonly width: number;
  readonly height: number;
  readonly parts: readonly ElementContent[];
}

/**
 * Colours of pictures, those of the light theme: in the dark a style sheet turns them round (`styles/pictures.css`), so
 * that one file serves both, whatever the reader chose. A test holds both to their contrasts.
 */
export const inks = {
  paper: palette.paper[0],
  ink: palette.ink[0],
  soft: palette['ink-soft'][0],
  line: palette.line[0],
  strongLine: palette['line-strong'][0],
  accent: palette.plum[0],
  blue: ratings.attributed[0],
  green: ratings.corroborated[0],
  ochre: ratings.disputed[0],
} as const;

/** Sizes of letters, in pixels. */
export const sizes = { small: 12, text: 13, title: 18 } as const;

interface Lettering {
  /** Which end of the text stands at `x`. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: string;
}

/** A line of words; `y` is the line that it stands on. */
export const words = (
  text: string,
  x: number,
  y: number,
  { anchor = 'start', size = sizes.small, weight = 'regular', fill = inks.ink }: Lettering = {},
): ElementContent =>
  s(
    'text',
    {
      x: short(x),
      y: short(y),
      fill,
      fontSize: size,
      ...(anchor === 'start' ? {} : { textAnchor: anchor }),
      ...(weight === 'bold' ? { fontWeight: 600 } : {}),
    },
    text,
  );

/** A straight line. */
export const rule = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { stroke = inks.line, width = 1, dashes }: { stroke?: string; width?: number; dashes?: string } = {},
): ElementContent =>
  s('path', {
    d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`,
    stroke,
    strokeWidth: width,
    ...(dashes === undefined ? {} : { strokeDasharray: dashes }),
  });

/** Shapes of marks: what colour says, shape says too. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'ring'] as const;
export type Shape = (typeof shapes)[number];

/** A mark of about `2 * r` pixels around a point. */
export function mark(shape: Shape, x: number, y: number, fill: string, r = 4.5): ElementContent {
  const at = { x: short(x), y: short(y) };
  switch (shape) {
    case 'circle':
      return s('circle', { cx: at.x, cy: at.y, r, fill });
    case 'ring':
      return s('circle', { cx: at.x, cy: at.y, r: r - 0.75, fill: inks.paper, stroke: fill, strokeWidth: 2 });
    case 'square':
      return s('path', {
        d: `M${short(x - r * 0.9)} ${short(y - r * 0.9)}h${short(r * 1.8)}v${short(r * 1.8)}h${short(-r * 1.8)}z`,
        fill,
      });
    case 'diamond':
      return s('path', {
        d: `M${at.x} ${short(y - r * 1.25)}l${short(r * 1.25)} ${short(r * 1.25)}l${short(-r * 1.25)} ${short(r * 1.25)}l${short(-r * 1.25)} ${short(-r * 1.25)}z`,
        fill,
      });
    case 'triangle':
      return s('path', {
        d: `M${at.x} ${short(y - r * 1.15)}l${short(r * 1.15)} ${short(r * 2.1)}h${short(-r * 2.3)}z`,
        fill,
      });
    default:
      return shape satisfies never;
  }
}

/** A number as a path has it: to hundredths of a pixel. */
export const short = (value: number): number => Math.round(value * 100) / 100;
