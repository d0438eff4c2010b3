/** What kinds of thing a search finds, in the order in which they are listed. */
export const resultKinds = ['claim', 'entity', 'article', 'source'] as const;
export type ResultKind = (typeof resultKinds)[number];
