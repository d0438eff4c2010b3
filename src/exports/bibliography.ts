/** CSL-JSON items in the forms that reference managers and readers take, by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslDate } from '../sources/date.ts';
import { languageNames } from '../sources/languages.ts';
import type { CslItem } from './csl-json.ts';
import { own } from '../issues/own.ts';

/** Keys are our ids, and letters of every script stay letters: today's BibTeX reads UTF-8. */
Object.assign(plugins.config.get('@bibtex')['format'] as object, {
  asciiOnly: false,
  checkLabel: false,
  useIdAsLabel: true,
});

/** Items as BibTeX, one entry each; the key of an entry is the id of its item. */
export const toBibtex = (items: readonly CslItem[]): string =>
  items.map((item) => `${toEntry(item)}\n`).join('\n');

/** What the library makes of an item, mended where it loses something. */
function toEntry(item: CslItem): string {
  // It writes the day into the month, and knows no date in words.
  const { issued, accessed, ...rest } = item;
  const [made] = new Cite([withWholeNames(mapText(withPlainAddresses(rest), escapeLatex))]).format('bibtex', {
    format: 'object',
  });
  const { type = 'misc', label = item.id, properties = {} } = made ?? {};
  const fields: Record<string, string | undefined> = {
    ...properties,
    // The address once more, as text: its signs would be commands.
    howpublished: undefined,
    ...titlesOf(item, properties),
    ...containerOf(item, type),
    ...datesOf(issued as CslDate | undefined),
    ...accessOf(accessed as CslDate | undefined, properties['note']),
    ...languageOf(item['language']),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`\t${name} = ${name === 'month' && value in months ? value : `{${value}}`},\n`],
  );
  return `@${type}{${label},\n${lines.join('')}}`;
}

/** BibTeX styles write a title in lower case, its first letter and words in braces apart. */
function titlesOf(item: CslItem, made: Record<string, string>): Record<string, string> {
  const titles = { title: item.title, booktitle: item['container-title'] };
  return Object.fromEntries(
    Object.entries(titles).flatMap(([name, title]) =>
      typeof title === 'string' && own(made, name) !== undefined ? [[name, protectCapitals(title)]] : [],
    ),
  );
}

/** Brace each word with a capital. The first of a title and of a subtitle keeps its first letter anyway. */
function protectCapitals(title: string): string {
  let first = true;
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index) => {
      if (index % 2 === 0) {
        first ||= /:\s/.test(part);
        return escapeLatex(part);
      }
      const inner = first ? /(?<!^)\p{Lu}|^\p{Lu}+\p{N}/u : /\p{Lu}/u;
      first = false;
      return inner.test(part) ? `{${part}}` : part;
    })
    .join('');
}

/** What a page, a law or a report stands in: the library names it for articles and chapters only. */
function containerOf(item: CslItem, type: string): Record<string, string> {
  const container = item['container-title'];
  if (typeof container !== 'string' || container === item['publisher']) return {};
  if (type === 'misc') return { howpublished: escapeLatex(container) };
  return type === 'techreport' && item['collection-title'] === undefined
    ? { series: escapeLatex(container) }
    : {};
}

/** The names that every BibTeX style knows, and prints in its own language. */
const months = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);
const seasons = ['spring', 'summer', 'autumn', 'winter'];

function datesOf(date: CslDate | undefined): Record<string, string | undefined> {
  if (date === undefined) return {};
  const [[year, month, day] = []] = date['date-parts'] ?? [];
  const { season, circa, literal } = date;
  const named = typeof season === 'number' ? seasons[season - 1] : season;
  return {
    // A year may be any text.
    year: year === undefined ? literal && escapeLatex(literal) : `${circa ? 'ca. ' : ''}${year}`,
    month: month === undefined ? named && escapeLatex(named) : Object.keys(months)[month - 1],
    day: day === undefined ? undefined : String(day),
  };
}

/** The date as biblatex takes it, and in words for the styles that know no such field. */
function accessOf(date: CslDate | undefined, note: string | undefined): Record<string, string> {
  if (date === undefined) return {};
  const [parts] = date['date-parts'] ?? [];
  const day = parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  const when = day ?? (date.literal === undefined ? undefined : escapeLatex(date.literal));
  return {
    ...(day === undefined ? {} : { urldate: day }),
    ...(when === undefined || note !== undefined ? {} : { note: `[Online; accessed ${when}]` }),
  };
}

/** The code for readers of any kind, and the name by which LaTeX hyphenates. */
function languageOf(code: unknown): Record<string, string | undefined> {
  if (typeof code !== 'string') return {};
  const [base = ''] = code.split('-');
  return { language: code, langid: own(languageNames, code) ?? own(languageNames, base) };
}

/**
 * An item as RIS, its lines ended by CRLF.
 *
 * The library's own text breaks lines after 70 characters, within words, which few programs join again.
 */
export function toRis(item: CslItem): string {
  const [fields = {}] = new Cite([mapText(item, oneLine)]).format('ris', { type: 'object' });
  const { TY: type = 'GEN', ...rest } = fields;
  const lines = Object.entries(rest).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${one}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** White space in a text is one blank: a line break would end the field. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** An item as a sentence of a list of references, in APA style. */
export const toPlainCitation = (item: CslItem, locale: string): string =>
  shown(
    new Cite([mapText(item, hidden)])
      .format('bibliography', { format: 'text', template: 'apa', lang: locale })
      .trim(),
  );

/** Fields that are no prose: LaTeX and CSL take them as they are. */
const verbatim = new Set(['id', 'type', 'URL', 'DOI', 'language', 'custom']);

/** A brace in an address could end the field and begin an entry of its own, a dollar is mathematics: both have another spelling there. */
function withPlainAddresses<Item extends CslItem | Omit<CslItem, 'issued' | 'accessed'>>(item: Item): Item {
  const plain = Object.entries(item).map(([name, value]) => [
    name,
    (name === 'URL' || name === 'DOI') && typeof value === 'string'
      ? value.replaceAll(/[{}\\$]/g, encodeURIComponent)
      : value,
  ]);
  return Object.fromEntries(plain) as Item;
}

/** A comma parts a name in BibTeX, and "and" two of them: a part that holds one stands in braces. */
function withWholeNames(item: CslItem): CslItem {
  const whole = (part: unknown): unknown =>
    typeof part === 'string' && /,|(?<!\S)and(?!\S)/i.test(part) ? `{${part}}` : part;
  const fields = Object.entries(item).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.map((one: unknown) =>
          typeof one === 'object' && one !== null && !('literal' in one)
            ? Object.fromEntries(Object.entries(one).map(([part, text]) => [part, whole(text)]))
            : one,
        )
      : value,
  ]);
  return Object.fromEntries(fields) as CslItem;
}

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

const latex: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces whether they are escaped or not.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** The library escapes nothing when it may write UTF-8. */
const escapeLatex = (text: string): string =>
  text
    .replaceAll(/[\\{}<>~^$&#_%]/g, (sign) => own(latex, sign) ?? `\\${sign}`)
    .replaceAll(/([-'`])(?=\1)/g, '$1{}'); // two of them would be joined into another sign

/** CSL reads `<b>` and its like as markup; content is text, never markup. */
const hidden = (text: string): string => text.replaceAll('<', '\ue000').replaceAll('>', '\ue001');
const shown = (text: string): string => text.replaceAll('\ue000', '<').replaceAll('\ue001', '>');
