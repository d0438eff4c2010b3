/** What a text could name: kept with what was read in it, it says whether a change of names can matter to it. */
import { bound } from '../letters/characters.ts';
import { nameForm } from '../letters/name-form.ts';
import type { FindNames, NameOwners } from './names.ts';

/** The words of all the texts that a finder of names was asked about. */
export interface MetWords {
  readonly findNames: FindNames;
  readonly words: ReadonlySet<string>;
}

/** A finder that keeps the words of what it is asked about. */
export function meetWords(findNames: FindNames): MetWords {
  const words = new Set<string>();
  const seen = new Set<string>();
  return {
    words,
    findNames: (text) => {
      if (!seen.has(text)) {
        seen.add(text);
        for (const word of wordsIn(text)) words.add(word);
      }
      return findNames(text);
    },
  };
}

/** The labels that one set of names has and another has not, or has of another owner. */
export function changedLabels(before: NameOwners, after: NameOwners): string[] {
  if (before === after) return [];
  const labels = new Set([...before.keys(), ...after.keys()]);
  return [...labels].filter((label) => before.get(label) !== after.get(label));
}

/** Whether a text with these words could hold a label. It may say yes where there is none, and never no where there is. */
export const couldHold = (words: ReadonlySet<string>, label: string): boolean =>
  wordsIn(label).every((word) => words.has(word));

/** Words as names are parted by: a letter alone in the scripts that bind words together, for names begin and end there. */
export const wordsIn = (text: string): string[] => nameForm(text).match(word) ?? [];

const word = new RegExp(`[${bound}]|(?:(?![${bound}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
