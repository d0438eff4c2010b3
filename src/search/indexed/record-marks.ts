/** Parts what is quoted of a record from what is only searched; no phrase reaches over it. */
export const tailMark = '⁂';

/** Parts what may be quoted; no phrase reaches over it either, and it is not shown. */
export const partMark = '¶';

/** Parts from all that what `moreWords` adds. It is only for the index: no result carries it. */
export const moreMark = '⁑';

/** A text of an index without what `moreWords` added. */
export const withoutMore = (text: string): string => text.replaceAll(more, '');

const more = new RegExp(`\\s*${moreMark}[^"\\\\]*`, 'gu');

/*
 * The engine also searches what a result carries beside its text, so a number or a word there would be found by anyone
 * who types it. Here each is one word that no one types: `n10`, or counts as `q3q0q1`.
 */

/** Write numbers as such a word. */
export const asCode = (...numbers: readonly number[]): string =>
  numbers.length === 1 ? `n${numbers[0] ?? 0}` : numbers.map((number) => `q${number}`).join('');

/** Read what `asCode` wrote. */
export const fromCode = (code: string | undefined): number[] => (code?.match(/\d+/g) ?? []).map(Number);
