import type { Paragraph, Parents } from 'mdast';
import { issue, type Issue } from '../issues/issue.ts';
import type { ProseComponent } from './components/component.ts';
import { componentOf } from './components/index.ts';
import { isParent, literalAttribute, startOf, type MdxElement } from './mdx.ts';
import { misplaced } from './misplaced.ts';
import type { ArticleState } from './types.ts';

/**
 * A component that marks words, on lines of its own around one paragraph, marks the words of that paragraph; around more
 * it is refused, and taken away.
 */
export function inlineBlocks(parent: Parents, state: ArticleState): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) inlineBlocks(child, state);
    const component = child.type === 'mdxJsxFlowElement' ? inlineComponent(child.name) : undefined;
    if (child.type !== 'mdxJsxFlowElement' || !component) return [child];

    const [only, ...more] = child.children;
    if (more.length === 0 && (only === undefined || only.type === 'paragraph')) {
      const inline = { ...child, type: 'mdxJsxTextElement', children: only?.children ?? [] };
      const paragraph: Paragraph = {
        type: 'paragraph',
        children: [inline as unknown as Paragraph['children'][0]],
      };
      return [child.position ? { ...paragraph, position: child.position } : paragraph];
    }
    state.issues.push(aroundSeveral(component, child, state.file));
    const id = literalAttribute(child, 'id');
    state.lost.push({ name: component.name, id: id === '' ? undefined : id, place: startOf(child) });
    return child.children;
  });
}

function inlineComponent(name: string | null): ProseComponent | undefined {
  const component = componentOf(name);
  return component?.type === 'prose' && component.place.form === 'inline' ? component : undefined;
}

function aroundSeveral(component: ProseComponent, element: MdxElement, file: string): Issue {
  const { rules } = component;
  return rules?.several
    ? issue(file, startOf(element), rules.several, { id: literalAttribute(element, 'id') ?? '' })
    : misplaced(component, element, 'around several blocks', file);
}
