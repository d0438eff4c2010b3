/** CSL-JSON items as RIS, which every reference manager reads. */
import { toIso, type CslDate } from '../sources/date.ts';
import type { CslName } from '../sources/schema.ts';
import type { CslItem } from './csl-json.ts';
import { own } from '../issues/own.ts';

/** Items as one file of RIS, its lines ended by CRLF. */
export const toRisFile = (items: readonly CslItem[]): string =>
  items.map((item) => `${toRis(item)}\r\n`).join('');

const types: Readonly<Record<string, string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  classic: 'CLSWK',
  dataset: 'DATA',
  entry: 'ENCYC',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** Tags of one text each, in the order they are written. */
const texts: readonly (readonly [string, string])[] = [
  ['ST', 'title-short'],
  ['T2', 'container-title'],
  ['J2', 'container-title-short'],
  ['T3', 'collection-title'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['VL', 'volume'],
  ['ET', 'edition'],
  ['SE', 'section'],
  ['M3', 'genre'],
  ['SN', 'ISSN'],
  ['SN', 'ISBN'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['DB', 'archive'],
  ['AN', 'archive_location'],
  ['CN', 'call-number'],
  ['LA', 'language'],
  ['AB', 'abstract'],
  ['N1', 'note'],
];

/** An item as RIS, its lines ended by CRLF and however long: few programs join again what is broken. */
export function toRis(item: CslItem): string {
  const text = (field: string): string => {
    const value = own(item, field);
    return typeof value === 'string' || typeof value === 'number' ? oneLine(`${value}`) : '';
  };
  const names = (tag: string, field: string): [string, string][] =>
    ((own(item, field) ?? []) as CslName[]).map((name) => [tag, toRisName(name)]);
  const inBook = item.type === 'chapter' || item.type === 'paper-conference' || item.type.startsWith('entry');
  const [first = '', last = ''] = text('page').split(/\s*[-–—]+\s*(?=[^-–—]*$)/u);
  const issued = own(item, 'issued') as CslDate | undefined;
  const lines: [string, string][] = [
    ['TI', text('title')],
    ...names('AU', 'author'),
    ...names(inBook ? 'A2' : 'ED', 'editor'),
    ...names('A4', 'translator'),
    ...(item.type === 'interview' ? names('A2', 'interviewer') : []),
    ['DA', toRisDate(issued)],
    ['PY', issued?.['date-parts']?.[0]?.[0]?.toString().padStart(4, '0') ?? ''],
    ['IS', text('issue') || text('number')],
    ['SP', first],
    ['EP', last],
    ['Y2', toRisDate(own(item, 'accessed') as CslDate | undefined)],
    ...texts.map(([tag, field]): [string, string] => [tag, text(field)]),
    ...text('keyword')
      .split(/\s*,\s*/)
      .map((word): [string, string] => ['KW', word]),
    ['ID', item.id],
  ];
  const written = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}`);
  return [`TY  - ${own(types, item.type) ?? 'GEN'}`, ...written, 'ER  - ', ''].join('\r\n');
}

/** "van der Meer, Jan", "King, Martin Luther, Jr."; a body as it is called. */
function toRisName(name: CslName): string {
  if ('literal' in name) return oneLine(name.literal);
  if (!('family' in name)) return oneLine(name.given);
  const particles = [name['dropping-particle'], name['non-dropping-particle']]
    .filter((part) => part !== undefined)
    .join(' ');
  const family =
    particles === '' || /[-‐‑'’ʼ]$/u.test(particles)
      ? `${particles}${name.family}`
      : `${particles} ${name.family}`;
  const parts = [family, name.given ?? (name.suffix === undefined ? undefined : ''), name.suffix];
  return oneLine(parts.filter((part) => part !== undefined).join(', '));
}

/** `YYYY/MM/DD/words`: what RIS has no place for stands in the words. */
function toRisDate(date: CslDate | undefined): string {
  if (date === undefined) return '';
  const [start, end] = date['date-parts'] ?? [];
  if (!start) return oneLine(date.literal ?? String(date.season ?? ''));
  const [year = 0, month, day] = start;
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const season =
    typeof date.season === 'number' ? ['Spring', 'Summer', 'Autumn', 'Winter'][date.season - 1] : date.season;
  const to = end && `to ${toIso(end)}`;
  const words = [date.circa === true ? 'circa' : undefined, season, to]
    .filter((word) => word !== undefined)
    .join(' ');
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${oneLine(words)}`;
}

/** White space in a text is one blank: a line break would end the field. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
