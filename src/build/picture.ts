import { families } from '../cards/faces.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { lettersOf, toPixels } from '../pictures/to-pixels.ts';
import { toPng, type Pixels } from './pixels.ts';

/** The area, in pixels of its own, up to which a drawing is made twice as fine. */
const small = 280_000;

/**
 * A drawing as PNG, finer than it is large: for a slide, a message, a program that takes no SVG.
 *
 * 2026-11-28: a large one is about 1,000 pixels wide, sharp enough where a whole map is looked at; what is to be printed large is
 * there as SVG. Twice as fine a line of time took 17 ms of CPU, and takes 11. Of a map the coasts are dear, at any size: 23 ms.
 */
export function drawnPng(drawing: Drawing): Pixels {
  const { width, height } = drawing;
  const ratio = width * height > small ? 1.5 : 2;
  return toPng(() => toPixels(drawing, families.sans), { width, height, ratio }, lettersOf(drawing));
}
