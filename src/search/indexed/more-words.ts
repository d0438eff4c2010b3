import { isBound } from '../../letters/characters.ts';
import { otherForms } from '../../letters/han.ts';
import { spelledOut } from '../../letters/latin.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { charactersOf, scriptRuns } from './bound-words.ts';
import { isPlain } from '../query/in-engine.ts';
import { spacedNumbersOf, wordsOfText } from './words-of-text.ts';

/**
 * The words by which texts are to be found and that the engine does not make of them itself: two characters of a word that
 * no blanks part, in each of their forms; letters of other scripts without their points; `ø` as two letters; a number whose
 * thousands are parted by blanks.
 */
export function moreWords(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of new Set(texts)) {
    for (const piece of special.test(text) ? text.split(/\s+/u) : []) {
      if (!special.test(piece)) continue;
      const spelled = spelledOut(piece);
      if (spelled !== piece) for (const word of wordsOfText(spelled)) words.add(word);
      if (isPlain(piece)) continue;
      const small = piece.toLowerCase();
      for (const word of wordsOfText(piece)) if (isBound(word) || word !== small) words.add(word);
      // The last character of a word begins no pair.
      for (const run of scriptRuns(readerForm(piece)).filter(isBound))
        words.add(charactersOf(run).at(-1) ?? '');
    }
    for (const number of spacedNumbersOf(text)) words.add(number);
  }
  return [...words].flatMap((word) => [word, ...otherForms(word)]);
}

/** More than ASCII: of the rest the engine makes all there is. */
const special = /[^\0-\x7f\s]/u;
