import type { TextQuoteSelector } from '../claims/selector.ts';
import type { Source } from '../sources/schema.ts';

/** A passage longer than this is named by its beginning and its end. */
const longest = 120;

/**
 * Name a passage in an address so that a browser finds its words even where its anchor is gone: `text=exact`, or
 * `text=prefix-,exact` for words that stand in the page before it. A browser takes the first match whatever its
 * capitals; what matches nothing does no harm, for the anchor stands in the same address.
 *
 * @param text the article's plain text, which the selector matches once.
 * @param before what the page shows above the text.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function toTextDirective(
  { exact, prefix, suffix }: TextQuoteSelector,
  text: string,
  before = '',
): string {
  const place = text.indexOf(prefix + exact + suffix) + prefix.length;
  const isFirst = !`${before} ${text.slice(0, place + exact.length - 1)}`
    .toLowerCase()
    .includes(exact.toLowerCase());
  const context = prefix.replace(/^\S*\s+/, '').trim(); // it may begin within a word
  const parts = exact.length <= longest ? [exact] : ends(exact);
  return `text=${[...(isFirst || context === '' ? [] : [`${encode(context)}-`]), ...parts.map(encode)].join(',')}`;
}

/**
 * The address of the spot in a web page where words of it stand, for browsers that follow text fragments.
 *
 * @returns `undefined` where there is no such spot: the address names a place of its own, or leads to a document that is no page.
 */
export function toSpot(url: string, quote: string): string | undefined {
  const { hash, pathname } = new URL(url);
  if (hash !== '' || /\.(?:pdf|docx?|xlsx?|csv|zip|jpe?g|png|mp[34])$/i.test(pathname)) return undefined;
  // What was left out of a quotation does not stand in the page.
  const [first = '', ...rest] = quote
    .split(/\s*(?:\[[^\]]*\]|\(…\)|…|\.{3})\s*/u)
    .filter((part) => part !== '');
  const last = rest.at(-1);
  const parts = last === undefined ? (first.length <= longest ? [first] : ends(first)) : [first, last];
  return first === '' ? undefined : `${url}#:~:text=${parts.map(encode).join(',')}`;
}

/** The address of a source, at the words quoted from it where a browser can find them. */
export const spotOf = ({ URL: url }: Pick<Source, 'URL'>, quote: string | undefined): string | undefined =>
  url !== undefined && quote !== undefined ? (toSpot(url, quote) ?? url) : url;

/** An address with a sentence of its page: numbers that stand between its words hinder no browser from finding it. */
export const toSentence = (address: string, sentence: string): string =>
  `${address}:~:text=${(sentence.length <= 30 ? [sentence] : ends(sentence)).map(encode).join(',')}`;

/** The first and the last words: no end within a word, and nothing said twice. */
function ends(exact: string): string[] {
  const words = exact.split(' ');
  const few = Math.min(6, Math.floor(words.length / 2));
  return few === 0 ? [exact] : [words.slice(0, few).join(' '), words.slice(-few).join(' ')];
}

/** A hyphen marks prefix and suffix, and must not stand for itself. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
