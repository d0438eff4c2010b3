import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';

/**
 * An image with a title becomes a figure: the title is its caption, credit included (CONTRACT.md, Content). One that
 * stands among words follows their paragraph.
 */
export const captionImages: Plugin<[], Root> = () => (tree) => {
  caption(tree);
};

function caption(parent: { children: Root['children'] }): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'p') {
      if ('children' in child) caption(child);
      return [child];
    }
    const figures = child.children.filter(isCaptioned).map(toFigure);
    if (figures.length === 0) return [child];
    const children = child.children.filter((inner) => !isCaptioned(inner));
    const hasMore = children.some((inner) => inner.type !== 'text' || inner.value.trim() !== '');
    return hasMore ? [{ ...child, children }, ...figures] : figures;
  });
}

const isCaptioned = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'img' && typeof node.properties['title'] === 'string';

function toFigure(image: Element): Element {
  const { title, ...properties } = image.properties;
  const words: ElementContent = { type: 'text', value: String(title) };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: [
      { ...image, properties },
      { type: 'element', tagName: 'figcaption', properties: {}, children: [words] },
    ],
  };
}
