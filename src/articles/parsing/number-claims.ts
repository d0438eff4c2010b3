import type { Parent, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { refusalOf } from './overlapping.ts';
import { idPattern } from '../../records/fields.ts';
import { claim } from '../components/claim.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import {
  hasWords,
  isElement,
  isParent,
  literalAttribute,
  readAttributes,
  startOf,
  type MdxElement,
} from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/**
 * Check each `<Claim>` and number it in reading order; a refused one is unwrapped, so that its words stay prose.
 */
export const numberClaims: Plugin<[ArticleState], Root> = (state) => (tree) => {
  inlineBlocks(tree, state);

  const refused = new Set<MdxElement>();
  visitParents(tree, (node, ancestors) => {
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
  const first = claims.get(id)?.place;
  const refusal = refusalOf(
    {
      id,
      place,
      outer: outer && (literalAttribute(outer, 'id') ?? ''),
      inLink,
      hasWords: hasWords(element),
      first,
      idPlace: places['id'] ?? place,
    },
    file,
  );
  if (refusal) issues.push(refusal);
  else if (idPattern.test(id)) {
    claims.set(id, { number: claims.size + 1, place });
    return true;
  }
  // The first of that id stands where it should.
  if (refusal?.ruleId !== 'duplicate-id') lost.push({ name: 'Claim', id: id || undefined, place });
  return false;
}

function unwrap(parent: Parents, which: ReadonlySet<MdxElement>): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which.has(child) ? child.children : [child];
  });
}
