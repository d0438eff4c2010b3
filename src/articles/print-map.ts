import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Words } from '../i18n/index.ts';
import { listOf } from '../i18n/lists.ts';
import { labelsOf, labelText, type Label } from '../pictures/map/labels.ts';
import { landPath } from '../pictures/map/land-path.ts';
import { byClaims, marksOf, type Mark, type Placed } from '../pictures/map/marks.ts';
import { viewOf, type View } from '../pictures/map/view.ts';
import { textDirection } from '../records/direction.ts';

/** What a map is printed with. */
export interface MapPrinting {
  readonly lang: string;
  readonly words: Words;
  readonly to: {
    readonly entity: (id: string) => string;
    /** Of a path below the site's root. */
    readonly file: (path: string) => string;
  };
}

export const viewOfPlaces = (places: readonly Pick<Placed, 'coordinates'>[]): View =>
  viewOf(places.map(({ coordinates }) => coordinates));

/**
 * A map: the land is an image of its own, with a cache of its own; over it stand circles and names, as links. Whoever
 * hears the page, or walks it by keyboard, has the same in the list beside it, and is spared all of it here.
 */
export function printMap(places: readonly Placed[], printing: MapPrinting): Element {
  const link = (mark: Mark, parts: ElementContent[]): Element => {
    const [{ id }] = mark.places;
    return s('a', { href: printing.to.entity(id), tabIndex: -1 }, [
      s('title', sayMark(mark, printing)),
      ...parts,
    ]);
  };
  return draw(places, viewOfPlaces(places), printing, link);
}

/** Where one place is, on its own page. */
export const printLocator = (
  place: Pick<Placed, 'name' | 'coordinates'>,
  view: View,
  printing: MapPrinting,
): Element =>
  draw([{ ...place, id: '', claims: new Set(['']) }], view, printing, (_, parts) => s('g', parts));

/**
 * Circles stand at shares of the map's width and height, and keep their size, as names do, however wide it is shown.
 *
 * @param around what stands around the circle and the name of a mark.
 */
function draw(
  places: readonly Placed[],
  view: View,
  { to }: MapPrinting,
  around: (mark: Mark, parts: ElementContent[]) => Element,
): Element {
  const { marks, size } = marksOf(places, view);
  const labels = labelsOf(marks, size);
  return h('div.map', [
    h('img', {
      src: to.file(landPath(view)),
      width: size.width,
      height: size.height,
      alt: '',
      loading: 'lazy',
      decoding: 'async',
    }),
    s(
      'svg',
      // In a page from right to left a name would otherwise stand on the other side of its circle.
      { ariaHidden: 'true', direction: 'ltr' },
      marks.map((mark, at) => {
        const place = { x: share(mark.x, size.width), y: share(mark.y, size.height) };
        return around(mark, [toCircle(mark, place), ...toLabel(mark, place, labels[at])]);
      }),
    ),
  ]);
}

const toCircle = ({ r, count }: Mark, { x, y }: { x: string; y: string }): Element =>
  s('circle', { cx: x, cy: y, r: round(r), dataNone: count === 0 ? '' : undefined });

function toLabel(mark: Mark, place: { x: string; y: string }, label: Label | undefined): Element[] {
  if (!label) return [];
  const { dx, dy, anchor, from } = label;
  const properties = {
    ...place,
    dx: round(dx) || undefined,
    dy: round(dy),
    textAnchor: anchor === 'start' ? undefined : anchor,
    dataWide: from === 'wide' ? '' : undefined,
  };
  return [s('text', properties, labelText(mark))];
}

/** The same as a list: the places with the most claims first, as many as a reader may want to see, the rest folded. */
export function foldedPlaces(places: readonly Placed[], printing: MapPrinting): Element[] {
  const sorted = places.toSorted(byClaims);
  if (sorted.length <= most + 3) return [printPlaces(sorted, printing)];
  return [
    printPlaces(sorted.slice(0, most), printing),
    h('details.more-places', [
      h('summary', printing.words.more({ count: sorted.length - most })),
      printPlaces(sorted.slice(most), printing),
    ]),
  ];
}

const most = 15;

/** The same as a list: the places with the most claims first. */
export const printPlaces = (places: readonly Placed[], { lang, to }: MapPrinting): Element =>
  h(
    'ol.place-list',
    places
      .toSorted(byClaims)
      .map(({ id, name, claims }) =>
        h('li', [
          h('a', { href: to.entity(id), dir: textDirection(name, lang) }, name),
          ...(claims.size === 0 ? [] : [' ', h('span', String(claims.size))]),
        ]),
      ),
  );

/** What a map shows, in words: "45 places; most claims: Lima (34), Peru (30) and China (25)". */
export function sayMap(places: readonly Placed[], words: Words): string {
  const count = places.length;
  const most = places
    .toSorted(byClaims)
    .filter(({ claims }) => claims.size > 0)
    .slice(0, 3)
    .map(({ name, claims }) => words.places.named({ name, count: claims.size }));
  return most.length === 0
    ? words.places.shows({ count })
    : words.places.showsMost({ count, most: listOf(most, words) });
}

/** Each place on the spot with its claims. */
const sayMark = ({ places }: Mark, { words }: MapPrinting): string =>
  places
    .map(({ name, claims }) =>
      claims.size === 0
        ? name
        : words.labelled({ label: name, value: words.claimCount({ count: claims.size }) }),
    )
    .join('\n');

const share = (pixels: number, all: number): string => `${Math.round((pixels / all) * 10_000) / 100}%`;
const round = (pixels: number): number => Math.round(pixels * 10) / 10;
