import type { Element, ElementContent, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Plugin } from 'unified';
import { toTextQuoteSelector } from '../../claims/selector.ts';
import { walkElements } from '../hast.ts';
import { isBlock, TextCollector } from '../rich-text.ts';
import type { ArticleState } from '../types.ts';

/** Take the prose as plain text, and each passage in it: its words, how it is found again, the block around it. */
export const measurePassages: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const { spans, text } = measure(tree);
  state.text = text;

  let section: string | undefined;
  walkElements(tree, (element, ancestors) => {
    const { id } = element.properties;
    if (/^h[2-6]$/.test(element.tagName) && typeof id === 'string') section = id;

    const claim = claimOf(element);
    const known = claim === undefined ? undefined : state.claims.get(claim);
    const span = spans.get(element);
    if (claim === undefined || known === undefined || span === undefined) return;

    const selector = toTextQuoteSelector(text, span);
    const block = ancestors.findLast((ancestor) => isBlock(ancestor)) ?? element;
    state.passages.push({
      id: claim,
      number: known.number,
      text: selector.exact,
      selector,
      mentions: state.passageMentions.get(claim) ?? [],
      context: toHtml(quote(block, claim)),
      section,
    });
  });
};

const claimOf = (element: Element): string | undefined => {
  const { dataClaim } = element.properties;
  return typeof dataClaim === 'string' ? dataClaim : undefined;
};

/** The plain text of the prose, and where in it each passage stands. */
function measure(tree: Root): { text: string; spans: Map<Element, { start: number; end: number }> } {
  const collector = new TextCollector();
  const starts = new Map<Element, number>();
  const spans = new Map<Element, { start: number; end: number }>();
  collector.addTree(
    tree,
    (element) => claimOf(element) !== undefined && starts.set(element, collector.next),
    (element) => {
      const start = starts.get(element);
      if (start !== undefined) spans.set(element, { start, end: collector.last });
    },
  );
  const { text } = collector;
  // A passage that begins with white space begins with its first visible character.
  for (const [element, { start, end }] of spans) {
    spans.set(element, { start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end });
  }
  return { text, spans };
}

/** A copy of a block for another page: one passage marked, no ids, headings and cells as plain paragraphs. */
function quote(block: Element, claim: string): Element {
  const copy = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = node.children.flatMap(copy);
    if (claimOf(node) !== undefined && claimOf(node) !== claim) return children;
    const properties = { ...node.properties };
    delete properties['id'];
    delete properties['dataClaim'];
    const href = properties['href'];
    // A link to a claim of the article leads nowhere on another page.
    if (typeof href === 'string' && href.startsWith('#')) return children;
    return [{ ...node, properties, children }];
  };
  const children = (block as Parents).children.flatMap((child) => copy(child as ElementContent));
  const wrapped = block.tagName === 'mark' ? copy(block) : children;
  return { type: 'element', tagName: 'div', properties: {}, children: wrapped };
}
