import type { Parents, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { claimAttributes } from '../../claims/schema.ts';
import { issue } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import {
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
 * Then every link to a claim of this article can be checked.
 */
export const numberClaims: Plugin<[ArticleState], Root> = (state) => (tree) => {
  inlineBlocks(tree, state);

  const refused = new Set<MdxElement>();
  walk(tree, (node, ancestors) => {
    if (!isElement(node, 'Claim')) return;
    if (!accept(node, ancestors, state)) refused.add(node);
  });
  unwrap(tree, refused);

  const { file, issues, claims, lost, anchors } = state;
  for (const { id, place } of anchors) {
    if (claims.has(id) || lost.has(id)) continue;
    issues.push(issue(file, place, 'unknown-anchor', { anchor: id, near: nearest(id, claims.keys()) }));
  }
};

function accept(element: MdxElement, ancestors: readonly object[], state: ArticleState): boolean {
  const { file, issues, claims, lost } = state;
  const place = startOf(element);
  const { data, issues: found } = readAttributes(element, claimAttributes, file);
  issues.push(...found);
  const id = data?.id ?? literalAttribute(element, 'id') ?? '';

  const outer = ancestors.findLast((node) => isElement(node as MdxElement, 'Claim')) as
    MdxElement | undefined;
  const inLink = ancestors.some((node) =>
    ['link', 'linkReference'].includes((node as { type: string }).type),
  );
  if (outer) {
    issues.push(issue(file, place, 'nested-claim', { id, outer: literalAttribute(outer, 'id') ?? '' }));
  } else if (inLink) {
    issues.push(issue(file, place, 'claim-in-link', { id }));
  } else if (toString(element).trim() === '') {
    issues.push(issue(file, place, 'empty-claim', { id }));
  } else if (data) {
    const first = claims.get(id);
    if (!first) {
      claims.set(id, { number: claims.size + 1, place });
      return true;
    }
    issues.push(
      issue(file, place, 'duplicate-id', { id, first: `${first.place.line}:${first.place.column}` }),
    );
    return false;
  }
  lost.add(id);
  return false;
}

/** `<Claim>` on lines of its own around one paragraph is that paragraph's passage; around more it is refused. */
function inlineBlocks(parent: Parents, state: ArticleState): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) inlineBlocks(child, state);
    if (child.type !== 'mdxJsxFlowElement' || (child.name !== 'Claim' && child.name !== 'Entity'))
      return [child];

    const [only, ...more] = child.children;
    if (more.length === 0 && (only === undefined || only.type === 'paragraph')) {
      const inline = { ...child, type: 'mdxJsxTextElement', children: only?.children ?? [] };
      const paragraph: Paragraph = {
        type: 'paragraph',
        children: [inline as unknown as Paragraph['children'][0]],
      };
      return [child.position ? { ...paragraph, position: child.position } : paragraph];
    }
    const id = literalAttribute(child, 'id') ?? '';
    state.issues.push(
      child.name === 'Claim'
        ? issue(state.file, startOf(child), 'claim-crosses-blocks', { id })
        : issue(state.file, startOf(child), 'misplaced-element', {
            name: 'Entity',
            where: 'around several blocks',
          }),
    );
    state.lost.add(id);
    return child.children;
  }) as typeof parent.children;
}

function unwrap(parent: Parents, which: ReadonlySet<MdxElement>): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which.has(child) ? child.children : [child];
  }) as typeof parent.children;
}
