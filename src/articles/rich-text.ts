import type { Element, Nodes as HastNodes, Parents as HastParents, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import type { RichText } from '../records/rich-text.ts';
import type { FindNames } from '../entities/names.ts';
import { joinLines } from './hast.ts';
import { literalAttribute, type MdxElement } from './mdx.ts';

/** Elements that stand apart from what is beside them: their text is parted by a space. */
const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const isBlock = (node: HastNodes): node is Element =>
  node.type === 'element' && blocks.has(node.tagName);

/** Collects text as a reader of the page has it: white space collapsed, blocks parted by one space. */
export class TextCollector {
  #text = '';

  get text(): string {
    return this.#text.trimEnd();
  }

  /** Where the next visible character will stand, and where the last one ended. */
  get next(): number {
    return this.#text.length;
  }
  get last(): number {
    return this.#text.trimEnd().length;
  }

  add(value: string): void {
    const collapsed = value.replaceAll(/\s+/gu, ' ');
    const joins = this.#text === '' || this.#text.endsWith(' ');
    this.#text += joins && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  }

  /** Add everything below a node; `enter` and `leave` see each element with this collector at its place. */
  addTree(node: HastNodes, enter?: (element: Element) => void, leave?: (element: Element) => void): void {
    if (node.type === 'text') this.add(node.value);
    if (!('children' in node)) return;
    if (isBlock(node)) this.add(' ');
    if (node.type === 'element') enter?.(node);
    for (const child of node.children) this.addTree(child, enter, leave);
    if (node.type === 'element') leave?.(node);
    if (isBlock(node)) this.add(' ');
  }
}

export function toPlainText(node: HastNodes): string {
  const collector = new TextCollector();
  collector.addTree(node);
  return collector.text;
}

/** Remark-rehype handlers for our two inline components. */
export const handlers = {
  mdxJsxTextElement: (state, node: MdxElement): Element => {
    const id = literalAttribute(node, 'id') ?? '';
    const isClaim = node.name === 'Claim';
    const element: Element = {
      type: 'element',
      tagName: isClaim ? 'mark' : 'a',
      properties: isClaim ? { id, dataClaim: id } : { dataEntity: id },
      children: state.all(node),
    };
    state.patch(node, element);
    return element;
  },
} satisfies Handlers;

/**
 * Make rationale or finding from its nodes.
 *
 * @param definitions link definitions of the whole article: `[text][ref]` may stand far from them.
 * @returns the text, and the ids of the entities it names.
 */
export function toRichText(
  children: readonly Nodes[],
  definitions: readonly Definition[],
  { findNames, link }: { findNames: FindNames; link: (path: string) => string },
): RichText & { mentions: string[] } {
  // Words on one line with their element stand in no paragraph; apart they would be taken for lines of their own.
  const inline = children.every((child) => phrasing(child));
  const content = (inline ? [{ type: 'paragraph', children }] : children) as RootContent[];
  const root: Root = { type: 'root', children: [...content, ...definitions] };
  const tree = toHast(root, {
    handlers: { ...handlers, mdxJsxFlowElement: handlers.mdxJsxTextElement },
  }) as HastRoot;
  const [paragraph] = tree.children;
  if (inline && paragraph?.type === 'element') tree.children = paragraph.children;
  const mentions = new Set<string>();
  eachName(tree, findNames, (id) => mentions.add(id));
  resolveLinks(tree, link);
  tidy(tree);
  joinLines(tree);
  return { text: toPlainText(tree), html: toHtml(tree).trim(), mentions: [...mentions] };
}

/** Visit each entity that the text below a node names; what `<Entity id>` marks counts as that entity only. */
export function eachName(node: HastNodes, findNames: FindNames, visit: (id: string) => void): void {
  if (node.type === 'element' && typeof node.properties['dataEntity'] === 'string') {
    visit(node.properties['dataEntity']);
  } else if (node.type === 'text') {
    for (const { id } of findNames(node.value)) visit(id);
  } else if ('children' in node) {
    for (const child of node.children) eachName(child, findNames, visit);
  }
}

/** Give links of `<Entity id>` and links below the site's root their address under the base path. */
export function resolveLinks(node: HastParents, link: (path: string) => string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { dataEntity: entity, href } = child.properties;
    if (typeof entity === 'string') {
      child.properties = { className: ['entity'], href: link(`entities/${entity}/`) };
    } else if (typeof href === 'string' && /^\/(?!\/)/.test(href)) {
      child.properties['href'] = link(href.slice(1));
    }
    resolveLinks(child, link);
  }
}

/** White space between blocks says nothing and weighs something. */
function tidy(node: HastParents): void {
  const between = node.children.some((child) => isBlock(child));
  if (between) {
    node.children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  }
  for (const child of node.children) if (child.type === 'element') tidy(child);
}
