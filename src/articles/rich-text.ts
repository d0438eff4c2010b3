import type { ElementContent, Root as HastRoot, RootContent as HastContent } from 'hast';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { removePosition } from 'unist-util-remove-position';
import type { ComponentNode, RichText } from '../records/rich-text.ts';
import type { FindNames } from '../entities/names.ts';
import { componentOf } from './components/index.ts';
import { entityOf, joinLines } from './hast.ts';
import { readWritten, type MdxElement } from './mdx.ts';
import { isBlock, toPlainText } from './plain-text.ts';

/** What becomes of components where Markdown becomes a tree: they stay what they are until something prints them. */
const toComponent = (
  state: { all: (node: never) => ElementContent[] },
  node: MdxElement,
): ComponentNode | ElementContent[] => {
  const children = state.all(node as never);
  const component = componentOf(node.name);
  if (component?.type !== 'prose') return children;
  const written = readWritten(node);
  // What an edition leaves to its original comes from there (`complete-components`). One with a mistake in it was reported,
  // and is never printed; what else is wrong with the article can still be said.
  const attributes: unknown =
    component.attributes.safeParse(written).data ?? component.translation.safeParse(written).data ?? written;
  return { type: 'component', name: component.name, attributes, children };
};

/** Remark-rehype handlers for components. */
export const handlers = {
  mdxJsxTextElement: toComponent,
  mdxJsxFlowElement: toComponent,
} as Handlers;

/**
 * Make rationale or finding from its nodes.
 *
 * @param definitions link definitions of the whole article: `[text][ref]` may stand far from them.
 * @returns the text, and the ids of the entities it names.
 */
export function toRichText(
  children: readonly Nodes[],
  definitions: readonly Definition[],
  findNames: FindNames,
): RichText & { mentions: string[] } {
  // Words on one line with their element stand in no paragraph; apart they would be taken for lines of their own.
  const inline = children.every((child) => phrasing(child));
  const content = (inline ? [{ type: 'paragraph', children }] : children) as RootContent[];
  const root: Root = { type: 'root', children: [...content, ...definitions] };
  const tree = toHast(root, { handlers }) as HastRoot;
  const [paragraph] = tree.children;
  if (inline && paragraph?.type === 'element') tree.children = paragraph.children;
  const mentions = new Set<string>();
  eachName(tree, findNames, (id) => mentions.add(id));
  tidy(tree);
  finish(tree);
  return { text: toPlainText(tree), tree, mentions: [...mentions] };
}

/** The last touch of a tree: lines joined, places gone. What is left is plain JSON that says what the author wrote. */
export function finish(tree: HastRoot): void {
  joinLines(tree);
  removePosition(tree, { force: true });
}

/** Visit each entity that the text below a node names; what `<Entity id>` marks counts as that entity only. */
function eachName(node: HastRoot | HastContent, findNames: FindNames, visit: (id: string) => void): void {
  const marked = entityOf(node);
  if (marked !== undefined) visit(marked);
  else if (node.type === 'text') for (const { id } of findNames(node.value)) visit(id);
  else if ('children' in node) for (const child of node.children) eachName(child, findNames, visit);
}

/** White space between blocks says nothing and weighs something. */
function tidy(node: { children: HastContent[] }): void {
  if (node.children.some((child) => isBlock(child))) {
    node.children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  }
  for (const child of node.children) if ('children' in child) tidy(child);
}
