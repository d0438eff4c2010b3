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

/** The same without what a pattern matches in it. */
export function withoutMatches({ text, starts, ends }: Placed, pattern: RegExp): Placed {
  const gone = new Set<number>();
  for (const { 0: match, index } of text.matchAll(pattern))
    for (let at = index; at < index + match.length; at += 1) gone.add(at);
  if (gone.size === 0) return { text, starts, ends };
  const stays = (_: unknown, at: number): boolean => !gone.has(at);
  return {
    text: text.split('').filter(stays).join(''),
    starts: starts.filter(stays),
    ends: ends.filter(stays),
  };
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
