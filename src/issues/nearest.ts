import { readerForm } from '../letters/reader-form.ts';
import damerauLevenshtein from 'damerau-levenshtein';

/**
 * Find the known word an author probably meant.
 *
 * @returns the word with the fewest slips (the earliest in order among equals) within a third of the length; else the
 *   only one that begins or ends as the author wrote; else `undefined`: a far-fetched guess helps less than none.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const form = readerForm(word);
  // They are gone through twice, and an iterator can be once.
  const words = [...known];
  let best: { word: string; edits: number } | undefined;
  for (const candidate of words) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const { steps: edits } = damerauLevenshtein(form, readerForm(candidate));
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word ?? longer(form, words);
}

/** For so many words a near miss is looked for: a report of more is not read word by word. */
const mostGuesses = 100;

/** A `nearest` for many words among the same known ones: what it costs does not grow with both. */
export function nearMisses(known: Iterable<string>): (word: string) => string | undefined {
  const words = [...known];
  let guesses = 0;
  return (word) => (guesses++ < mostGuesses ? nearest(word, words) : undefined);
}

/** The one word of which an author wrote the beginning or the end: `partly`, `alias`, `newspaper`. */
function longer(part: string, known: readonly string[]): string | undefined {
  if (part.length < 4) return undefined;
  const [only, ...more] = known.filter((candidate) => {
    const whole = readerForm(candidate);
    return whole !== part && (whole.startsWith(part) || whole.endsWith(part));
  });
  return more.length === 0 ? only : undefined;
}
