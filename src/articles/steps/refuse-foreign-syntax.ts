import type { Node, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { issue, type Issue } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { components, isElement, isParent, startOf, type MdxElement } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** Refuse what an article may not hold: code, HTML, footnotes, components of others. They are taken out of the tree. */
export const refuseForeignSyntax: Plugin<[ArticleState], Root> = (state) => (tree) => {
  prune(tree, (node) => {
    const found = refuse(node, state.file);
    state.issues.push(...found.issues);
    return found.keep;
  });
};

function refuse(node: Node, file: string): { issues: Issue[]; keep: 'node' | 'children' | 'nothing' } {
  const place = startOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return { issues: [issue(file, place, 'foreign-code', { what: 'import or export' })], keep: 'nothing' };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { issues: [issue(file, place, 'foreign-code', { what: '{expression}' })], keep: 'nothing' };
    case 'html':
      return { issues: [issue(file, place, 'raw-html', { name: '…' })], keep: 'nothing' };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { issues: [issue(file, place, 'no-footnotes', {})], keep: 'nothing' };
    case 'text': {
      const at = /\[\^[^\]\s]+\]/.exec((node as { value?: string } & Node).value ?? '');
      const column = place.column + (at?.index ?? 0);
      return {
        issues: at ? [issue(file, { ...place, column }, 'no-footnotes', {})] : [],
        keep: 'node',
      };
    }
    default:
      return isElement(node) ? refuseElement(node, file) : { issues: [], keep: 'node' };
  }
}

function refuseElement(element: MdxElement, file: string): { issues: Issue[]; keep: 'node' | 'children' } {
  const name = element.name ?? '';
  if (!(components as readonly string[]).includes(name)) {
    const found = /^[a-z]/.test(name)
      ? issue(file, startOf(element), 'raw-html', { name })
      : issue(file, startOf(element), 'unknown-component', {
          name,
          near: nearest(name, components),
          known: components.map((known) => `<${known}>`),
        });
    return { issues: [found], keep: 'children' };
  }
  const code = element.attributes.filter(
    ({ type, value }) =>
      type === 'mdxJsxExpressionAttribute' || (value !== null && typeof value === 'object'),
  );
  return {
    issues: code.map((attribute) =>
      issue(file, startOf(attribute as unknown as Node), 'foreign-code', { what: '{expression}' }),
    ),
    keep: 'node',
  };
}

/** Keep, unwrap or drop each node; what an unwrapped node held is looked at in turn. */
function prune(parent: Parents, decide: (node: Node) => 'node' | 'children' | 'nothing'): void {
  parent.children = parent.children.flatMap((child) => {
    const keep = decide(child);
    if (keep === 'nothing') return [];
    if (isParent(child)) prune(child, decide);
    return keep === 'children' && isParent(child) ? child.children : [child];
  }) as typeof parent.children;
}
