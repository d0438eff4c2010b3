/**
 * The fragment of a claim's annotation is this and the claim's id. No id has two hyphens in a row: the bare names are
 * the claims' own.
 */
export const notePrefix = 'note--';
