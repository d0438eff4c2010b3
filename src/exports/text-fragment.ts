import type { TextQuoteSelector } from '../annotations/selector.ts';

/** A passage longer than this is named by its beginning and its end. */
const longest = 120;

/**
 * Name a passage in an address so that a browser finds its words even where its anchor is gone: `text=exact`, or
 * `text=prefix-,exact` for words that stand in the article more than once.
 *
 * @param text the article's plain text, which the selector matches once.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function toTextDirective({ exact, prefix }: TextQuoteSelector, text: string): string {
  const unique = text.indexOf(exact) === text.lastIndexOf(exact);
  const before = prefix.replace(/^\S*\s+/, '').trim(); // it may begin within a word
  const parts = exact.length <= longest ? [exact] : ends(exact);
  return `text=${[...(unique || before === '' ? [] : [`${encode(before)}-`]), ...parts.map(encode)].join(',')}`;
}

/** The first and the last words: no end within a word, and nothing said twice. */
function ends(exact: string): string[] {
  const words = exact.split(' ');
  const few = Math.min(6, Math.floor(words.length / 2));
  return few === 0 ? [exact] : [words.slice(0, few).join(' '), words.slice(-few).join(' ')];
}

/** A hyphen marks prefix and suffix, and must not stand for itself. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
