import type { Assessment } from '../claims/vocabulary.ts';
import { listOf } from './lists.ts';
import type { Words } from './index.ts';

/** How many of the claims that rest on a source would lose their assessment without it, as a sentence. */
export function summaryOf(falls: number, all: number, words: Words): string {
  const said = words.source.falls;
  if (all === 0) return said.noneRests;
  if (falls === 0) return said.keeps({ count: all });
  return all === 1 ? said.losesOnly : said.loses({ count: falls, all });
}

/** Assessments by their names, one after the other. */
export const namesOf = (assessments: readonly Assessment[], words: Words): string =>
  listOf(
    assessments.map((assessment) => words.assessments[assessment].name),
    words,
  );
