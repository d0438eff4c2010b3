import type { Root } from 'hast';
import Slugger from 'github-slugger';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { toPlainText } from '../plain-text.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'headings'>;

/** Ids of claims are the page's bare fragments; a heading's carries this prefix, so that the two never meet. */
export const headingPrefix = 'section--';

/** Give each heading an id made from its words, and record it for the table of contents. */
export const nameHeadings: Plugin<[State], Root> = (state) => (tree) => {
  const slugger = new Slugger();
  visitParents(tree, 'element', (element) => {
    const depth = /^h([2-6])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return;
    const text = toPlainText(element);
    const id = headingPrefix + slugger.slug(text);
    element.properties['id'] = id;
    state.headings.push({ depth: Number(depth), id, text });
  });
};
