import type { Root } from 'hast';
import { claimOf, entityOf } from '../articles/hast.ts';
import { isBlock, TextCollector } from '../articles/plain-text.ts';
import type { FindNames } from '../entities/names.ts';

/** A place where prose names an entity. */
export interface Mention {
  readonly entity: string;
  /** The sentence it stands in, as plain text. */
  readonly sentence: string;
  /** The fragment of the heading above it, if there is one. */
  readonly section: string | undefined;
  /** The claim in whose passage it stands. */
  readonly claim: string | undefined;
}

/**
 * Find every sentence of an article's prose that names an entity, in reading order; an entity once in each.
 *
 * @param lang of the prose: it tells where a sentence ends.
 */
export function mentionsIn(prose: Root, lang: string, findNames: FindNames): Mention[] {
  const { text, blocks, marked, claims } = measure(prose);
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return blocks.flatMap(({ start, end, section }) => {
    const block = text.slice(start, end);
    const named = [...marked.filter((span) => span.start >= start && span.end <= end)];
    for (const found of findNames(block)) {
      const span = { id: found.id, start: start + found.start, end: start + found.end };
      // What the author marked, or a link was made of, is decided.
      if (!named.some((other) => span.start < other.end && span.end > other.start)) named.push(span);
    }
    named.sort((a, b) => a.start - b.start);
    return sentencesOf(block, segmenter).flatMap((sentence) => {
      const within = named.filter(
        (span) => span.start >= start + sentence.start && span.start < start + sentence.end,
      );
      const first = new Map(within.toReversed().map((span) => [span.id, span]));
      return [...first.values()].toReversed().map(({ id, start: at }) => ({
        entity: id,
        sentence: block.slice(sentence.start, sentence.end).trim(),
        section,
        claim: claims.find((claim) => at >= claim.start && at < claim.end)?.id,
      }));
    });
  });
}

interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The plain text of the prose, and where in it blocks, entities and passages stand. */
function measure(prose: Root): {
  text: string;
  blocks: { start: number; end: number; section: string | undefined }[];
  marked: Span[];
  claims: Span[];
} {
  const collector = new TextCollector();
  const cuts: { at: number; section: string | undefined }[] = [{ at: 0, section: undefined }];
  const spans = { marked: [] as Span[], claims: [] as Span[] };
  const open: number[] = [];
  let section: string | undefined;
  collector.addTree(
    prose,
    (node) => {
      open.push(collector.next);
      if (!isBlock(node)) return;
      const id = node.type === 'element' && /^h[2-6]$/.test(node.tagName) ? node.properties['id'] : undefined;
      if (typeof id === 'string') section = id;
      cuts.push({ at: collector.next, section });
    },
    (node) => {
      const span = { start: open.pop() ?? 0, end: collector.last };
      const [entity, claim] = [entityOf(node), claimOf(node)];
      if (entity !== undefined) spans.marked.push({ id: entity, ...span });
      if (claim !== undefined) spans.claims.push({ id: claim, ...span });
      if (isBlock(node)) cuts.push({ at: collector.next, section });
    },
  );
  const { text } = collector;
  const blocks = cuts
    .map(({ at, section: of }, index) => ({
      start: at,
      end: cuts[index + 1]?.at ?? text.length,
      section: of,
    }))
    .filter(({ start, end }) => end > start);
  return { text, blocks, ...spans };
}

/** The sentences of a block; initials ("U.S.", "J. D.") end none. */
function sentencesOf(block: string, segmenter: Intl.Segmenter): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(block)) {
    const last = sentences.at(-1);
    const goesOn =
      last !== undefined && /(?<![\p{L}\p{N}])(?:\p{L}\.)+\s*$/u.test(block.slice(last.start, last.end));
    if (goesOn) last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences;
}
