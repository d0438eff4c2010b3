/** What kinds of thing an entity can be. */
export const entityTypes = [
  'person',
  'organization',
  'place',
  'facility',
  'law',
  'event',
  'work',
  'object',
] as const;
export type EntityType = (typeof entityTypes)[number];
