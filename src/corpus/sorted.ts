import { compare } from '../issues/compare.ts';

/** One fixed collation: the same content sorts alike on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** Sorted by name, equals by id. */
export function sorted<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  return things
    .map((thing) => ({ thing, key: sortKey(nameOf(thing)) }))
    .sort((a, b) => collator.compare(a.key, b.key) || compare(a.thing.id, b.thing.id))
    .map(({ thing }) => thing);
}

/** Quotes and brackets before the first letter do not count. */
const sortKey = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');
