/** Group sorted things by the first letter of their name, without its accent; `#` for digits and the rest. */
export function byLetter<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  return Map.groupBy(things, (thing) => {
    const first = /\p{L}|\p{N}/u.exec(nameOf(thing).normalize('NFD'))?.[0].toUpperCase() ?? '';
    return /^\p{L}$/u.test(first) ? first : '0-9';
  });
}
