import { remembering } from '../records/remembering.ts';
import { toPlainCitation, type Quotes } from './plain-citation.ts';
import type { CslItem } from './csl-json.ts';

/** What differs between works that are cited alike: the claims of one analysis, revised on one day. */
const own = ['title', 'genre', 'URL'] as const;

/**
 * An item as a sentence, as {@link toPlainCitation} gives it. Making one is dear, and an archive has tens of thousands
 * of claims whose sentences differ in three fields only: what is around these is made once and filled in.
 *
 * @param of what the items belong to; what was made is forgotten with it.
 */
export function citeAlike(of: object, item: CslItem, locale: string, quotes?: Quotes): string {
  const texts = own.map((name) => String(item[name]));
  // The style begins a genre with a capital.
  if (!texts.every(isVerbatim) || !/^\p{Lu}/u.test(String(item['genre'])))
    return toPlainCitation(item, locale, quotes);
  const blank = { ...item, ...Object.fromEntries(own.map((name, at) => [name, places[at]])) };
  const known = sentences(of);
  const key = JSON.stringify([locale, quotes, { ...blank, id: '', version: '' }]);
  const sentence = known.get(key) ?? toPlainCitation(blank, locale, quotes);
  known.set(key, sentence);
  return sentence.replaceAll(place, (found) => texts[places.indexOf(found)] ?? '');
}

const sentences = remembering<object, [], Map<string, string>>(() => new Map());

/** Signs that no style changes, and that no text here holds. */
const places = own.map((_, at) => String.fromCodePoint(0xe010 + at));
const place = /[\ue010-\ue01f]/g;

/** Whether a style takes a text as it is: it turns and curls quotation marks, an apostrophe within a word apart. */
const isVerbatim = (text: string): boolean =>
  /^(?:[^\p{C}\p{Quotation_Mark}`´]|(?<=\p{L})’(?=\p{L}))+$/u.test(text) && text === text.trim();
