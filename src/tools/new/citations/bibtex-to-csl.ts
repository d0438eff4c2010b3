import { own } from '../../../issues/own.ts';
import { readNames } from './bibtex-names.ts';
import { languageOf } from '../language-of.ts';
import { accessedFields, bibtexNames, bibtexTexts, bibtexTypes, eprints } from './bibtex-fields.ts';
import { Draft } from './draft.ts';
import { latexToText, plainVerbatim } from './latex.ts';
import { monthOf, readDate, seasonOf } from './read-date.ts';
import type { CslItem } from './read-item.ts';

/** An entry of BibTeX or biblatex as an item of CSL; fields that have no place there are named. */
export function bibtexToCsl(
  type: string,
  key: string,
  given: Readonly<Record<string, string>>,
): { item: CslItem; left: string[] } {
  const draft = new Draft();
  const rest = new Map(Object.entries(given));
  const take = (name: string): string => {
    const value = rest.get(name) ?? '';
    rest.delete(name);
    return value;
  };
  if (key !== '') draft.set('id', key, 'key');
  const kind = typeOf(type, draft, take);
  if (own(bibtexTypes, type) === undefined) draft.leave(`the type @${type}, which is read as a document`);

  const withSubtitle = (title: string, subtitle: string): string =>
    [take(title), take(subtitle)].filter((part) => part !== '').join(': ');
  const [url, howpublished] = [given['url'], given['howpublished']];
  const isOnWeb = Boolean(url ?? /https?:/.exec(howpublished ?? '')) && !given['doi'];
  draft.set('type', kind === 'document' && type === 'misc' && isOnWeb ? 'webpage' : kind, 'type');
  draft.set('title', withSubtitle('title', 'subtitle'), 'title');
  for (const [name, subtitle] of [
    ['journaltitle', 'journalsubtitle'],
    ['journal', ''],
    ['booktitle', 'booksubtitle'],
    ['maintitle', 'mainsubtitle'],
  ] as const) {
    const whole = withSubtitle(name, subtitle);
    draft.set('container-title', whole, `${name} (${whole})`);
  }
  for (const name of bibtexNames) draft.addNames(name, readNames(take(name)));

  takeDates(draft, take);
  takeAddresses(draft, take);
  // In a journal the number is that of the issue; of a report or a law it is its own.
  const periodical = String(draft.get('type')).startsWith('article') || draft.get('type') === 'periodical';
  const issue = take('issue');
  const number = take('number');
  if (periodical) draft.set('issue', number || issue, 'issue');
  else draft.set('number', number, 'number');
  if (issue !== '') draft.set('issue', issue, `issue ("${issue}")`);
  for (const [name, field] of bibtexTexts) {
    const value = name === 'isbn' || name === 'issn' ? plainVerbatim(take(name)) : take(name);
    draft.set(field, field === 'page' ? value.replaceAll(/\s*[–—]\s*/gu, '-') : value, name);
  }
  takeLanguage(draft, take);
  takeNotes(draft, take);
  for (const [name, value] of rest)
    if (value !== '') draft.leave(name.replace(/\+duplicate-\d+$/, ' (again)'));
  return draft.done();
}

type Take = (name: string) => string;

/** biblatex names the language for LaTeX, and many write its code beside it: what says more of the same wins. */
function takeLanguage(draft: Draft, take: Take): void {
  const given = ['language', 'langid', 'hyphenation'].flatMap((name) => {
    const value = take(name);
    return value === '' ? [] : [{ name, value, code: languageOf(value) }];
  });
  const known = given.flatMap(({ code }) => code ?? []);
  const best = known.find((code) => code.includes('-') && code.startsWith(known[0] ?? '')) ?? known[0];
  draft.set('language', best ?? given[0]?.value, 'language');
  for (const { name, value, code } of given)
    if (best !== undefined && code?.split('-')[0] !== best.split('-')[0]) draft.leave(`${name} (${value})`);
}

function typeOf(type: string, draft: Draft, take: Take): string {
  const subtype = take('entrysubtype');
  if (type === 'article' && /^(?:newspaper|magazine)$/i.test(subtype))
    return `article-${subtype.toLowerCase()}`;
  if (subtype !== '') draft.leave(`entrysubtype (${subtype})`);
  return own(bibtexTypes, type) ?? 'document';
}

function takeDates(draft: Draft, take: Take): void {
  const [date, year, month, day] = [take('date'), take('year'), take('month'), take('day')].map((value) =>
    plainVerbatim(value),
  ) as [string, string, string, string];
  if (date !== '') draft.setDate('issued', date, 'date');
  // A date that is given twice is one date: what the year and month add to it would be another.
  const [number = year] = /\d{3,4}/.exec(year) ?? [];
  if (year !== '' && !date.includes(number)) setYear(draft, latexToText(year), latexToText(month), day);
  else {
    const [, dated, on] = /^\d{4}-(\d{2})(?:-(\d{2}))?/.exec(date) ?? [];
    const isSameMonth = monthNumber(latexToText(month)) === Number(dated ?? NaN) || isSeasonOf(date, month);
    if (month !== '' && !isSameMonth) draft.leave('month');
    if (day !== '' && Number(day) !== Number(on ?? NaN)) draft.leave('day');
  }
  for (const name of accessedFields) {
    const value = latexToText(plainVerbatim(take(name)));
    if (value !== '') draft.setDate('accessed', value, name);
  }
  for (const [name, field] of [
    ['origdate', 'original-date'],
    ['origyear', 'original-date'],
    ['eventdate', 'event-date'],
  ] as const) {
    const value = plainVerbatim(take(name));
    if (value !== '') draft.setDate(field, value, name);
  }
}

const monthNumber = (month: string): number | undefined =>
  /^\d{1,2}$/.test(month) ? Number(month) : monthOf(month);

/** "2024-22" and a month called summer say the same. */
const isSeasonOf = (date: string, month: string): boolean => date.endsWith(`-2${seasonOf(month) ?? ''}`);

/** The three fields of BibTeX; the month as a number, a name, a season, or with days ("AUG 3-7"). */
function setYear(draft: Draft, year: string, month: string, day: string): void {
  const number = monthNumber(month);
  const named = number !== undefined && number >= 1 && number <= 12 && /^\d{4}$/.test(year);
  if (day !== '' && !(named && /^\d{1,2}$/.test(day))) draft.leave(`day (${day})`);
  if (month === '') draft.setDate('issued', year, 'year');
  else if (named)
    draft.setDate('issued', `${year}/${number}/${/^\d{1,2}$/.test(day) ? day : ''}`, 'year, month, day');
  else if (seasonOf(month) !== undefined) draft.setDate('issued', `${month} ${year}`, 'month');
  else {
    const words = /^\d{4}$/.test(year) ? `${month} ${year}` : year;
    draft.setDate('issued', /\p{L}/u.test(month) ? words : year, 'year, month');
    if (words === year || !/\p{L}/u.test(month)) draft.leave('month');
  }
}

function takeAddresses(draft: Draft, take: Take): void {
  for (const name of ['url', 'ee']) draft.setAddresses(plainVerbatim(take(name)), name);
  const doi = plainVerbatim(take('doi'));
  draft.set('DOI', doi, 'doi');
  const arxivId = take('arxivid');
  const kind = take('eprinttype') || take('archiveprefix') || (arxivId && 'arxiv');
  const eprint = plainVerbatim(take('eprint')) || arxivId;
  const prefix =
    /^\d{4}\.\d{4,5}(?:v\d+)?$|^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}$/.test(eprint) && kind === ''
      ? 'arxiv'
      : kind.toLowerCase();
  const of = own(eprints, prefix);
  const primary = take('primaryclass') || take('eprintclass');
  if (eprint === '') {
    if (kind !== '') draft.leave(`eprinttype (${kind})`);
  } else if (prefix === 'pubmed') draft.set('PMID', eprint, 'eprint');
  else if (of === undefined) draft.leave(`eprint (${[kind, eprint].filter(Boolean).join(' ')})`);
  else {
    const address = `${of}${eprint.replace(/^arxiv:/i, '')}`;
    if (doi === '') draft.set('URL', address, `eprint (${address})`);
    else if (draft.get('URL') !== address) draft.leave(`eprint (${address})`);
  }
  if (primary !== '') draft.leave(`eprintclass (${primary})`);
}

/** Notes say when a page was looked at, or where it is; `howpublished` says how, which is no publisher. */
function takeNotes(draft: Draft, take: Take): void {
  for (const name of ['howpublished', 'note', 'note+duplicate-1', 'addendum']) {
    const value = take(name);
    const [address] = /https?:\/\/[^\s{}<>"]+[^\s{}<>".,;)\]]/.exec(value) ?? [];
    if (address !== undefined && draft.get('URL') === undefined) draft.setAddresses(address, name);
    const [seen, day = ''] = seenOn.exec(value) ?? [];
    const read = /\d{4}/.test(day) ? readDate(day) : undefined;
    if (read?.date['date-parts'] && draft.get('accessed') === undefined)
      draft.set('accessed', read.date, name);
    // What a field of its own says now need not be said in words as well.
    const takenAddress = address !== undefined && draft.get('URL') === address ? address : '';
    const takenDay = seen !== undefined && isSame(read?.date, draft.get('accessed')) ? seen : '';
    const rest = value.replace(takenAddress, '').replace(takenDay, '');
    if (rest !== value && rest.replaceAll(fillers, '') === '') continue;
    if (name === 'howpublished' && address === undefined) draft.set('medium', value, name);
    else draft.add('note', value);
  }
}

const seenOn =
  /(?:accessed|retrieved|visited|viewed|consultado|abgerufen)(?: on| el| am)?:? *([^\])]+?)[\])\s.]*$/i;
const fillers =
  /\b(?:available|online|at|from|url|retrieved|last|disponible|en|verfügbar|unter)\b|[^\p{L}\p{N}]/giu;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
