/** How many words may be quoted at once: enough to show what was said, too few to replace the work. */
export const longestQuotation = 12;

/** A quotation, with the number of its words and where it begins. */
export interface Quotation {
  readonly words: number;
  readonly start: number;
}

const marks = /“([^“”]*)”|«([^«»]*)»|(?<![\p{L}\p{N}])"([^"]*)"(?![\p{L}\p{N}])/gu;

/**
 * Find quotations of more than twelve words in one block of prose.
 *
 * @param quoted the whole block is a quotation.
 */
export function findQuotations(text: string, quoted: boolean): Quotation[] {
  const found = quoted
    ? [{ said: text, start: 0 }]
    : [...text.matchAll(marks)].map((match) => ({ said: match.slice(1).join(''), start: match.index }));
  return found.flatMap(({ said, start }) => {
    const words = said.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
    return words > longestQuotation ? [{ words, start }] : [];
  });
}
