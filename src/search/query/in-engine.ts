/** How the engine is asked for words: it folds accents of the Latin script itself, and knows no others. */
import { wordsOfText } from '../indexed/words-of-text.ts';

/** Anything but letters and digits that are none of a to z and 0 to 9, what is not seen, and full widths. */
const plain = /^(?:[a-z\d\p{Mark}]|[^\p{L}\p{N}\uff01-\uff5e\p{Default_Ignorable_Code_Point}])*$/iu;

/** Whether the engine finds a word as it is written. */
export const isPlain = (word: string): boolean => plain.test(word.normalize('NFD'));

/** A word as the engine is asked for it. */
export const inEngine = (word: string): string => {
  const bare = word.replaceAll('"', '');
  return isPlain(bare) ? bare : wordsOfText(bare).join(' ');
};
