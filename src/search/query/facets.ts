/** What a search can be narrowed by. Inside a facet any of its values will do; every facet must be met. `claim` is the kind of claim. */
export const facets = [
  'kind',
  'assessment',
  'claim',
  'entity',
  'speaker',
  'source',
  'article',
  'lang',
] as const;
export type Facet = (typeof facets)[number];
