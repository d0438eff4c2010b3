import type { Root, RootContent } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { ComponentNode } from '../records/rich-text.ts';
import { proseComponent } from './components/index.ts';
import { isCompleted } from './read-translated.ts';

/** The components of prose that an edition in another language leaves something of to its original, in reading order. */
export function completedIn(prose: Root): ComponentNode[] {
  const found: ComponentNode[] = [];
  visitParents(prose, 'component', (node: ComponentNode) => {
    if (isCompleted(proseComponent(node.name))) found.push(node);
  });
  return found;
}

/** The prose of an edition, each of its components with what its original alone says: the first with the first of its name. */
export function completeComponents(edition: Root, original: Root): Root {
  const waiting = Map.groupBy(completedIn(original), ({ name }) => name);
  if (waiting.size === 0) return edition;
  const complete = <Node extends RootContent>(node: Node): Node => {
    if (!('children' in node)) return node;
    const whole = { ...node, children: node.children.map(complete) };
    if (whole.type !== 'component' || !isCompleted(proseComponent(whole.name))) return whole;
    const judged = waiting.get(whole.name)?.shift();
    const written = Object.entries(whole.attributes as object).filter(([, value]) => value !== undefined);
    // Words that the edition leaves out are not there in its language.
    const { shape } = proseComponent(whole.name).translation;
    const kept = Object.entries(judged?.attributes ?? {}).filter(([name]) => !Object.hasOwn(shape, name));
    return { ...whole, attributes: Object.fromEntries([...kept, ...written]) };
  };
  return { ...edition, children: edition.children.map(complete) };
}
