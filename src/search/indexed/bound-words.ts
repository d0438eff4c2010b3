/** Words of scripts in which blanks do not part them, or not from what is bound to them: found by any two characters. */
import { bound, isBound } from '../../letters/characters.ts';

/** Letters of such a script in a row, or others. */
const runs = new RegExp(`(?:[${bound}]\\p{Mark}*)+|(?:(?![${bound}])[^])+`, 'gu');

/** A word in pieces that are of such a script, and such as are not: "APEC峰会" is two. */
export const scriptRuns = (word: string): string[] => word.match(runs) ?? [];

/** A word by its characters, each with its marks. */
export const charactersOf = (word: string): string[] => word.match(/[^]\p{Mark}*/gu) ?? [];

/** Any two characters side by side; one where there is no other. */
export function pairsOf(word: string): string[] {
  const characters = charactersOf(word);
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  return pairs.length === 0 ? characters : pairs;
}

/** A word as it is looked up: in pairs where it is bound. */
export const lookedUp = (word: string): string[] =>
  isBound(word) ? scriptRuns(word).flatMap((run) => (isBound(run) ? pairsOf(run) : [run])) : [word];
