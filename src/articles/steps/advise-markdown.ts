import type { Node, Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { issue } from '../../issues/issue.ts';
import { findIn, startOf, walk } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** Signs that were meant as Markdown and are none: readers would see them. Escaped ones were meant as signs. */
const misread: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /(?<!\\)(!?)\[[^[\]\n]*\]\((?=[^()\n]*\s)([^()\n"]*?)\s*("[^"\n]*")?\)/g,
    ([, image, address = '', title = '']) =>
      `A blank ends an address. Write ${image ? '![…]' : '[…]'}(<${address}>${title && ` ${title}`}).`,
  ],
  // The address up to the blank is a link by itself.
  [/(?<!\\)\[[^[\]\n]*\]\($/g, () => 'A blank ends an address. Write […](<address>).'],
  [/(?<!\\)\[[^[\]\n]*\] +\((?:https?:|\/|#|mailto:)[^()\s]*\)/g, () => 'No blank stands between ] and (.'],
  [
    /(?<![\\*])\*\*(?!\*)|(?<![\\_])__(?!_)|(?<![\\~])~~(?!~)/g,
    ([sign]) => `Close it where the words end, without a blank before it, or write \\${sign[0]}\\${sign[0]}.`,
  ],
  [/(?<![\\`])`+/g, () => 'Close it where the code ends, or write \\`.'],
];

/** Advise on Markdown that was meant and not understood. */
export const adviseMarkdown: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const advise = (node: Node, pattern: RegExp, mend: (found: RegExpExecArray) => string): void => {
    for (const { place, found } of findIn(node, state.source, pattern)) {
      const values = { signs: found[0], mend: mend(found) };
      state.issues.push(issue(state.file, place, 'plain-markdown', values));
    }
  };
  walk(tree, (node) => {
    if (node.type === 'text') for (const [pattern, mend] of misread) advise(node, pattern, mend);
    if (node.type === 'paragraph') adviseHeading(node as Paragraph, state);
  });
};

/** `##No blank` is no heading. One # is a tag of some other site. */
function adviseHeading(paragraph: Paragraph, { file, source, issues }: ArticleState): void {
  const { start } = paragraph.position ?? {};
  const [, signs] = /^(#{2,6})(?=[^\s#])/.exec(source.slice(start?.offset, (start?.offset ?? 0) + 8)) ?? [];
  if (signs === undefined) return;
  const mend = `A blank stands between ${signs} and the words of a heading.`;
  issues.push(issue(file, startOf(paragraph), 'plain-markdown', { signs, mend }));
}
