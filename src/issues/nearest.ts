import { distance } from 'fastest-levenshtein';

/**
 * Find the known word an author probably meant.
 *
 * @returns the word with the fewest edits (the earliest in order among equals), or `undefined` when none is
 *   within a third of the length: a far-fetched guess helps less than none.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}
