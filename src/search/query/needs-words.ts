import { exactLabels, type NameIndex } from '../names/match-names.ts';

/**
 * Whether the list of words can say anything of what was typed: where all of it is a name, nothing is corrected, left out or
 * too common, and a first search need not load the list.
 */
export const needsWords = (query: string, names: NameIndex): boolean =>
  exactLabels(query, names).length === 0;
