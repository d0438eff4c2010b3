import type { Element, Root } from 'hast';
import Slugger from 'github-slugger';
import type { Plugin } from 'unified';
import { walkElements } from '../hast.ts';
import { toPlainText } from '../rich-text.ts';
import type { ArticleState } from '../types.ts';

/** Ids of claims are the page's bare fragments; a heading's carries this prefix, so that the two never meet. */
export const headingPrefix = 'section--';

/** Give each heading an id made from its words, and record it for the table of contents. */
export const nameHeadings: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const slugger = new Slugger();
  walkElements(tree, (element: Element) => {
    const depth = /^h([2-6])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return;
    const text = toPlainText(element);
    const id = headingPrefix + slugger.slug(text);
    element.properties['id'] = id;
    state.headings.push({ depth: Number(depth), id, text });
  });
};
