import { nameFields } from '../name-fields.ts';
import { dateFields, sourceSchema } from '../../../sources/schema.ts';
import { readDate } from './read-date.ts';
import type { ReadItem } from './read-item.ts';
import { toName } from './plain-name.ts';
import { toPlainText } from './plain-text.ts';
import { own } from '../../../issues/own.ts';

/** Fields that only say how a program keeps the item. */
const lists = new Set(['keyword', 'subject', 'categories']);

/** An item as other programs and services write it, in the shapes of the CSL schema: lists where it has one value, dates in every form. */
export function cslItem(given: Readonly<Record<string, unknown>>): ReadItem {
  const left: string[] = [];
  const fields = Object.entries(given).map(([name, value]): [string, unknown] => {
    if (nameFields.includes(name)) return [name, toNames(name, value, left)];
    if ((dateFields as readonly string[]).includes(name)) return [name, toDate(name, value, left)];
    return [name, toValue(name, value, left)];
  });
  const item = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  item['type'] = toType(given['type'], left);
  if (item['keyword'] === undefined && own(item, 'subject') !== undefined) {
    item['keyword'] = item['subject'];
    delete item['subject'];
  }
  return { item, left };
}

/** What Crossref calls the types of CSL. */
const crossrefTypes: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'magazine-article': 'article-magazine',
  'newspaper-article': 'article-newspaper',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry',
  'proceedings-article': 'paper-conference',
  proceedings: 'book',
  dissertation: 'thesis',
  'posted-content': 'article',
  'report-component': 'report',
  'peer-review': 'review',
  journal: 'periodical',
};

function toType(given: unknown, left: string[]): string {
  const type = typeof given === 'string' ? given : '';
  const known = own(crossrefTypes, type) ?? type;
  if (sourceSchema.shape.type.safeParse(known).success) return known;
  left.push(`type (${type || 'none is given'}), which is read as a document`);
  return 'document';
}

/** Crossref answers with a list where CSL has a text: the first is the title, more are other forms of it. */
function toValue(name: string, value: unknown, left: string[]): unknown {
  if (typeof value === 'string') return isVerbatim(name) ? value.trim() : toPlainText(value);
  if (!Array.isArray(value)) return value;
  const texts = value
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map((each) => toPlainText(String(each)));
  if (texts.length < value.length) return value.length === 0 ? undefined : value;
  if (lists.has(name)) return texts.join(', ');
  const [first, ...more] = [...new Set(texts)];
  if (more.length > 0) left.push(`${name} (${more.join('; ')})`);
  return first;
}

const isVerbatim = (name: string): boolean => ['id', 'URL', 'DOI', 'type', 'language'].includes(name);

function toNames(field: string, value: unknown, left: string[]): unknown {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((name): object[] => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [toName(name.trim())];
    if (typeof name !== 'object' || name === null) return [];
    const { family, given, suffix, literal, name: body, ...more } = name as Record<string, unknown>;
    const text = (part: unknown): string => (typeof part === 'string' ? toPlainText(part) : '');
    const parts = {
      family,
      given,
      suffix,
      'dropping-particle': more['dropping-particle'],
      'non-dropping-particle': more['non-dropping-particle'],
    };
    const kept = Object.fromEntries(
      Object.entries(parts).flatMap(([part, each]) => (text(each) === '' ? [] : [[part, text(each)]])),
    );
    for (const [part, each] of Object.entries(more))
      if (Array.isArray(each) && each.length > 0 && part === 'affiliation') left.push(`${field} (${part})`);
    if (kept['family'] !== undefined) return [kept];
    const whole = text(literal) || text(body) || text(given);
    return whole === '' ? [] : [{ literal: whole }];
  });
}

function toDate(name: string, value: unknown, left: string[]): unknown {
  if (typeof value === 'string' || typeof value === 'number') return fromText(name, String(value), left);
  if (Array.isArray(value))
    return Array.isArray(value[0]) ? { 'date-parts': value } : { 'date-parts': [value] };
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal, season, circa, ...more } = value as Record<string, unknown>;
  const known = (Array.isArray(parts) ? parts : [])
    .map((each: unknown) => (Array.isArray(each) ? untilUnknown(each) : []))
    .filter((each) => each.length > 0);
  const words = typeof raw === 'string' ? raw : typeof literal === 'string' ? literal : undefined;
  if (known.length === 0) {
    const text = words ?? more['date-time'] ?? more['timestamp'];
    if (season === undefined && circa === undefined && typeof text === 'string')
      return fromText(name, text, left);
  }
  const date = {
    ...(known.length > 0 ? { 'date-parts': known } : {}),
    ...(season === undefined || season === '' ? {} : { season }),
    ...(circa === undefined ? {} : { circa }),
    ...(words === undefined || words === '' ? {} : { literal: words }),
  };
  return Object.keys(date).length > 0 ? date : undefined;
}

function fromText(name: string, text: string, left: string[]): unknown {
  const read = readDate(text);
  if (read?.left !== undefined) left.push(`${name} (${read.left})`);
  return read?.date ?? (text.trim() === '' ? undefined : { raw: text });
}

/** Zero, null and nothing stand for what is not known. */
function untilUnknown(parts: readonly unknown[]): unknown[] {
  const end = parts.findIndex((part) => part === null || part === '' || Number(part) === 0);
  return end === -1 ? [...parts] : parts.slice(0, end);
}
