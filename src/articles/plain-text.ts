import type { Element, Nodes } from 'hast';
import type { ComponentNode } from '../records/rich-text.ts';
import { proseComponent } from './components/index.ts';

/** Elements that stand apart from what is beside them: their text is parted by a space. */
const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a reader sees it apart from what is beside it. */
export const isBlock = (node: Nodes): node is Element | ComponentNode =>
  (node.type === 'element' && blocks.has(node.tagName)) ||
  (node.type === 'component' && proseComponent(node.name).place.form === 'block');

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

  /** Add everything below a node; `enter` and `leave` see each block and component with this collector at its place. */
  addTree(
    node: Nodes,
    enter?: (node: Element | ComponentNode) => void,
    leave?: (node: Element | ComponentNode) => void,
  ): void {
    if (node.type === 'text') this.add(node.value);
    if (!('children' in node)) return;
    if (isBlock(node)) this.add(' ');
    const told = node.type === 'component' || isBlock(node);
    if (told) enter?.(node);
    const children =
      node.type === 'component' ? proseComponent(node.name).text(node as never) : node.children;
    for (const child of children) this.addTree(child, enter, leave);
    if (told) leave?.(node);
    if (isBlock(node)) this.add(' ');
  }
}

/** The text below a node as a reader of the page has it; see `TextCollector`. */
export function toPlainText(node: Nodes): string {
  const collector = new TextCollector();
  collector.addTree(node);
  return collector.text;
}
