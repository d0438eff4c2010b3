/** CSL-JSON items as people write them in a list of references, by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-json.ts';

/**
 * APA style for a work by itself: without the order of a list, and without what tells works alike apart, which cost as much
 * as the sentence.
 */
const alone = 'apa-alone';
const { styles } = plugins.config.get('@csl');
styles.add(alone, styles.get('apa').replaceAll(/<sort>.*?<\/sort>| disambiguate-[\w-]+="[^"]*"/gs, ''));

/** The modules of a site are loaded more than once: this is one for all of them. */
const shared = globalThis as { plumblineCitations?: Map<string, string> };

/** Sentences that were made, by all that they are made of. To make one takes as long as to draw a page; builds keep them. */
export const madeCitations = (): Map<string, string> => (shared.plumblineCitations ??= new Map());

/**
 * An item as a sentence of a list of references, in APA style.
 *
 * 2026-11-28, of other languages than English: the terms are those of the CSL locale that the library brings for the language;
 * its date, which the style puts together in English order ("2024, noviembre 14"), is written as the language does, and
 * quotation marks are those of the title, or of our words: `es-ES` has other ones than Latin America.
 *
 * @param quotes in which titles are quoted.
 */
export function toPlainCitation(item: CslItem, locale: string, quotes: Quotes = ['“', '”']): string {
  const key = JSON.stringify([item, locale, quotes]);
  const made = madeCitations();
  const sentence = made.get(key) ?? cite(item, locale, quotes);
  made.set(key, sentence);
  return sentence;
}

function cite(item: CslItem, locale: string, quotes: Quotes): string {
  const lang = localeFor(locale);
  const [dated, hide] =
    lang === undefined
      ? [item, hidden]
      : [
          { ...item, issued: inOrder(item['issued'], locale) },
          (text: string) => hidden(withoutQuotes(text, quotes)),
        ];
  return shown(
    new Cite([mapText(dated, hide)])
      .format('bibliography', { format: 'text', template: alone, lang: lang ?? locale })
      .trim(),
  );
}

/** What a text is quoted in. */
export type Quotes = readonly [open: string, close: string];

/** The locale of the library for a language that is not English; none where it has none. */
function localeFor(locale: string): string | undefined {
  const { language } = new Intl.Locale(locale);
  const known = plugins.config.get('@csl').locales.list();
  return language === 'en' ? undefined : known.find((name) => name.startsWith(`${language}-`));
}

/** A day in the words of a language, its year first, as the style has it: "2024, 14 de noviembre". */
function inOrder(issued: unknown, locale: string): unknown {
  const { 'date-parts': [parts, end] = [], ...more } = (issued ?? {}) as {
    'date-parts'?: readonly (readonly number[])[];
  };
  const [year, month, day] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) return issued;
  if (end !== undefined || year < 1000 || Object.keys(more).length > 0) return issued;
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return { literal: `${year}, ${date.format(Date.UTC(year, month - 1, day))}` };
}

/** Fields that are no prose: CSL takes them as they are. */
const verbatim = new Set(['id', 'type', 'URL', 'DOI', 'language', 'custom']);

/** Change every text of an item, names included. */
function mapText(item: CslItem, change: (text: string) => string): CslItem {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]));
  };
  const fields = Object.entries(item).map(([name, value]) => [
    name,
    verbatim.has(name) ? value : deep(value),
  ]);
  return Object.fromEntries(fields) as CslItem;
}

/** CSL reads `<b>` and its like as markup; content is text, never markup. */
const hidden = (text: string): string => text.replaceAll('<', '\ue000').replaceAll('>', '\ue001');
const shown = (text: string): string =>
  text
    .replaceAll('\ue000', '<')
    .replaceAll('\ue001', '>')
    .replaceAll(/[\ue020-\ue029]/g, (sign) => marks.charAt(sign.charCodeAt(0) - 0xe020));

/** Keep quotation marks from the library, which has those of one country; straight ones become ours. */
const withoutQuotes = (text: string, [open, close]: Quotes): string =>
  text
    .replaceAll(/(?<=^|[\s([{¿¡—–-])"/gu, open)
    .replaceAll('"', close)
    .replaceAll(/[“”‘’«»‹›„‚]/g, (mark) => String.fromCharCode(0xe020 + marks.indexOf(mark)));

const marks = '“”‘’«»‹›„‚';
