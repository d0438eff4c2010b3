import type { ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { ownDirection } from '../records/direction.ts';
import { toPlainText } from './plain-text.ts';

/** Blocks whose lines are set by their own direction: full stops and brackets stand on the right side of them. */
const blocks = /^(?:p|li|h[2-6]|td|th|figcaption|dd|dt)$/;

/**
 * Give each block of text that runs against its edition's language its own direction; of words without a block, all of
 * them.
 */
export function directBlocks(tree: Root, lang: string): void {
  visitParents(tree, 'element', (element) => {
    if (!blocks.test(element.tagName)) return;
    const dir = ownDirection(toPlainText(element), lang);
    if (dir !== undefined) element.properties['dir'] = dir;
  });
  const bare = !tree.children.some(
    (child) => child.type === 'element' && /^(?:p|ul|ol|blockquote|pre|table)$/.test(child.tagName),
  );
  const dir = bare ? ownDirection(toPlainText(tree), lang) : undefined;
  if (dir === undefined) return;
  const children = tree.children as ElementContent[];
  tree.children = [{ type: 'element', tagName: 'span', properties: { dir }, children }];
}
