/** Things by their keys, of which each may have several; those of one key in the order they came. */
export function indexBy<Thing>(
  things: Iterable<Thing>,
  keysOf: (thing: Thing) => Iterable<string>,
): ReadonlyMap<string, readonly Thing[]> {
  const index = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const those = index.get(key);
      if (those) those.push(thing);
      else index.set(key, [thing]);
    }
  }
  return index;
}
