import type { Addresses } from '../site/addresses.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** `/entities.json`: every entity, with the claims about it as `ARTICLE/CLAIM`, each once whatever its editions. */
export function toEntitiesFile(corpus: Corpus, to: Addresses): { entities: object[] } {
  return {
    entities: corpus.entities.map((entity) => {
      const { id, name, type, aliases, description, sameAs } = entity;
      const about = corpus.claimsAbout(id);
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
