/** How words are compared in the browser: no accents, no capitals, one kind of apostrophe and hyphen. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‐‑–—]/g, '-')
    .toLowerCase();

/** The words of a query, folded; white space parts them. */
export const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Whether a folded text holds every word, in any order. */
export const holdsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
