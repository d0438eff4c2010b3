import type { Entity } from '../entities/schema.ts';
import type { Claim } from './types.ts';

/**
 * The entities that most claims are about, and how many; equals in the order of their names. Who says everything is
 * left out: a speaker of more than half of the claims is the subject of the site, not a way into it.
 */
export function mostClaimed(
  claims: readonly Claim[],
  most: number,
): { readonly entity: Entity; readonly count: number }[] {
  const counts = new Map<Entity, { about: number; said: number }>();
  for (const claim of claims) {
    for (const entity of claim.entities) {
      const { about, said } = counts.get(entity) ?? { about: 0, said: 0 };
      counts.set(entity, { about: about + 1, said: said + (claim.speaker === entity ? 1 : 0) });
    }
  }
  return [...counts]
    .filter(([, { said }]) => said * 2 <= claims.length)
    .map(([entity, { about: count }]) => ({ entity, count }))
    .toSorted((a, b) => b.count - a.count || (a.entity.name < b.entity.name ? -1 : 1))
    .slice(0, most);
}
