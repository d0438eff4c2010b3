/** What a reader may have meant by words that stand in no fact. Loaded when someone typed one. */
import { edits, forgiven } from '../../search/names/edits.ts';
import { wordsOfText } from '../../search/indexed/words-of-text.ts';

/** Words as they are searched for, and what became of those that stand nowhere. */
export interface Forgiven {
  /** What is searched for: words that stand somewhere, and others put right. */
  readonly words: readonly string[];
  /** What a word with a slip was taken for. */
  readonly corrected: readonly string[];
  /** Words that stand in no fact and are near to none that does. */
  readonly unknown: readonly string[];
}

/**
 * Take each word that no text holds for the nearest one that some text does, or leave it out.
 *
 * @param words folded, as they were typed.
 * @param texts folded.
 */
export function forgive(words: readonly string[], texts: readonly string[]): Forgiven {
  const known = [...new Set(texts.flatMap(wordsOfText))];
  const meant = words.map((word) =>
    texts.some((text) => text.includes(word)) ? { word, found: word } : { word, found: nearest(word, known) },
  );
  return {
    words: meant.flatMap(({ found }) => found ?? []),
    corrected: meant.flatMap(({ word, found }) => (found === undefined || found === word ? [] : [found])),
    unknown: meant.filter(({ found }) => found === undefined).map(({ word }) => word),
  };
}

function nearest(word: string, known: readonly string[]): string | undefined {
  // A number with a slip is another number.
  if (/\d/.test(word)) return undefined;
  const first = word.charAt(0);
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const candidate of known) {
    const slips = edits(word, candidate, forgiven(candidate.length));
    if (slips === undefined) continue;
    const score = slips * 2 + (candidate.startsWith(first) ? 0 : 1);
    if (!best || score < best.score) best = { word: candidate, score };
  }
  return best?.word;
}
