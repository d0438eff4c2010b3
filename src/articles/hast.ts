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

/** Join the lines that prose was written in: a browser shows a space there, and a space packs better. */
export function joinLines(node: Parents): void {
  for (const child of node.children) {
    if (child.type === 'text') child.value = child.value.replaceAll(/\s*\n\s*/g, ' ');
    else if (child.type === 'element' && child.tagName !== 'pre') joinLines(child);
  }
}
