import type { Nodes, RootContent } from 'hast';
import { textDirection } from '../records/direction.ts';

/** The first letter below nodes; marks, digits and signs have no direction of their own. */
function firstLetter(nodes: readonly (Nodes | RootContent)[]): string | undefined {
  for (const node of nodes) {
    const found =
      node.type === 'text'
        ? /\p{L}/u.exec(node.value)?.[0]
        : 'children' in node
          ? firstLetter(node.children)
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The direction that a block must be given: that of its first letter, where its edition runs the other way. What
 * browsers would find out by `dir="auto"`, said only where it matters.
 */
export function ownDirection(children: readonly RootContent[], lang: string): 'ltr' | 'rtl' | undefined {
  return textDirection(firstLetter(children) ?? '', lang);
}
