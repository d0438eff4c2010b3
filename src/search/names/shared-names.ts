/** Names that several things share: a search for one finds what is about any of them. */
import { withoutQualifier } from '../../entities/qualifier.ts';
import { entityToken } from '../indexed/entity-token.ts';
import { keyOf, type Named } from './names.ts';

/** The word that stands for a shared name in the searched text of what is about one of its bearers. No id holds `=`. */
export const nameToken = (key: string): string => entityToken(`=${key}`);

/** The words of each thing's shared names, by its id; nothing for those whose names are their own. */
export function sharedNames(
  things: readonly Pick<Named, 'id' | 'name' | 'aliases'>[],
): ReadonlyMap<string, readonly string[]> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, aliases } of things)
    for (const label of [name, ...aliases]) {
      const key = keyOf(withoutQualifier(label));
      bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
    }
  const shared = new Map<string, string[]>();
  for (const [key, ids] of bearers)
    if (key !== '' && ids.size > 1)
      for (const id of ids) shared.set(id, [...(shared.get(id) ?? []), nameToken(key)]);
  return shared;
}
