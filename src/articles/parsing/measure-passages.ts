import type { ElementContent, Parents, Root } from 'hast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { toTextQuoteSelector, type Span } from '../../claims/selector.ts';
import { sentenceAround } from '../../claims/sentence-around.ts';
import type { ComponentNode } from '../../records/rich-text.ts';
import { claimOf } from '../hast.ts';
import { isBlock, TextCollector } from '../plain-text.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'claims' | 'passageMentions' | 'passages' | 'lang' | 'text'>;

/** Take the prose as plain text, and each passage in it: its words, how it is found again, the block around it. */
export const measurePassages: Plugin<[State], Root> = (state) => (tree) => {
  const { spans, text } = measure(tree);
  state.text = text;

  let section: string | undefined;
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) section = String(node.properties['id']);

    const claim = claimOf(node);
    const known = claim === undefined ? undefined : state.claims.get(claim);
    const span = spans.get(node);
    if (claim === undefined || known === undefined || span === undefined) return;

    const selector = toTextQuoteSelector(text, span);
    const block = ancestors.findLast((ancestor) => isBlock(ancestor)) ?? (node as ComponentNode);
    const around = spans.get(block) ?? span;
    const inside = { start: span.start - around.start, end: span.end - around.start };
    state.passages.push({
      id: claim,
      number: known.number,
      text: selector.exact,
      selector,
      sentence: sentenceAround(text.slice(around.start, around.end), inside, state.lang),
      mentions: state.passageMentions.get(claim) ?? [],
      context: quote(block, claim),
      section,
    });
  });
};

/** The plain text of the prose, and where in it each passage and each block stands. */
function measure(tree: Root): { text: string; spans: Map<object, Span> } {
  const collector = new TextCollector();
  const starts = new Map<object, number>();
  const spans = new Map<object, Span>();
  collector.addTree(
    tree,
    (node) => (claimOf(node) !== undefined || isBlock(node)) && starts.set(node, collector.next),
    (node) => {
      const start = starts.get(node);
      if (start !== undefined) spans.set(node, { start, end: collector.last });
    },
  );
  const { text } = collector;
  // A passage that begins with white space begins with its first visible character.
  for (const [component, { start, end }] of spans) {
    spans.set(component, { start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end });
  }
  return { text, spans };
}

/** A copy of a block for another page: one passage marked, no ids, headings and cells as plain paragraphs. */
function quote(block: Parents, claim: string): Root {
  const copy = (node: ElementContent): ElementContent[] => {
    if (!('children' in node)) return [{ ...node }];
    const children = node.children.flatMap(copy);
    const passage = claimOf(node);
    if (passage === claim) return [{ type: 'element', tagName: 'mark', properties: {}, children }];
    if (passage !== undefined) return children;
    if (node.type === 'component') return [{ ...node, children }];
    if (node.type !== 'element') return children;
    const properties = { ...node.properties };
    delete properties['id'];
    const { href } = properties;
    // A link to a claim of the article leads nowhere on another page.
    if (typeof href === 'string' && href.startsWith('#')) return children;
    return [{ ...node, properties, children }];
  };
  const children =
    claimOf(block) === claim
      ? copy(block as ComponentNode)
      : block.children.flatMap((child) => copy(child as ElementContent));
  return { type: 'root', children: [{ type: 'element', tagName: 'div', properties: {}, children }] };
}
