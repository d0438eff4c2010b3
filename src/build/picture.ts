import { families } from '../cards/faces.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { lettersOf, toPixels } from '../pictures/to-pixels.ts';
import { toPng, type Pixels } from './pixels.ts';

/** A drawing as PNG, twice as fine as it is large: for a slide, a message, a program that takes no SVG. */
export const drawnPng = (drawing: Drawing): Pixels =>
  toPng(
    () => toPixels(drawing, families.sans),
    { width: drawing.width, height: drawing.height, ratio: 2 },
    lettersOf(drawing),
  );
