import { own } from '../../../issues/own.ts';
import { Draft } from './draft.ts';
import { toName } from './plain-name.ts';
import { readDate } from './read-date.ts';
import { setIssued, type Day } from './ris-dates.ts';
import type { ReadItem } from './read-item.ts';
import type { TaggedRecord } from './ris-records.ts';
import { risTypes } from './ris-types.ts';
import { toPlainText } from './plain-text.ts';

const inBook = new Set(['chapter', 'paper-conference', 'entry-dictionary', 'entry-encyclopedia']);
/** Of these `T2` is the series; of everything else, what it appeared in. */
const wholes = new Set(['book', 'classic', 'pamphlet']);
const serials = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'periodical',
  'post-weblog',
]);

/** Tags that are one field whatever the type; the first that has a value wins. */
const texts: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  ST: 'title-short',
  T3: 'collection-title',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  VL: 'volume',
  VO: 'volume',
  ET: 'edition',
  LA: 'language',
  DB: 'archive',
  AN: 'archive_location',
  AV: 'archive_location',
  CN: 'call-number',
  M3: 'genre',
  SE: 'section',
  AB: 'abstract',
  N2: 'abstract',
};
const authors = new Set(['AU', 'A1']);
const dates = new Set(['DA', 'PY', 'Y1']);
const full = new Set(['JF', 'JO', 'T2']);
const short = new Set(['JA', 'J1', 'J2']);

/**
 * A record of RIS as an item of CSL. Tags mean what RIS means by them, for some types another thing than for the rest;
 * what has no place, or is given twice, is named.
 */
export function risToCsl({ line, fields }: TaggedRecord): ReadItem {
  const draft = new Draft();
  const given = (fields[0]?.value ?? '').toUpperCase();
  const type = own(risTypes, given) ?? 'document';
  draft.set('type', type, 'TY');
  if (own(risTypes, given) === undefined) draft.leave(`TY ${given}, which is read as a document`);
  const days: Day[] = [];
  const pages: { first?: string; last?: string } = {};
  for (const { tag, value: raw } of fields.slice(1)) {
    const value = toPlainText(raw);
    if (value === '') continue;
    if (authors.has(tag)) draft.addNames('author', [toName(value)]);
    else if (dates.has(tag)) days.push({ tag, value, read: readDate(value) });
    else if (full.has(tag) || short.has(tag) || tag === 'BT') setContainer(draft, tag, value, type);
    else if (own(texts, tag) !== undefined) draft.set(own(texts, tag) ?? '', value, `${tag} (${cut(value)})`);
    else setOther(draft, tag, value, type, pages);
  }
  setIssued(draft, days);
  const { first, last } = pages;
  if (first !== undefined || last !== undefined)
    draft.set(
      'page',
      [first, last].filter((page, index, all) => page !== undefined && all.indexOf(page) === index).join('-'),
      'SP',
    );
  return { ...draft.done(), line };
}

/** A journal or newspaper, the book of a chapter, the series of a book. */
function setContainer(draft: Draft, tag: string, value: string, type: string): void {
  if (tag === 'BT' && !inBook.has(type)) draft.set('title', value, tag);
  else if (tag === 'T2' && wholes.has(type)) draft.set('collection-title', value, tag);
  else if (short.has(tag)) draft.set('container-title-short', value, tag);
  else {
    const before = draft.get('container-title');
    draft.set(
      before === undefined || before === value ? 'container-title' : 'container-title-short',
      value,
      `${tag} (${cut(value)})`,
    );
  }
}

function setOther(
  draft: Draft,
  tag: string,
  value: string,
  type: string,
  pages: { first?: string; last?: string },
): void {
  switch (tag) {
    case 'ED':
      return draft.addNames('editor', [toName(value)]);
    case 'A2':
      if (inBook.has(type) || serials.has(type) || type === 'book')
        return draft.addNames('editor', [toName(value)]);
      if (type === 'interview') return draft.addNames('interviewer', [toName(value)]);
      return draft.leave(`A2 (${value})`);
    case 'A3':
      if (type === 'book') return draft.addNames('editor', [toName(value)]);
      return draft.leave(`A3 (${value})`);
    case 'A4':
    case 'TA':
      return draft.addNames('translator', [toName(value)]);
    case 'ID':
      return draft.set('id', value, tag);
    case 'KW':
      return draft.add('keyword', value.replaceAll(/\s*[;,]\s*/g, ', '), ', ');
    case 'N1':
    case 'RN':
      return draft.add('note', value);
    case 'IS':
    case 'CP':
      return draft.set(serials.has(type) || type === 'paper-conference' ? 'issue' : 'number', value, tag);
    case 'SP':
      if (pages.first === undefined) pages.first = value.replaceAll(/\s*[–—]\s*/gu, '-');
      else draft.leave('SP (again)');
      return;
    case 'EP':
      if (pages.last === undefined) pages.last = value.replace(/^.*[-–—]/u, '');
      else draft.leave('EP (again)');
      return;
    case 'SN':
      return setNumber(draft, value, type);
    case 'DO':
    case 'DI':
      return draft.set('DOI', value, `${tag} (${value})`);
    case 'UR':
    case 'LK':
      return draft.setAddresses(value, tag);
    case 'L1':
    case 'L2':
      if (/^https?:/i.test(value) && draft.get('URL') === undefined) return draft.setAddresses(value, tag);
      return draft.leave(`${tag} (${cut(value)})`);
    case 'Y2':
      return draft.setDate('accessed', value, tag);
    default:
      return draft.leave(`${tag} (${cut(value)})`);
  }
}

/** ISSN, ISBN, or the number of a report: one tag for all. */
function setNumber(draft: Draft, value: string, type: string): void {
  const numbers = value.split(/\s*[;,]\s*|\s+(?=(?:97[89]|\d{4}-))/);
  for (const each of numbers) {
    const bare = each.replace(/\s*\([^)]*\)/g, '').replaceAll(/[-\s]/g, '');
    if (/^\d{7}[\dX]$/i.test(bare)) draft.set('ISSN', each.trim(), `SN (${each})`);
    else if (/^(?:97[89])?\d{9}[\dX]$/i.test(bare)) draft.set('ISBN', each.trim(), `SN (${each})`);
    else
      draft.set(
        serials.has(type) ? 'ISSN' : type === 'book' || inBook.has(type) ? 'ISBN' : 'number',
        each.trim(),
        `SN (${each})`,
      );
  }
}

const cut = (value: string): string => (value.length > 60 ? `${value.slice(0, 60).trimEnd()} …` : value);
