import type { Element, Parents } from 'hast';

/** Visit each element in reading order, with its ancestors from the root down. */
export function walkElements(
  parent: Parents,
  enter: (element: Element, ancestors: readonly Parents[]) => void,
  ancestors: readonly Parents[] = [],
): void {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    enter(child, [...ancestors, parent]);
    walkElements(child, enter, [...ancestors, parent]);
  }
}
