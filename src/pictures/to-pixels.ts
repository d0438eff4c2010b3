import type { ElementContent } from 'hast';
import type { Node } from '@takumi-rs/core';
import { sizes, type Drawing } from './drawing.ts';
import { toSvg } from './svg.ts';

/**
 * A drawing as what the renderer of share pictures draws: it knows no letters in SVG, so shapes go in as one image and
 * words are set by it, each where it stands.
 *
 * @param font families in order of preference.
 * @param scale pixels for each of the drawing's own.
 */
export function toPixels({ width, height, parts }: Drawing, font: string, scale = 1): Node {
  const lines: Node[] = [];
  const shapes = parts.flatMap((part) => shapesOf(part, 0, 0, font, lines));
  const size = { width: width * scale, height: height * scale };
  return {
    type: 'container',
    style: { ...size, display: 'flex', position: 'relative' },
    children: [
      {
        type: 'image',
        src: `data:image/svg+xml,${encodeURIComponent(toSvg({ width, height, parts: shapes }, ''))}`,
        ...size,
        style: { ...size, position: 'absolute', left: 0, top: 0 },
      },
      ...(scale === 1 ? lines : lines.map((line) => scaled(line, scale))),
    ],
  };
}

/** Every letter that stands in a drawing. */
export const lettersOf = ({ parts }: Drawing): string => parts.map(textOf).join('');

/** What of a part is shape; its words are added to the lines. */
function shapesOf(
  part: ElementContent,
  dx: number,
  dy: number,
  font: string,
  lines: Node[],
): ElementContent[] {
  if (part.type !== 'element') return [];
  const { tagName, properties, children } = part;
  if (tagName === 'text') {
    lines.push(toLine(part.properties, textOf(part), dx, dy, font));
    return [];
  }
  const [x = 0, y = 0] = translationOf(properties['transform']);
  return [{ ...part, children: children.flatMap((child) => shapesOf(child, dx + x, dy + y, font, lines)) }];
}

const translationOf = (transform: unknown): number[] =>
  typeof transform === 'string' ? (transform.match(/-?[\d.]+/g) ?? []).map(Number) : [];

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** A line of words as much larger, and as much farther from the corner. */
const scaled = (line: Node, scale: number): Node => ({
  ...line,
  style: Object.fromEntries(
    Object.entries((line.style ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'number' && /^(?:left|top|width|fontSize)$/.test(name) ? value * scale : value,
    ]),
  ),
});

/** Where letters stand in a line as high as they are: below its top, as a share of it (Noto Sans). */
const baseline = 0.888;

function toLine(
  { x, y, fill, fontSize, fontWeight, textAnchor }: Record<string, unknown>,
  text: string,
  dx: number,
  dy: number,
  font: string,
): Node {
  const size = Number(fontSize ?? sizes.small);
  const at = Number(x ?? 0) + dx;
  // Wide enough for any line, so that none is broken.
  const room = 4000;
  const left = textAnchor === 'middle' ? at - room / 2 : textAnchor === 'end' ? at - room : at;
  return {
    type: 'text',
    text,
    style: {
      position: 'absolute',
      left,
      top: Number(y ?? 0) + dy - baseline * size,
      width: room,
      ...(typeof fill === 'string' && { color: fill }),
      fontFamily: font,
      fontSize: size,
      fontWeight: fontWeight === undefined ? 400 : 600,
      lineHeight: 1,
      whiteSpace: 'nowrap',
      textAlign: textAnchor === 'middle' ? 'center' : textAnchor === 'end' ? 'right' : 'left',
    },
  };
}
