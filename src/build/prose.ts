/** The site's own prose pages: Markdown in the words of a language. */
import Slugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A piece of prose, and the sections that it has. */
export interface Prose {
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

const parser = unified().use(remarkParse);

/** Make HTML of Markdown; its second-level headings get ids, and are listed. Markup other than Markdown is left out. */
export function toProse(markdown: string): Prose {
  const tree = parser.parse(markdown);
  const slugger = new Slugger();
  const sections = tree.children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const section = { id: slugger.slug(toString(node)), text: toString(node) };
    node.data = { hProperties: { id: section.id } };
    return [section];
  });
  return { html: toHtml(toHast(tree)), sections };
}

/** Text as Markdown that says it and nothing more, for what is filled into prose. */
export const asMarkdown = (text: string): string => toMarkdown({ type: 'text', value: text }).trimEnd();
