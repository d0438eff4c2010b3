import type { Element } from 'hast';
import { s } from 'hastscript';
import { fingerprint } from '../../records/fingerprint.ts';
import { inks, words, type Drawing } from '../drawing.ts';
import { framed, type Frame } from '../framed.ts';
import { inInks, type Inks } from '../inks.ts';
import { labelsOf, labelText } from './labels.ts';
import { edition } from './land-path.ts';
import { marksOf, type Placed } from './marks.ts';
import type { View } from './view.ts';

/** A map for who takes it along. */
export interface TakenMap {
  readonly view: View;
  readonly places: readonly Placed[];
  readonly frame: Frame;
  readonly inks: Inks;
}

/** How it is drawn upon its land, which has an edition of its own: raised when that changes (a test tells). */
const ownEdition = 2;

/** Below the site's root: where it is published. It changes with what is drawn; who leads there need not draw it. */
export function takenPath({ view, places, frame, inks: colours }: TakenMap, form: 'svg' | 'png'): string {
  const shown = places.map(({ id, name, coordinates, claims }) => [id, name, coordinates, claims.size]);
  const drawn = [view, shown, frame, edition, ownEdition, ...colours];
  return `images/maps/${fingerprint(JSON.stringify(drawn))}.${form}`;
}

/** @param land what lies below the places. */
export function toTaken({ view, places, frame, inks: colours }: TakenMap, land: readonly Element[]): Drawing {
  const { marks, size } = marksOf(places, view);
  const labels = labelsOf(marks, size);
  const { width, height } = size;
  const parts = [
    s('rect', { width, height, fill: inks.line, fillOpacity: '.4' }),
    ...land,
    // What of the land lies beyond the edge, covered: a clip would cost five times as much as all the rest.
    s('path', { d: `M-9-9H${width + 9}V${height + 9}H-9zM0 0V${height}H${width}V0z`, fill: inks.paper }),
    ...marks.map(({ x, y, r, count }) =>
      s(
        'circle',
        count === 0
          ? { cx: x, cy: y, r, fill: inks.paper, stroke: inks.accent, strokeWidth: 1.5 }
          : { cx: x, cy: y, r, fill: inks.accent, fillOpacity: '.8', stroke: inks.paper },
      ),
    ),
    ...marks.flatMap((mark, at) => {
      const label = labels[at];
      if (!label) return [];
      const { dx, dy, anchor } = label;
      return [words(labelText(mark), mark.x + dx, mark.y + dy, { anchor })];
    }),
  ];
  return inInks(framed({ width, height, parts }, frame), colours);
}
