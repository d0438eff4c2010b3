import type { NameIndex } from '../names/match-names.ts';
import type { WordFacts } from '../indexed/word-list.ts';

/** Whether a word begins one there is: it is still being typed, or the engine finds what it begins. */
export function begins(part: string, names: NameIndex, words: ReadonlyMap<string, WordFacts>): boolean {
  for (const word of words.keys()) if (word.startsWith(part)) return true;
  return names.labels.some((label) => label.words.some((word) => word.startsWith(part)));
}
