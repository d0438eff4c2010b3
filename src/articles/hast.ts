import type { ElementContent, Nodes, Root } from 'hast';
import { claim } from './components/claim.ts';
import { entity } from './components/entity.ts';

/** The claim whose passage a node is. */
export const claimOf = (node: Nodes): string | undefined => idIn(node, claim.name);

/** The entity that a node is marked as. */
export const entityOf = (node: Nodes): string | undefined => idIn(node, entity.name);

const idIn = (node: Nodes, name: string): string | undefined =>
  node.type === 'component' && node.name === name ? (node.attributes as { id: string }).id : undefined;

/** Join the lines that prose was written in: a browser shows a space there, and a space packs better. */
export function joinLines(node: { children: readonly (ElementContent | Root['children'][number])[] }): void {
  for (const child of node.children) {
    if (child.type === 'text') child.value = child.value.replaceAll(/\s*\n\s*/g, ' ');
    else if ('children' in child && !(child.type === 'element' && child.tagName === 'pre')) joinLines(child);
  }
}
