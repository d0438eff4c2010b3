import type { Element, ElementContent, Root as Prose } from 'hast';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { proseComponent } from '../articles/components/index.ts';
import type { Printing } from '../articles/components/printing.ts';
import { toPlainText } from '../articles/plain-text.ts';
import { located } from '../articles/print.ts';
import type { ComponentNode } from '../records/rich-text.ts';

/**
 * Print prose as Markdown: each component as it says.
 *
 * @param page the address that fragments are seen from.
 */
export function printMarkdown(prose: Prose, printing: Printing, page: string): RootContent[] {
  const nodes = new Map<string, ComponentNode>();
  /** A component travels as an element, and is known again by its mark. */
  const wrap = (node: Prose['children'][number]): ElementContent => {
    if (node.type === 'component') {
      const mark = String(nodes.size);
      nodes.set(mark, node);
      const tagName = proseComponent(node.name).place.form === 'inline' ? 'span' : 'div';
      return { type: 'element', tagName, properties: { mark }, children: node.children.map(wrap) };
    }
    if (node.type !== 'element') return node as ElementContent;
    const properties = located(node.properties, printing);
    const { href } = properties;
    if (typeof href === 'string') properties['href'] = URL.parse(href, page)?.href ?? href;
    return { ...node, properties, children: node.children.map(wrap) };
  };
  const toComponent = (state: State, element: Element): RootContent[] => {
    const children = state.all(element);
    const node = nodes.get(String(element.properties['mark']));
    return node ? proseComponent(node.name).markdown(node as never, children, printing) : children;
  };

  const tree: Prose = { type: 'root', children: prose.children.map(wrap) };
  const { children } = toMdast(tree, {
    document: false,
    handlers: { a: toLink, figure: toImage, div: toComponent, span: toComponent },
  }) as Root;
  return children;
}

/** A figure is an image again, its caption the title. */
function toImage(state: State, figure: Element): RootContent[] {
  const [image, caption] = figure.children;
  if (image?.type !== 'element' || caption?.type !== 'element') return state.all(figure);
  const { src, alt } = image.properties;
  const title = toPlainText({ type: 'root', children: [caption] });
  const children: PhrasingContent[] = [{ type: 'image', url: String(src), alt: alt ?? '', title }];
  return [{ type: 'paragraph', children }];
}

/** Without the title that a link has nowhere in ours. */
function toLink(state: State, element: Element): PhrasingContent[] {
  const children = state.all(element) as PhrasingContent[];
  const { href } = element.properties;
  return typeof href === 'string' ? [{ type: 'link', url: href, children }] : children;
}
