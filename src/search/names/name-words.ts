import { spelledOut } from '../../letters/latin.ts';
import { readerForm } from '../../letters/reader-form.ts';

/**
 * The words by which names are compared, folded: whatever is no letter and no digit parts them, and initials with
 * periods are one word ("U.S." and "US" are the same).
 */
export const nameWords = (text: string): string[] =>
  readerForm(text)
    .replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * A name in the ways it is typed: as it is, `ø` as two letters, and with nothing on its letters where vowels stand there, as
 * some keyboards have it.
 */
export function spellingsOf(name: string): string[] {
  const bare = readerForm(name)
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .normalize('NFC');
  // Of forms that are one, the name itself: it has its capitals.
  return [
    ...new Map([bare, spelledOut(name), name].map((form) => [readerForm(form), form])).values(),
  ].reverse();
}

/** The same without what parts words: "EE. UU." and "EEUU", "VC-25" and "VC 25" are one. */
export const compact = (words: readonly string[]): string => words.join('');

/**
 * The words a name is met by: its own, and short neighbours as one word, as people type them: "KC135", "EEUU".
 */
export const labelWords = (name: string): string[] => withJoined(nameWords(name));

/** Words, and short neighbours among them as one. */
export function withJoined(words: readonly string[]): string[] {
  const joined = words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return before.length <= 3 && word.length <= 3 ? [before + word] : [];
  });
  return [...words, ...joined];
}
