import { sourceDate, startOf, toCslDate, type CslDate } from '../../sources/date.ts';
import { dateFields, sourceSchema, type Source } from '../../sources/schema.ts';
import { isLanguage, isSafeAddress, toId } from '../../records/fields.ts';
import { languageCodes } from '../../sources/languages.ts';
import type { CslItem } from './read-citations.ts';
import { own } from '../../issues/own.ts';

/** A record for `sources/`, before it is checked, and the fields of the item that have no place in it. */
export interface SourceRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
}

const known = Object.keys(sourceSchema.shape);
/** What other programs add for themselves. */
const noise = new Set([
  'id',
  'citation-key',
  'citation-label',
  'reporter',
  'source',
  'categories',
  'title-short',
  'shortTitle',
  'journalAbbreviation',
  'system_id',
  'custom',
]);
const nameFields = ['author', 'editor', 'translator', 'interviewer'];
/** Types that are a record of the thing itself more often than a report of it. */
const primary = new Set([
  'bill',
  'dataset',
  'hearing',
  'legal_case',
  'legislation',
  'patent',
  'regulation',
  'speech',
  'standard',
  'treaty',
]);
/** Make a source's record from a CSL item: our fields in our order, dates as ISO text, what is empty left out. */
export function toSource(item: CslItem, access?: Source['access']): SourceRecord {
  const fields: Record<string, unknown> = { ...item };
  // The RIS of newspapers gives its authors as reporters.
  if (fields['author'] === undefined && fields['reporter'] !== undefined)
    fields['author'] = fields['reporter'];
  for (const field of nameFields) fields[field] = toNames(own(fields, field));
  for (const field of dateFields) fields[field] = toDate(fields[field]);
  fields['language'] = toLanguage(fields['language']);
  const doi = typeof fields['DOI'] === 'string' ? toDoi(fields['DOI']) : undefined;
  fields['DOI'] = doi;
  fields['URL'] ??= doi === undefined ? undefined : `https://doi.org/${doi}`;
  fields['access'] =
    access ?? fields['access'] ?? (primary.has(String(fields['type'])) ? 'primary' : 'secondary');
  const record = Object.fromEntries(
    known
      .filter((field) => field !== 'id' && field !== 'custom')
      .flatMap((field) => {
        const given = own(fields, field);
        const value =
          typeof given === 'string' ? given.replaceAll(/<\/?(?:i|b|sup|sub|span)[^>]*>/g, '').trim() : given;
        return value === undefined || value === null || value === '' ? [] : [[field, value]];
      }),
  );
  const dropped = Object.keys(item).filter(
    (field) => !(field in record) && !noise.has(field) && own(item, field) !== '',
  );
  return { record, dropped };
}

/**
 * Ids for a source, the best first, each longer than the last: whose it is and when (`efe-2024-11-14`), with words of
 * the title, else what the file it comes from calls it. None when there is no Latin letter to make one of.
 */
export function sourceIds(record: SourceRecord['record'], key?: unknown): string[] {
  const source = record as Partial<Source> as Source;
  const [author] = (source.author ?? []) as { family?: string; literal?: string }[];
  const named = source.publisher ?? source['container-title'];
  const host = URL.parse(source.URL ?? '')?.hostname.replace(/^www\./, '') ?? '';
  const who = [named ?? author?.family ?? author?.literal ?? '', host]
    .map((name) => toId(name.replace(/\.(?:com|org|net|gob|gov)(?:\.[a-z]{2})?$/, '')))
    .find(hasLetter);
  const when = startOf(sourceDate.safeParse(source.issued).data) ?? '';
  const all = toId(source.title).split('-');
  const long = all.filter((word) => word.length > 3);
  const words = (long.length > 0 ? long : all).slice(0, 3);
  const short = who === undefined ? [] : [toId(`${who} ${when}`)];
  const called = toId(typeof key === 'string' ? key : '');
  return [...short, toId([who ?? '', ...words, when].join(' ')), called].filter(hasLetter);
}

const hasLetter = (id: string): boolean => /[a-z]/.test(id);

function toNames(value: unknown): unknown {
  const list = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  const names = list.flatMap((name: unknown) => {
    if (typeof name === 'string') {
      const [family = '', given] = name.split(/,\s*/);
      return [given === undefined ? { literal: family } : { family, given }];
    }
    const { literal, family, given, suffix, ...particles } = (name ?? {}) as Record<
      string,
      string | undefined
    >;
    if (literal) return [{ literal }];
    if (!family) return given ? [{ literal: given }] : [];
    // BibTeX gives the name of a body in braces, with blanks and without a first name.
    if (!given) return [{ literal: family }];
    const kept = ['dropping-particle', 'non-dropping-particle'].filter((part) => own(particles, part));
    return [
      {
        family,
        given,
        ...(suffix ? { suffix } : {}),
        ...Object.fromEntries(kept.map((part) => [part, own(particles, part)])),
      },
    ];
  });
  return names.length > 0 ? names : undefined;
}

/** A CSL date as ISO text where that says it all, else as CSL says it; `undefined` for what is no date. */
function toDate(value: unknown): string | CslDate | undefined {
  if (value === undefined || value === '') return undefined;
  // What others write with the time of day, and what is no number at all, is text to CSL.
  const text = typeof value === 'string' ? value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : undefined;
  const { data } = sourceDate.safeParse(text === undefined ? value : { raw: text });
  return typeof data === 'object' ? toCslDate(data) : data;
}

/** A language code, also from the name of a language; `undefined` for what is neither. */
export function toLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const code = own(languageCodes, value.toLowerCase()) ?? value.replace('_', '-');
  return isLanguage(code) ? code : undefined;
}

/** `https://doi.org/10.1000/XYZ` and `doi:10.1000/xyz` are one. */
export const toDoi = (doi: string): string =>
  doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase();

/** An address as it is compared with another: without what does not change the page. */
export function toAddressKey(url: string): string {
  if (!isSafeAddress(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$)/.test(name)) searchParams.delete(name);
  const query = [...searchParams]
    .map(([name, text]) => `${name}=${text}`)
    .sort()
    .join('&');
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${query}`;
}
