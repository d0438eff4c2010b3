/**
 * Letters of the Latin script that have no accent to take off and are looked for without what makes them special, each with
 * the letters it is written with where they are missing; as CLDR's Latin-ASCII has them.
 */
const plain = `
  ßss æae œoe øo łl đd ðd þth ħh ıi ŋn ŧt ĸq əe ǝe ɛe ɔo ɵo ɩi ɨi ʉu ʊu ƒf ɓb ƀb ɗd ɖd ɠg ǥg ɣg ɦh ƙk ɲn ƞn ƥp ƭt ʈt ʋv ƴy ɏy
  ƶz ȥz ɫl ƚl ɍr ɽr ȼc ƈc ⱥa ⱦt ɉj ʂs ɋq ꜳaa ꜵao ꜷau ꜹav ꝏoo
`;

const letters = lettersOf(plain);

const special = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

/** Small letters of the Latin script as they are written where only a to z are there. Accents are another matter. */
export const withoutSpecial = (small: string): string =>
  small.replaceAll(special, (letter) => letters.get(letter) ?? letter);

/** Letters that some write as two where they are missing: Oersted, Mueller, Djokovic; `ß` and `þ` are two anyway. */
const two = lettersOf('äae öoe øoe üue åaa đdj');
const doubled = new RegExp(`[${[...two.keys()].join('')}]`, 'giu');

/** A text with such letters as two; as it is where it has none. */
export const spelledOut = (text: string): string =>
  text.normalize('NFC').replaceAll(doubled, (letter) => two.get(letter.toLowerCase()) ?? letter);

/** A table of letters, each with what stands for it: `øo ßss`. */
export function lettersOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/\s+/u)
      .map((pair) => [pair.charAt(0), pair.slice(1)]),
  );
}
