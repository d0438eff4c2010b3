/** Words that are only begun: in which parts of all words they may stand. */
import { partOf } from './postings.ts';

/** A word that is only begun is looked for in so many parts; of what may stand in more the build writes down where it does. */
const mostParts = 3;

/** The first and the last part in which words begin so. */
export const partsOfBegun = (beginning: string, begins: readonly string[]): [first: number, last: number] => [
  partOf(beginning, begins),
  partOf(`${beginning}\uffff`, begins),
];

export function isInMany(beginning: string, begins: readonly string[]): boolean {
  const [first, last] = partsOfBegun(beginning, begins);
  return last - first >= mostParts;
}
