import damerauLevenshtein from 'damerau-levenshtein';

/** How many slips are forgiven in a word of this many letters: none under 4, one from 4, two from 8. */
export const forgiven = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Nothing longer is a word or a name that someone typed: comparing takes the square of it. */
const longest = 80;

/**
 * Count the slips between two words: a letter wrong, missing or too many, or two neighbours changed over.
 *
 * @returns `undefined` when there are more than `most`.
 */
export function edits(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most || a.length > longest) return undefined;
  if (a === b) return 0;
  if (most === 0 || differing(lettersOf(a) ^ lettersOf(b)) > 2 * most) return undefined;
  const { steps } = damerauLevenshtein(a, b);
  return steps <= most ? steps : undefined;
}

/** Which letters a word has, a bit for each of 32 groups: a slip changes two of them at most, and few words are so near. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function differing(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The slips between what was typed so far and the beginning of a word. */
export function editsOfBeginning(typed: string, word: string, most: number): number | undefined {
  const found = [-1, 0, 1].flatMap((more) => {
    const length = typed.length + more;
    return length > word.length ? [] : (edits(typed, word.slice(0, length), most) ?? []);
  });
  return found.length === 0 ? undefined : Math.min(...found);
}
