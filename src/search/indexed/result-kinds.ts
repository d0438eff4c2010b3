/** What kinds of thing a search finds, in the order in which they are listed. */
export const resultKinds = ['claim', 'entity', 'article', 'source'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** The letter by which the name of a fragment says its kind, `x` if it has none: see build/number-fragments.ts. */
export const letterOf = (kind: string | undefined): string => kind?.charAt(0) ?? 'x';

const kinds = new Map(resultKinds.map((kind) => [letterOf(kind), kind]));

/** What kind of thing a result is, by the name of its fragment: `en_c7f4k12` is a claim. */
export const kindOf = (name: string): ResultKind | undefined => kinds.get(name.charAt(name.indexOf('_') + 1));
