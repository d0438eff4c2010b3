import type { FootnoteDefinition, Node, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { issue, type Issue } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { componentNames, componentOf } from '../components/index.ts';
import { findIn, isElement, isParent, startOf, type MdxElement } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'file' | 'source' | 'issues'>;

/** Refuse what an article may not hold: code, HTML, footnotes, components of others. They are taken out of the tree. */
export const refuseForeignSyntax: Plugin<[State], Root> = (state) => (tree) => {
  const cited = new Set<string>();
  visitParents(tree, (node) => {
    if (node.type === 'footnoteReference') cited.add(node.identifier);
  });
  prune(tree, (node) => refuse(node, cited, state));
};

type Verdict = 'keep' | 'unwrap' | 'drop';

function refuse(node: Node, cited: ReadonlySet<string>, { file, source, issues }: State): Verdict {
  const place = startOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      issues.push(issue(file, place, 'foreign-code', { what: 'import or export' }));
      return 'drop';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      issues.push(issue(file, place, 'foreign-code', { what: '{expression}' }));
      return 'drop';
    case 'footnoteReference':
      issues.push(issue(file, place, 'no-footnotes', {}));
      return 'drop';
    case 'footnoteDefinition':
      // One that is referred to is reported there.
      if (!cited.has((node as FootnoteDefinition).identifier))
        issues.push(issue(file, place, 'no-footnotes', {}));
      return 'drop';
    case 'text':
      for (const { place: at } of findIn(node, source, /(?<!\\)\[\^[^\]\s]+\]/g)) {
        issues.push(issue(file, at, 'no-footnotes', {}));
      }
      return 'keep';
    default:
      return isElement(node) ? refuseElement(node, file, issues) : 'keep';
  }
}

function refuseElement(element: MdxElement, file: string, issues: Issue[]): Verdict {
  const name = element.name ?? '';
  if (!componentOf(name)) {
    const near = nearest(name, componentNames);
    if (near === undefined && /^[a-z]/.test(name)) {
      issues.push(issue(file, startOf(element), 'raw-html', { name }));
      return 'unwrap';
    }
    const known = componentNames.map((component) => `<${component}>`);
    issues.push(issue(file, startOf(element), 'unknown-component', { name, near, known }));
    if (near === undefined) return 'unwrap';
    element.name = near; // what it was meant to be is checked as that
  }
  for (const attribute of element.attributes) {
    const { type, value } = attribute;
    if (type !== 'mdxJsxExpressionAttribute' && (value === null || typeof value !== 'object')) continue;
    issues.push(issue(file, startOf(attribute as unknown as Node), 'foreign-code', { what: '{expression}' }));
    const text =
      typeof value === 'object' ? /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(value?.value ?? '')?.[2] : undefined;
    if (text !== undefined) attribute.value = text;
  }
  return 'keep';
}

/** Keep, unwrap or drop each node; what an unwrapped node held is looked at in turn. */
function prune(parent: Parents, decide: (node: Node) => Verdict): void {
  parent.children = parent.children.flatMap((child) => {
    const verdict = decide(child);
    if (verdict === 'drop') return [];
    if (isParent(child)) prune(child, decide);
    return verdict === 'unwrap' && isParent(child) ? child.children : [child];
  });
}
