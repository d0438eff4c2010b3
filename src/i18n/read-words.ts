import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { z } from 'zod';
import { issue, type Issue } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { fileStart } from '../issues/point.ts';
import { isSafeAddress } from '../records/fields.ts';
import { readYaml, type Locate } from '../records/yaml.ts';
import { categories, formsOf, holesOf, type Category, type Message } from './message.ts';
import { glossaries, isMessage, type Table } from './table.ts';
import { own } from '../issues/own.ts';

/** A file of words as it was read. */
export interface WordsFile {
  readonly path: string;
  /** The language that its name gives. */
  readonly lang: string;
  readonly text: string;
}

/** What a site may say of itself in another language than that of `site.config.ts`. */
export const siteTexts = [
  'tagline',
  'description',
  'legalForm',
  'responsible',
  'funding',
  'complaints',
  'hosting',
] as const;

/** More missing messages than this are told of in one line. */
const tooMany = 20;

/**
 * Read the words of a language and check them against English.
 *
 * @param below what comes with Plumbline for this language, which the file changes.
 * @param needsSite whether the site's own sentences are in another language.
 * @returns the messages that can be used, and every problem at its place.
 */
export function readWords(
  { path, lang, text }: WordsFile,
  english: Table,
  below: Table = {},
  needsSite = false,
): { table: Table; issues: Issue[] } {
  const { data, issues, locate } = readYaml(
    { file: path, text, firstLine: 1, of: 'The file of words' },
    z.looseObject({}),
  );
  if (!data) return { table: below, issues };
  const reader = new Reader(path, localeOf(data, lang), locate);
  const mine = Object.entries(data);
  const isValue = ([name]: readonly [string, unknown]): boolean => glossaries.some((one) => one === name);
  const table = {
    ...reader.group(Object.fromEntries(mine.filter((one) => !isValue(one))), knownOf(english), below, []),
    ...reader.glossaries(Object.fromEntries(mine.filter(isValue)), below),
  };
  const missing = [...reader.missing, ...(needsSite ? missingSite(table) : [])];
  return { table, issues: [...issues, ...reader.issues, ...adviseMissing(missing, path, lang, locate)] };
}

/** English, with what a site may say of itself. */
const knownOf = (english: Table): Table => ({
  ...english,
  site: Object.fromEntries(siteTexts.map((name) => [name, ''])),
});

function localeOf(data: Readonly<Record<string, unknown>>, lang: string): string {
  const { locale } = (typeof data['language'] === 'object' ? data['language'] : {}) as { locale?: unknown };
  return typeof locale === 'string' && isLocale(locale) ? locale : lang;
}

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

type Path = readonly string[];

class Reader {
  readonly issues: Issue[] = [];
  readonly missing: Path[] = [];

  readonly file: string;
  readonly locale: string;
  readonly locate: Locate;

  constructor(file: string, locale: string, locate: Locate) {
    this.file = file;
    this.locale = locale;
    this.locate = locate;
  }

  /** @returns what of the group can be used, over what was there before. */
  group(data: Readonly<Record<string, unknown>>, english: Table, below: Table, path: Path): Table {
    const table: Record<string, Message | Table> = { ...below };
    const known = Object.keys(english);
    const misspelt = new Set<string>();
    for (const [key, value] of Object.entries(data)) {
      const at = [...path, key];
      const expected = own(english, key);
      if (expected === undefined) {
        const near = nearest(key, known);
        if (near !== undefined) misspelt.add(near);
        const of = path.length === 0 ? 'The file of words' : `"${path.join('.')}"`;
        this.#report(at, 'key', 'unknown-field', { field: key, of, near, known });
      } else if (!isMessage(expected)) {
        const inner = own(below, key);
        const mine = isGroup(value) ? value : undefined;
        if (!mine) this.#invalid(at, value, 'it should be a group of messages.');
        else table[key] = this.group(mine, expected, isGroup(inner) ? inner : {}, at);
      } else {
        const message = this.#message(value, expected, at);
        if (message !== undefined) table[key] = message;
      }
    }
    for (const key of known) {
      const untold = !Object.hasOwn(data, key) && !Object.hasOwn(below, key) && !misspelt.has(key);
      // What a site says of itself is its own; how numbers are written follows from the language.
      const [group = key] = path;
      if (untold && group !== 'site' && group !== 'language')
        this.missing.push(...leavesOf(own(english, key), [...path, key]));
    }
    return table;
  }

  /** What values are called: any that the originals have, each by its own words. @returns those over what was there before. */
  glossaries(data: Readonly<Record<string, unknown>>, below: Table): Table {
    const read = Object.entries(data).flatMap(([name, value]) => {
      if (isGroup(value)) return [[name, this.#values(value, name, own(below, name))] as const];
      this.#invalid(
        [name],
        value,
        'it should be a group: the words of the original, and what they are here.',
      );
      return [];
    });
    return Object.fromEntries(read);
  }

  #values(data: Readonly<Record<string, unknown>>, name: string, below: Message | Table | undefined): Table {
    const values: Record<string, Message | Table> = { ...(isGroup(below) ? below : {}) };
    for (const [words, value] of Object.entries(data)) {
      // A unit is counted, and may say where its number stands: "{count}.º puesto"; or a thousand times that.
      const message = this.#message(
        value,
        name === 'units' ? '{count}{thousands}' : '',
        [name, words],
        'may',
      );
      if (message !== undefined) values[words] = message;
    }
    return values;
  }

  /** @param fills whether what English fills in must stand in it. */
  #message(
    value: unknown,
    english: Message,
    path: Path,
    fills: 'must' | 'may' = 'must',
  ): Message | undefined {
    const before = this.issues.length;
    const forms: Readonly<Record<string, unknown>> = isGroup(value) ? value : { other: value };
    const needed = holesOf(english);
    const counted = needed.includes('count');
    if (isGroup(value) && !counted)
      this.#invalid(path, value, 'it should be text: nothing in it is counted.');
    else if (isGroup(value)) this.#forms(value, path);
    else if (typeof english !== 'string' && integerForms(this.locale).length > 1)
      this.#report(path, 'value', 'bad-plural', {
        field: path.join('.'),
        language: inEnglish(this.locale),
        form: undefined,
        known: integerForms(this.locale),
      });
    if (this.issues.length > before) return undefined;
    for (const [form, text] of Object.entries(forms)) {
      const at = isGroup(value) ? [...path, form] : path;
      if (typeof text !== 'string' || text.trim() === '')
        this.#invalid(
          at,
          text,
          typeof text === 'string' || text === null
            ? 'it is empty.'
            : 'it should be text (a number or a word such as no in quotes counts as text).',
        );
      else {
        this.#text(text, needed, at);
        // "One result" says its number in a word.
        const inWords = form !== 'other' && (typeof english !== 'string' || isGroup(value)) ? 'count' : '';
        if (fills === 'must')
          this.#lacks(
            text,
            needed.filter((hole) => hole !== inWords),
            at,
          );
      }
    }
    if (path[0] === 'language' && typeof value === 'string') this.#language(path, value);
    return this.issues.length > before ? undefined : (value as Message);
  }

  #forms(value: Readonly<Record<string, unknown>>, path: Path): void {
    const allowed = new Intl.PluralRules(this.locale).resolvedOptions().pluralCategories;
    const said = (form: string, missing: boolean) => ({
      field: path.join('.'),
      language: inEnglish(this.locale),
      form: { name: form, missing },
      known: categories.filter((category) => allowed.includes(category)),
    });
    for (const form of Object.keys(value)) {
      if (!(allowed as string[]).includes(form))
        this.#report([...path, form], 'key', 'bad-plural', said(form, false));
    }
    for (const form of integerForms(this.locale)) {
      if (!Object.hasOwn(value, form)) this.#report(path, 'key', 'bad-plural', said(form, true));
    }
  }

  #text(text: string, needed: readonly string[], path: Path): void {
    const field = path.join('.');
    const holes = holesOf(text);
    for (const hole of holes.filter((name) => !needed.includes(name)))
      this.#report(path, 'value', 'unknown-placeholder', {
        field,
        hole,
        near: meant(hole, leftOf(needed, holes)),
        known: needed,
      });
    if (isBroken(text)) this.#report(path, 'value', 'broken-placeholder', { field });
    for (const url of addressesIn(text))
      if (!leadsSafely(url)) this.#report(path, 'value', 'unsafe-address', { url });
  }

  /** What of the places to fill in a text has none of, and no misspelt one either. */
  #lacks(text: string, needed: readonly string[], path: Path): void {
    if (isBroken(text)) return;
    const holes = holesOf(text);
    const misspelt = holes
      .filter((hole) => !needed.includes(hole))
      .map((hole) => meant(hole, leftOf(needed, holes)));
    for (const hole of leftOf(needed, [...holes, ...misspelt]))
      this.#report(path, 'value', 'missing-placeholder', { field: path.join('.'), hole });
  }

  #language(path: Path, value: string): void {
    if (path[1] !== 'name' && !isLocale(value))
      this.#invalid(path, value, `"${value}" is no tag of a language, such as es-419.`);
  }

  #invalid(path: Path, value: unknown, detail: string): void {
    const told = value === null || value === undefined ? 'it is empty.' : detail;
    this.#report(path, 'value', 'invalid-field', { field: `"${path.join('.')}"`, detail: told });
  }

  #report<Id extends Parameters<typeof issue>[2]>(
    path: Path,
    part: 'key' | 'value',
    id: Id,
    values: Parameters<typeof issue<Id>>[3],
  ): void {
    this.issues.push(issue(this.file, this.locate(path, part), id, values));
  }
}

/** Of what is still to be filled in, that which a misspelt place was meant for. */
const meant = (hole: string, left: readonly string[]): string | undefined =>
  nearest(hole, left) ?? (left.length === 1 ? left[0] : undefined);
const leftOf = (needed: readonly string[], holes: readonly (string | undefined)[]): string[] =>
  needed.filter((name) => !holes.includes(name));
const isBroken = (text: string): boolean => /[{}]/.test(text.replaceAll(/\{\w+\}/g, ''));

const markdown = unified().use(remarkParse);

/** Where a message leads that is set as Markdown, however it writes that: `[a](b)`, `[a][b]`, `<b>`, an image. */
function addressesIn(text: string): string[] {
  if (!/[<[]/.test(text)) return [];
  const found: string[] = [];
  visitParents(markdown.parse(text), (node) => {
    if ('url' in node) found.push(node.url);
  });
  return found;
}

/** What is filled in was checked where it stands: a site's own address, or one of `site.config.ts`. */
const leadsSafely = (url: string): boolean =>
  /^(?:#\S*|\{\w+\}|mailto:[^\s<>"]+)$/i.test(url) || isSafeAddress(url);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The categories that counted things take: those of whole numbers that a reader meets. */
export function integerForms(locale: string): Category[] {
  const rules = new Intl.PluralRules(locale);
  const met = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
  return categories.filter((category) => met.has(category) || category === 'other');
}

const inEnglish = (locale: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(new Intl.Locale(locale).language) ?? locale;

const leavesOf = (entry: Message | Table | undefined, path: Path): Path[] =>
  entry === undefined || isMessage(entry)
    ? [path]
    : Object.entries(entry).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));

const missingSite = ({ site = {} }: Table): Path[] =>
  siteTexts.filter((name) => !Object.hasOwn(site as Table, name)).map((name) => ['site', name]);

function adviseMissing(missing: readonly Path[], file: string, lang: string, locate: Locate): Issue[] {
  const shown = missing.length > tooMany ? missing.slice(0, 1) : missing;
  return shown.map((path) =>
    issue(file, locate(path.slice(0, -1), 'key'), 'missing-words', {
      language: lang,
      message: path.join('.'),
      others: missing.length - shown.length,
    }),
  );
}

/** That a language of the site has no words at all. */
export const noWords = (file: string, language: string): Issue =>
  issue(file, fileStart, 'missing-words', { language, message: undefined, others: 0 });

/** Every form of every message, for tests that know a language. */
export const textsOf = (table: Table): string[] =>
  Object.values(table).flatMap((entry) => (isMessage(entry) ? formsOf(entry) : textsOf(entry)));
