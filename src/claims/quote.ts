import { refuse, text } from '../records/fields.ts';
import { countWords } from './count-words.ts';

/** How many words of a source may be quoted as evidence: what it said, and never the work itself. */
export const longestQuote = 40;

/** The `quote` attribute of evidence: the source's own words. */
export const quote = text.superRefine((said, ctx) => {
  const words = countWords(said);
  if (words > longestQuote) refuse(ctx, 'bad-quote', { words, most: longestQuote });
});
