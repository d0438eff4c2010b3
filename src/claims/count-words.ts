const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Count the words of a text as its readers do, also where no blanks part them (Chinese, Japanese, Thai).
 *
 * @param lang BCP 47; where none is known, word boundaries are those of the script.
 */
export function countWords(text: string, lang = 'und'): number {
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: 'word' })));
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
