/** A text in another form, and where each unit of it came from. */
export interface Placed {
  readonly text: string;
  /** For each UTF-16 unit of `text` where its letter begins in the text as it was, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * What is one to a form: a letter with its marks, Hangul and half-width kana in parts, white space. Plain letters change each
 * into one, so a word of them is taken at once.
 */
const pieces = /[!-~]+(?!\p{Mark})|\s+|[\u1100-\u11ff]+|[\uff66-\uff9d][\uff9e\uff9f]|[^]\p{Mark}*/gu;

/**
 * Give a text another form, letter by letter.
 *
 * @param form of one letter with its marks, which may give several units or none, or of several plain ones.
 */
export function withPlaces(text: string, form: (letter: string) => string): Placed {
  const formed: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const made = form(piece);
    const word = made.length === piece.length && isPlain.test(piece);
    for (let unit = 0; unit < made.length; unit += 1) {
      starts.push(word ? index + unit : index);
      ends.push(word ? index + unit + 1 : index + piece.length);
    }
    formed.push(made);
  }
  return { text: formed.join(''), starts, ends };
}

const isPlain = /^[!-~]+$/;

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

/** So many words are kept: a language has them, and a site of thousands of analyses no more. */
const most = 50_000;

/** A form that works each letter and word out once: a text has few. */
export function remembered(form: (letter: string) => string): (letter: string) => string {
  const known = new Map<string, string>();
  return (letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const formed = form(letter);
    if (known.size > most) known.clear();
    known.set(letter, formed);
    return formed;
  };
}
