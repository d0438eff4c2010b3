import type { Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Write Markdown as GitHub reads it: in a text no sign is one of its, and no line ends. The tree is used up. */
export function writeMarkdown(root: Root): string {
  keepLines(root);
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
}

function keepLines(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll(/[\t-\r \u2028\u2029]+/g, ' ');
  if ('children' in node) for (const child of node.children) keepLines(child);
}
