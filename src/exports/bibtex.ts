/** CSL-JSON items as BibTeX that biblatex reads too. */
import { toIso, type CslDate } from '../sources/date.ts';
import { languageNames } from '../sources/languages.ts';
import type { CslItem } from './csl-json.ts';
import { own } from '../issues/own.ts';
import { toBibtexNames } from './bibtex-names.ts';
import { toEdtf } from './edtf.ts';
import { escapeLatex, protectCapitals } from './latex.ts';

/** Items as BibTeX, one entry each; the key of an entry is the id of its item. */
export const toBibtex = (items: readonly CslItem[]): string =>
  items.map((item) => `${toEntry(item)}\n`).join('\n');

/** Types that every BibTeX style knows; the others are miscellaneous. */
const types: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  classic: 'book',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
  thesis: 'phdthesis',
};

/** The field that names the work an entry stands in. BibTeX has none for the site of a page: styles print how it was published. */
const containers: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
  techreport: 'series',
};
const publishers: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school' };

/** Fields that are one text; some of them only biblatex knows, and none hurts BibTeX. */
const texts: readonly (readonly [string, string])[] = [
  ['series', 'collection-title'],
  ['howpublished', 'medium'],
  ['address', 'publisher-place'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['type', 'genre'],
  ['shorttitle', 'title-short'],
  ['shortjournal', 'container-title-short'],
  ['pagetotal', 'number-of-pages'],
  ['version', 'version'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['abstract', 'abstract'],
  ['keywords', 'keyword'],
];

function toEntry(item: CslItem): string {
  const type = own(types, item.type) ?? 'misc';
  const text = (field: string): string | undefined => {
    const value = own(item, field);
    return typeof value === 'string' || typeof value === 'number'
      ? escapeLatex(oneLine(`${value}`))
      : undefined;
  };
  const date = (field: string): CslDate | undefined => own(item, field) as CslDate | undefined;
  const names = (field: string): string | undefined => toBibtexNames(own(item, field));
  const isPeriodical = type === 'article';
  const fields = new Map<string, string | undefined>([
    ['title', protectCapitals(oneLine(item.title))],
    ['author', names('author')],
    ['editor', names('editor')],
    ['translator', names('translator')],
    ['interviewer', names('interviewer')],
    ['entrysubtype', /^article-(newspaper|magazine)$/.exec(item.type)?.[1]],
    [own(containers, type) ?? 'howpublished', containerOf(item, type)],
    [own(publishers, type) ?? 'publisher', text('publisher')],
    ['number', (isPeriodical ? text('issue') : undefined) ?? text('number')],
    ['issue', isPeriodical ? undefined : text('issue')],
    ['pages', text('page')?.replaceAll(/(?<=\w)\s*(?:[–—]|-(?:\{\}-)*)\s*(?=\w)/gu, '--')],
    ...datesOf(date('issued')),
    ['origdate', toEdtf(date('original-date'))],
    ['eventdate', toEdtf(date('event-date'))],
    ['url', toVerbatim(own(item, 'URL'))],
    ['doi', toVerbatim(own(item, 'DOI'))],
    ...accessOf(date('accessed'), text('note')),
    ...languageOf(own(item, 'language')),
  ]);
  for (const [name, field] of texts) if (fields.get(name) === undefined) fields.set(name, text(field));
  const lines = Array.from(fields, ([name, value]) =>
    value === undefined
      ? ''
      : `\t${name} = ${name === 'month' && months.includes(value) ? value : `{${value}}`},\n`,
  );
  return `@${type}{${item.id},\n${lines.join('')}}`;
}

/** A journal or a book keeps its capitals; a site that is its own publisher is named once. */
function containerOf(item: CslItem, type: string): string | undefined {
  const container = item['container-title'];
  if (typeof container !== 'string' || (type === 'misc' && container === item['publisher'])) return undefined;
  return own(containers, type) === 'booktitle'
    ? protectCapitals(oneLine(container))
    : escapeLatex(oneLine(container));
}

/** The names that every BibTeX style knows, and prints in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** `date` for biblatex, and the year, month and day of BibTeX, which knows nothing but words beside them. */
function datesOf(date: CslDate | undefined): [string, string | undefined][] {
  if (date === undefined) return [];
  const [[year, month, day] = []] = date['date-parts'] ?? [];
  const { season, circa, literal } = date;
  const named = typeof season === 'number' ? seasons[season - 1] : season;
  return [
    ['date', toEdtf(date)],
    // A year may be any text.
    ['year', year === undefined ? literal && escapeLatex(literal) : `${circa ? 'ca. ' : ''}${year}`],
    ['month', month === undefined ? named && escapeLatex(named) : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
  ];
}

/** The date as biblatex takes it, and in words for the styles that know no such field. */
function accessOf(date: CslDate | undefined, note: string | undefined): [string, string | undefined][] {
  const [parts] = date?.['date-parts'] ?? [];
  const day = parts && toIso(parts);
  const when = day ?? (date?.literal === undefined ? undefined : escapeLatex(date.literal));
  return [
    ['urldate', day],
    ['note', note ?? (when === undefined ? undefined : `[Online; accessed ${when}]`)],
  ];
}

/** The code for readers of any kind, and the name by which LaTeX hyphenates. */
function languageOf(code: unknown): [string, string | undefined][] {
  if (typeof code !== 'string') return [];
  const [base = ''] = code.split('-');
  return [
    ['language', code],
    ['langid', own(languageNames, code) ?? own(languageNames, base)],
  ];
}

/** A brace in an address could end the field and begin an entry of its own, a dollar is mathematics: both have another spelling there. */
const toVerbatim = (address: unknown): string | undefined =>
  typeof address === 'string' ? address.replaceAll(/[{}\\$]/g, encodeURIComponent) : undefined;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
