import type { Paragraph, Parent, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { idPattern } from '../../records/fields.ts';
import { issue } from '../../issues/issue.ts';
import { claim } from '../components/claim.ts';
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
    state.lost.push({ name: child.name, id: id || undefined, place: startOf(child) });
    return child.children;
  });
}

function unwrap(parent: Parents, which: ReadonlySet<MdxElement>): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which.has(child) ? child.children : [child];
  });
}
