import { isBound } from '../../letters/characters.ts';
import { begins } from './begins.ts';
import { charactersOf, scriptRuns } from '../indexed/bound-words.ts';
import { exactLabels, findNames, type NameIndex } from '../names/match-names.ts';
import type { Vocabulary } from './resolve.ts';
import { wordsOfText } from '../indexed/words-of-text.ts';

/**
 * Cut what is typed in a script that parts no words: at names, and where what stands about them is not known as a whole, at
 * its words. "安倍晋三首相" is a name and a title.
 */
export function cutBound(word: string, vocabulary: Vocabulary): string[] {
  if (!isBound(word)) return [word];
  return scriptRuns(word.normalize('NFC')).flatMap((run) => {
    if (!isBound(run)) return /[\p{L}\p{N}]/u.test(run) ? [run] : [];
    const pieces = cutAtNames(charactersOf(run), vocabulary.names);
    return pieces.flatMap(({ text, named }) => {
      if (named || isBoundKnown(text, vocabulary)) return [text];
      // A particle, or a character of a title.
      if (charactersOf(text).length === 1) return pieces.length === 1 ? [text] : [];
      return wordsIn(text);
    });
  });
}

/** Words of such a text, as the browser's dictionaries have them. */
function wordsIn(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** No name in such a script has more characters than this. */
const longestRun = 16;

/** The longest names in a row of characters, and what stands between them. */
function cutAtNames(characters: readonly string[], names: NameIndex): { text: string; named: boolean }[] {
  const pieces: { text: string; named: boolean }[] = [];
  let from = 0;
  const close = (at: number): void => {
    if (at > from) pieces.push({ text: characters.slice(from, at).join(''), named: false });
  };
  for (let at = 0; at < characters.length; at += 1) {
    for (let end = Math.min(characters.length, at + longestRun); end > at + 1; end -= 1) {
      const text = characters.slice(at, end).join('');
      if (exactLabels(text, names).length === 0) continue;
      close(at);
      pieces.push({ text, named: true });
      from = end;
      at = end - 1;
      break;
    }
  }
  close(characters.length);
  return pieces;
}

/** Whether any two characters of a word stand side by side somewhere; of one, whether it begins such two. */
export function isBoundKnown(word: string, { names, words }: Vocabulary): boolean {
  if (findNames(word, names).length > 0) return true;
  const pairs = wordsOfText(word);
  return pairs.every((pair) => words.has(pair) || (pairs.length === 1 && begins(pair, names, words)));
}
