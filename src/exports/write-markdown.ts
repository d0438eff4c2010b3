import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visitParents } from 'unist-util-visit-parents';

/** Write Markdown as GitHub reads it: in a text no sign is one of its, and no line ends. The tree is used up. */
export function writeMarkdown(root: Root): string {
  visitParents(root, 'text', (node) => {
    node.value = node.value.replaceAll(/[\t-\r \u2028\u2029]+/g, ' ');
  });
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
}
