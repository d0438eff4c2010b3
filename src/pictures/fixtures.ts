/** What tests of pictures measure with. */
import type { ElementContent } from 'hast';
import type { Drawing } from './drawing.ts';
import { widthOf } from './measure.ts';

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
