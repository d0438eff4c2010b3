/**
 * The word that stands for an entity in the searched text of everything that names it, by whatever name: so claims are
 * found under each alias, and no excerpt holds a list of names. It has no vowel and no blank, so that no stemmer
 * changes it, and follows from the id alone, so that pages and index of different builds agree.
 */
export function entityToken(id: string): string {
  let low = 0x811c9dc5; // FNV-1a, and the same again with another start
  let high = 0x01000193;
  for (const letter of id) {
    const code = letter.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return `zq${letters(low)}${letters(high)}`;
}

const alphabet = 'bcdfghjklmnpqrtv';

const letters = (number: number): string =>
  [0, 4, 8, 12, 16, 20].map((shift) => alphabet.charAt((number >>> shift) & 15)).join('');

/** The word that stands only in the record of the entity itself. */
export const ownToken = (id: string): string => `${entityToken(id)}z`;

/** A text without such words. */
export const withoutTokens = (text: string): string => text.replaceAll(tokens, '');

const tokens = new RegExp(`\\bzq[${alphabet}]{12}z?\\b`, 'g');
