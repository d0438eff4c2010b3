/** A text in another form, and where each unit of it came from. */
export interface Placed {
  readonly text: string;
  /** For each UTF-16 unit of `text` where its letter begins in the text as it was, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What is one letter to a form: its marks belong to it, Hangul and half-width kana may be in parts; white space is one. */
const letters = /\s+|[\u1100-\u11ff]+|[\uff66-\uff9d][\uff9e\uff9f]|[^]\p{Mark}*/gu;

/**
 * Give a text another form, letter by letter.
 *
 * @param form of one letter with its marks; it may give several units, or none.
 */
export function withPlaces(text: string, form: (letter: string) => string): Placed {
  const formed: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const piece = form(letter);
    for (let unit = piece.length; unit > 0; unit -= 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
    formed.push(piece);
  }
  return { text: formed.join(''), starts, ends };
}

/** A form of single letters that works each out once: the letters of a text are few. */
export function remembered(form: (letter: string) => string): (letter: string) => string {
  const known = new Map<string, string>();
  return (letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const formed = form(letter);
    known.set(letter, formed);
    return formed;
  };
}
