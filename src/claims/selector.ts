/** How a quotation is found again in a text. @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of text; UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const shortest = 32;

/**
 * Describe a stretch of a text so that it can be found again: the words, and as much around them as it takes to
 * match exactly once (at least 32 characters where there are so many).
 *
 * @param text plain text, white space collapsed, otherwise as the page has it.
 * @returns a selector for any stretch with words in it: at the latest, the whole text stands in one place only.
 */
export function toTextQuoteSelector(text: string, { start, end }: Span): TextQuoteSelector {
  const exact = text.slice(start, end);
  for (let length = shortest; ; length *= 2) {
    const from = wholeCharacter(text, Math.max(0, start - length));
    const to = wholeCharacter(text, Math.min(text.length, end + length));
    const selector = { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
    if (isUnique(text, selector) || (from === 0 && to === text.length)) return selector;
  }
}

/** Whether a selector matches a text once: of a text that repeats itself, no further match need be looked for. */
function isUnique(text: string, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  const whole = prefix + exact + suffix;
  const first = text.indexOf(whole);
  return first !== -1 && !text.includes(whole, first + 1);
}

/** How often a selector matches a text; overlapping matches count. */
export function countMatches(text: string, { exact, prefix, suffix }: TextQuoteSelector): number {
  const whole = prefix + exact + suffix;
  if (whole === '') return 0;
  let count = 0;
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1)) count += 1;
  return count;
}

/** Step back from the middle of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && at > 0 ? at - 1 : at;
