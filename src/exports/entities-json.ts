import type { Addresses } from '../site/addresses.ts';
import type { Corpus } from '../corpus/types.ts';

/** `/entities.json`: every entity, with the claims about it as `ARTICLE/CLAIM`, each once whatever its editions. */
export function toEntitiesFile({ entities, claims }: Corpus, to: Addresses): { entities: object[] } {
  return {
    entities: entities.map((entity) => {
      const { id, name, type, aliases, description, sameAs } = entity;
      const about = claims.filter((claim) => claim.entities.includes(entity));
      return {
        id,
        name,
        type,
        aliases,
        description: description ?? null,
        url: to.absolute(to.entity(id)),
        sameAs,
        claims: [...new Set(about.map((claim) => `${claim.article}/${claim.id}`))],
      };
    }),
  };
}
