import type { Node, Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { unrecorded } from '../../claims/stated-figures.ts';
import { findUnknownNames } from '../../entities/unknown-names.ts';
import { issue } from '../../issues/issue.ts';
import { pointAt, type Point } from '../../issues/point.ts';
import { componentOf } from '../components/index.ts';
import { findQuotations } from '../quotations.ts';
import { isElement, literalAttribute } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'file' | 'lang' | 'source' | 'options' | 'issues' | 'annotations'>;

/** Advise on the words of the prose: names that are no entity, long quotations, figures that no record holds. */
export const adviseProse: Plugin<[State], Root> = (state) => (tree) => {
  const blocks = toBlocks(tree, state.source);
  for (const block of blocks) {
    for (const { words, start } of findQuotations(block.text, block.quoted)) {
      state.issues.push(issue(state.file, block.placeOf(start), 'long-quotation', { words }));
    }
  }
  if (state.lang === 'en') adviseNames(blocks, state);
  adviseFigures(tree, blocks, state);
};

/** Each name once, where it first stands. */
function adviseNames(blocks: readonly Block[], { file, issues, options }: State): void {
  const lowerCase = new Set(
    blocks.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []),
  );
  const seen = new Set<string>();
  for (const { text, heading, placeOf, leadsOn } of blocks) {
    if (heading) continue; // capitals there are a matter of style
    for (const { name, type, start } of findUnknownNames(text, options.findNames, (word) =>
      lowerCase.has(word),
    )) {
      // The publisher of a source is found among the sources.
      if (seen.has(name) || options.isPublisher(name)) continue;
      if (leadsOn(start)) continue; // what they are is said already
      seen.add(name);
      issues.push(issue(file, placeOf(start), 'unlinked-name', { name, type }));
    }
  }
}

function adviseFigures(tree: Root, blocks: readonly Block[], state: State): void {
  visitParents(tree, (node) => {
    if (!isElement(node, 'Claim')) return;
    const id = literalAttribute(node, 'id');
    const annotation = state.annotations.find(({ claim }) => claim === id);
    const block = blocks.find(({ covers }) => covers(node));
    if (!annotation || !block) return;
    const { text, start } = block.partIn(node);
    const names = state.options.findNames(text);
    for (const figure of unrecorded(text, [...annotation.claimed, ...annotation.figures])) {
      // "Law 32138" and "G20" are names.
      if (names.some((name) => name.start <= figure.start && figure.start < name.end)) continue;
      const values = { figure: figure.text, id: annotation.claim };
      state.issues.push(issue(state.file, block.placeOf(start + figure.start), 'unrecorded-figure', values));
    }
  });
}

/** The words of one paragraph, heading or cell, as written, and where each of them stands in the file. */
interface Block {
  readonly text: string;
  readonly heading: boolean;
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean;
  readonly placeOf: (offset: number) => Point;
  /** Whether the words there stand in a link, or in a component that says what they are. */
  readonly leadsOn: (offset: number) => boolean;
  /** Whether a node of the tree stands in it. */
  readonly covers: (node: Nodes) => boolean;
  /** The words that stand in a node, and where they begin. */
  readonly partIn: (node: Nodes) => { text: string; start: number };
}

function toBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  visitParents(tree, (node, ancestors) => {
    if (!['paragraph', 'heading', 'tableCell'].includes(node.type)) return;
    const pieces: {
      readonly at: number;
      readonly from: number;
      readonly to: number;
      readonly leadsOn: boolean;
    }[] = [];
    let text = '';
    visitParents(node, (inner, around) => {
      if (inner.type !== 'text') return;
      const { start, end } = inner.position ?? {};
      const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
      const leadsOn = around.some((outer) => outer.type === 'link' || isSettled(outer));
      pieces.push({ at: text.length, from, to, leadsOn });
      text += source.slice(from, to);
    });
    const { start, end } = node.position ?? {};
    blocks.push({
      text,
      heading: node.type === 'heading',
      quoted: ancestors.some(({ type }) => type === 'blockquote'),
      placeOf: (offset) => {
        const piece = pieces.findLast(({ at }) => at <= offset);
        return pointAt(source, piece ? piece.from + offset - piece.at : (start?.offset ?? 0));
      },
      leadsOn: (offset) => pieces.findLast(({ at }) => at <= offset)?.leadsOn ?? false,
      covers: ({ position }) =>
        (start?.offset ?? 0) <= (position?.start.offset ?? 0) &&
        (position?.end.offset ?? 0) <= (end?.offset ?? 0),
      partIn: ({ position }) => {
        const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
        const inside = pieces.filter((piece) => from <= piece.from && piece.to <= to);
        const first = inside[0]?.at ?? 0;
        const last = inside.at(-1);
        return { text: last ? text.slice(first, last.at + last.to - last.from) : '', start: first };
      },
    });
    return SKIP;
  });
  return blocks;
}

function isSettled(node: Node): boolean {
  const component = isElement(node) ? componentOf(node.name) : undefined;
  return component?.type === 'prose' && component.names === 'settled';
}
