/** What tests of pictures measure with. */
import type { ElementContent } from 'hast';
import type { Drawing } from './drawing.ts';
import { widthOf } from './measure.ts';

type Channels = readonly [number, number, number];
const channels = (colour: string): Channels =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
const toColour = (parts: Channels): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/**
 * A colour as `invert(1) hue-rotate(180deg)` shows it.
 *
 * @see https://www.w3.org/TR/filter-effects-1/#feColorMatrixElement
 */
export function turnedRound(colour: string): string {
  const [r, g, b] = channels(toColour(channels(colour).map((part) => 255 - part) as unknown as Channels));
  return toColour([
    -0.574 * r + 1.43 * g + 0.144 * b,
    0.426 * r + 0.43 * g + 0.144 * b,
    0.426 * r + 1.43 * g - 0.856 * b,
  ]);
}

/** How two colours stand out from one another, as WCAG 2 reckons it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = (colour: string): number => {
  const [r, g, b] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words of a drawing that stand on one another, or out of it. */
export function overlapsIn({ width, height, parts }: Drawing): string[] {
  const boxes = boxesOf(parts);
  const out = boxes.filter(
    (box) => box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5,
  );
  const over = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map((other) => `${one.text} × ${other.text}`),
  );
  return [...out.map(({ text }) => `${text} is cut off`), ...over];
}

/** The room that each line of words takes. */
const boxesOf = (parts: readonly ElementContent[], dx = 0, dy = 0): Box[] =>
  parts.flatMap((part) => {
    if (part.type !== 'element') return [];
    const { properties, children } = part;
    if (part.tagName !== 'text') {
      const [x = 0, y = 0] =
        typeof properties['transform'] === 'string'
          ? (properties['transform'].match(/-?[\d.]+/g)?.map(Number) ?? [])
          : [];
      return boxesOf(children, dx + x, dy + y);
    }
    const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const size = Number(properties['fontSize']);
    const wide = widthOf(text, size, properties['fontWeight'] === undefined ? 'regular' : 'bold');
    const anchor = properties['textAnchor'];
    const left =
      dx + Number(properties['x']) - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0);
    const baseline = dy + Number(properties['y']);
    return [{ text, left, right: left + wide, top: baseline - size * 0.8, bottom: baseline + size * 0.2 }];
  });
