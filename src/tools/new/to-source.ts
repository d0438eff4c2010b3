import { sourceDate, startOf, toCslDate, type CslDate } from '../../sources/date.ts';
import { dateFields, sourceSchema, type Source } from '../../sources/schema.ts';
import { isSafeAddress, toId } from '../../records/fields.ts';
import { controls, nameOfCharacter, reorderings } from '../../issues/printable.ts';
import type { CslItem } from './citations/read-item.ts';
import { languageOf } from './language-of.ts';
import { nameFields } from './name-fields.ts';
import { own } from '../../issues/own.ts';
import { hostOf } from '../../records/host-of.ts';

/** A record for `sources/`, before it is checked, and the fields of the item that have no place in it. */
export interface SourceRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
}

const known = Object.keys(sourceSchema.shape).filter((field) => field !== 'id' && field !== 'custom');
/** What an item is called, here and there: a source gets an id of its own. */
const keys = new Set(['id', 'citation-key', 'citation-label', 'system_id', 'custom']);
/** Other names for fields of ours. */
const otherNames: Readonly<Record<string, string>> = {
  journalAbbreviation: 'container-title-short',
  shortTitle: 'title-short',
  // The RIS of newspapers gives its authors as reporters.
  reporter: 'author',
};
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

/**
 * Make a source's record from a CSL item: our fields in our order, dates as ISO text, what is empty left out. A value
 * that no source can have is left out too, and named; a title and a type there must be.
 */
export function toSource(item: CslItem, access?: Source['access']): SourceRecord {
  const fields: Record<string, unknown> = { ...ownFields(item['custom']), ...withOurNames(item) };
  const dropped: string[] = [];
  for (const field of nameFields) fields[field] = toNames(own(fields, field));
  for (const field of dateFields) fields[field] = toDate(fields[field]);
  fields['language'] = languageOf(fields['language']);
  const doi = typeof fields['DOI'] === 'string' ? toDoi(fields['DOI']) : undefined;
  fields['DOI'] = doi === undefined || isDoi(doi) ? doi : undefined;
  if (!fields['URL'] && fields['DOI'] !== undefined) fields['URL'] = addressOfDoi(doi ?? '');
  fields['access'] =
    access ?? fields['access'] ?? (primary.has(String(fields['type'])) ? 'primary' : 'secondary');

  const record = Object.fromEntries(
    known.flatMap((field): [string, unknown][] => {
      const value = printable(own(fields, field), field, dropped);
      if (value === undefined || value === null || value === '') return [];
      const isNeeded = field === 'type' || field === 'title' || field === 'access';
      if (isNeeded || sourceSchema.shape[field as keyof Source].safeParse(value).success)
        return [[field, value]];
      dropped.push(typeof value === 'string' ? `${field} ("${value}")` : field);
      return [];
    }),
  );
  const named = new Set(dropped.map((each) => each.replace(/ \(.*/, '')));
  const lost = Object.keys(fields).filter(
    (field) => !(field in record) && !keys.has(field) && !named.has(field) && !isEmpty(own(item, field)),
  );
  return { record, dropped: [...dropped, ...lost] };
}

/** What has another name for a field of ours is that field, where the item has none by our name. */
const withOurNames = (item: CslItem): CslItem =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const ours = own(otherNames, name);
      return [ours === undefined || own(item, ours) !== undefined ? name : ours, value];
    }),
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What our own exports write of a source that CSL has no field for. */
function ownFields(custom: unknown): Record<string, unknown> {
  if (typeof custom !== 'object' || custom === null) return {};
  const { access, interest, archived, translations } = custom as Record<string, unknown>;
  return {
    ...(access === undefined ? {} : { access }),
    ...(interest === undefined ? {} : { interest }),
    ...(archived === undefined ? {} : { archived }),
    ...(translations === undefined ? {} : { translations }),
  };
}

/** A value without characters that no text of ours may hold; text of which letters were lost before is not written. */
function printable(value: unknown, field: string, dropped: string[]): unknown {
  if (Array.isArray(value)) return value.map((each): unknown => printable(each, field, dropped));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        typeof each === 'string' ? printable(each, field, dropped) : each,
      ]),
    );
  if (typeof value !== 'string') return value;
  if (value.includes('\uFFFD')) {
    dropped.push(`${field} (letters of it were lost before: U+FFFD)`);
    return undefined;
  }
  const refused = [...value.matchAll(new RegExp(`${controls.source}|${reorderings.source}`, 'gu'))].map(
    ([character]) => character,
  );
  if (refused.length === 0) return value.trim();
  dropped.push(`${field} (its characters ${[...new Set(refused)].map(nameOfCharacter).join(', ')})`);
  return refused.reduce((text, character) => text.replace(character, ''), value).trim();
}

/**
 * Ids for a source, the best first, each longer than the last: whose it is and when (`efe-2024-11-14`), with words of
 * the title, else what the file it comes from calls it. None when there is no Latin letter to make one of.
 */
export function sourceIds(record: SourceRecord['record'], key?: unknown): string[] {
  const source = record as Partial<Source> as Source;
  const [author] = (source.author ?? []) as { family?: string; literal?: string }[];
  const named = source.publisher ?? source['container-title'];
  const host = source.URL !== undefined && URL.canParse(source.URL) ? hostOf(source.URL) : '';
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
      const [family = '', ...given] = name.split(/,\s*/);
      return [given.length === 0 ? { literal: family } : { family, given: given.join(', ') }];
    }
    const { literal, ...parts } = (name ?? {}) as Record<string, string | undefined>;
    if (literal) return [{ literal }];
    const kept = nameParts.filter((part) => own(parts, part)).map((part) => [part, own(parts, part)]);
    const [[only, text] = []] = kept;
    // The name of a body stands in one field, without a first name.
    if (kept.length === 1 && (only === 'family' || only === 'given')) return [{ literal: text }];
    return own(parts, 'family') ? [Object.fromEntries(kept) as Record<string, unknown>] : [];
  });
  return names.length > 0 ? names : undefined;
}

const nameParts = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle'];

/** A CSL date as ISO text where that says it all, else as CSL says it; `undefined` for what is no date. */
function toDate(value: unknown): string | CslDate | undefined {
  if (value === undefined || value === '') return undefined;
  // What others write with the time of day, and what is no number at all, is text to CSL.
  const text = typeof value === 'string' ? value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : undefined;
  const { data } = sourceDate.safeParse(text === undefined ? value : { raw: text });
  return typeof data === 'object' ? toCslDate(data) : data;
}

/** `https://doi.org/10.1000/XYZ` and `doi:10.1000/xyz` are one. */
export const toDoi = (doi: string): string =>
  doi
    .trim()
    .replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .replace(/[.,;]$/, '')
    .toLowerCase();

/** Whether a text is a DOI, without its address. */
export const isDoi = (doi: string): boolean => /^10\.[\d.]+\/[^\s\p{C}]+$/u.test(doi);

/** Where a DOI leads. */
export const addressOfDoi = (doi: string): string =>
  `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;

/** An address as it is compared with another: without what does not change the page. */
export function toAddressKey(url: string): string {
  if (!isSafeAddress(url)) return url;
  const { pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$)/.test(name)) searchParams.delete(name);
  const query = [...searchParams]
    .map(([name, text]) => `${name}=${text}`)
    .sort()
    .join('&');
  return `${hostOf(url)}${pathname.replace(/\/+$/, '')}?${query}`;
}
