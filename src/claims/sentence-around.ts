import type { Span } from './selector.ts';

/**
 * The sentence around a stretch of a text, or the sentences that it reaches into: the words that can turn it into its
 * opposite ("It is false that …").
 *
 * @param text one block's plain text: a sentence does not go on in the next.
 * @param lang BCP 47, of the text.
 */
export function sentenceAround(text: string, { start, end }: Span, lang: string): string {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  let [from, to] = [text.length, 0];
  for (const { index, segment } of segmenter.segment(text)) {
    const next = index + segment.length;
    if (next <= start || index >= end) continue;
    from = Math.min(from, index);
    to = Math.max(to, next);
  }
  return text.slice(from, to).trim();
}

const segmenters = new Map<string, Intl.Segmenter>();
