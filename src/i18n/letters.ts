import { readerLetters } from '../letters/reader-form.ts';

/** Group sorted things by the first letter of their name, without what makes it special; `#` for digits and the rest. */
export function byLetter<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  return Map.groupBy(things, (thing) => {
    const first = /\p{L}|\p{N}/u.exec(readerLetters(nameOf(thing)))?.[0].toUpperCase() ?? '';
    return /^\p{L}$/u.test(first) ? first : '0-9';
  });
}
