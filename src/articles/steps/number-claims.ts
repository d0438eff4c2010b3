import type { Parent, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { idPattern } from '../../records/fields.ts';
import { issue } from '../../issues/issue.ts';
import { claim } from '../components/claim.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import {
  hasWords,
  isElement,
  isParent,
  literalAttribute,
  readAttributes,
  startOf,
  walk,
  type MdxElement,
} from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/**
 * Check each `<Claim>` and number it in reading order; a refused one is unwrapped, so that its words stay prose.
 */
export const numberClaims: Plugin<[ArticleState], Root> = (state) => (tree) => {
  inlineBlocks(tree, state);

  const refused = new Set<MdxElement>();
  walk(tree, (node, ancestors) => {
    if (!isElement(node, 'Claim')) return;
    if (!accept(node, ancestors, state)) refused.add(node);
  });
  unwrap(tree, refused);
};

function accept(element: MdxElement, ancestors: readonly Parent[], state: ArticleState): boolean {
  const { file, issues, claims, lost } = state;
  const place = startOf(element);
  const { issues: found, places } = readAttributes(element, claim.attributes, file);
  issues.push(...found);
  const id = literalAttribute(element, 'id') ?? '';

  const outer = ancestors.findLast((node): node is MdxElement & Parent => isElement(node, 'Claim'));
  const inLink = ancestors.some(
    (node) => node.type === 'link' || node.type === 'linkReference' || isElement(node, 'Entity'),
  );
  const first = claims.get(id);
  if (outer) {
    issues.push(issue(file, place, 'nested-claim', { id, outer: literalAttribute(outer, 'id') ?? '' }));
  } else if (inLink) {
    issues.push(issue(file, place, 'claim-in-link', { id }));
  } else if (!hasWords(element)) {
    issues.push(issue(file, place, 'empty-claim', { id }));
  } else if (first) {
    const { line, column } = first.place;
    issues.push(issue(file, places['id'] ?? place, 'duplicate-id', { id, first: `${line}:${column}` }));
    return false;
  } else if (idPattern.test(id)) {
    claims.set(id, { number: claims.size + 1, place });
    return true;
  }
  lost.push({ name: 'Claim', id: id || undefined, place });
  return false;
}

function unwrap(parent: Parents, which: ReadonlySet<MdxElement>): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which.has(child) ? child.children : [child];
  });
}
