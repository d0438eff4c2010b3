import {
  around,
  categories,
  formOf,
  formsOf,
  holesOf,
  partsOf,
  type Message,
  type Values,
} from './message.ts';
import { directionOf } from './direction.ts';
import { numberWriter } from './numbers.ts';
import type { Words } from './words.ts';
import { own } from '../issues/own.ts';

/** The messages of a language by their names, in groups. */
export interface Table {
  readonly [name: string]: Message | Table;
}

/** A message that is filled in: a function of what it needs. */
export interface Say<Needs extends Values> {
  (values: Readonly<Needs>): string;
  /** As it stands in the table, for scripts that fill it in. */
  readonly message: Message;
  /** The message in two, for what stands in the place of a name and is more than text. */
  readonly around: <Name extends keyof Needs & string>(
    name: Name,
    values: Readonly<Omit<Needs, Name>>,
  ) => readonly [before: string, after: string];
}

/** The words of a language, and what its site says of itself where that differs from `site.config.ts`. */
export type LanguageWords = Words &
  Glossary & {
    /** Its code, as content writes it. */
    readonly lang: string;
    readonly site: Readonly<Record<string, string>>;
  };

/**
 * What values are called that an edition has from its original: units and notes of figures, locators. By the original's
 * own words.
 */
export interface Glossary {
  readonly units: Readonly<Record<string, Message>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly locators: Readonly<Record<string, string>>;
}
export const glossaries = ['units', 'notes', 'locators'] as const satisfies readonly (keyof Glossary)[];

/** A message, not a group of them: text, or its forms by category. */
export const isMessage = (entry: unknown): entry is Message =>
  typeof entry === 'string' ||
  (typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    typeof (entry as { other?: unknown }).other === 'string' &&
    Object.keys(entry).every((key) => (categories as readonly string[]).includes(key)));

/**
 * Make the words of a language: each message its own, or English where it has none.
 *
 * @param theirs messages that were checked against English.
 * @param lang the language of the file; its locale when the file names none.
 */
export function toWords(english: Table, theirs: Table, lang: string): LanguageWords {
  const {
    name = nameOf(lang),
    locale = lang,
    numbers = locale,
  } = (theirs['language'] ?? {}) as Partial<Words['language']>;
  const language = { name, locale, numbers };
  const inEnglish = english['language'] as Words['language'];
  const lent = directionOf(locale) === 'rtl' ? isolated : (message: Message): Message => message;
  const join = (group: Table, mine: Table): object =>
    Object.fromEntries<unknown>(
      Object.entries(group).map(([name, entry]) => {
        const other = own(mine, name);
        if (!isMessage(entry)) return [name, join(entry, isGroup(other) ? other : {})];
        return [
          name,
          isMessage(other) ? toSay(other, entry, language) : toSay(lent(entry), entry, inEnglish),
        ];
      }),
    );
  const { site = {}, units = {}, notes = {}, locators = {} } = theirs;
  return {
    ...join(english, theirs),
    ...{ lang, language, site, units, notes, locators },
  } as unknown as LanguageWords;
}

/**
 * English between words from right to left, kept to itself by marks without width (U+2066, U+2069): its full stop would stand
 * before its first word there, and a number that it begins with behind its last.
 */
const isolated = (message: Message): Message => {
  if (typeof message === 'string') return /^[\p{L}\s]*$/u.test(message) ? message : `\u2066${message}\u2069`;
  const forms = Object.entries(message).map(([category, text]) => [category, isolated(text)]);
  return Object.fromEntries(forms) as Message;
};

const isGroup = (entry: Message | Table | undefined): entry is Table =>
  typeof entry === 'object' && !isMessage(entry);

/** What nothing is filled into is text; English decides, so that every language has one type. */
const toSay = (
  message: Message,
  english: Message,
  { locale, numbers }: Pick<Words['language'], 'locale' | 'numbers'>,
): string | Say<Values> =>
  typeof english === 'string' && holesOf(english).length === 0 && typeof message === 'string'
    ? message
    : Object.assign(filler(message, locale, numbers), {
        message,
        around: (name: string, values: Values) =>
          around(formOf(message, values, locale), name, written(values, numbers), locale),
      });

/** A message is filled in a hundred times on the page of a claim: it is taken apart once. */
function filler(message: Message, locale: string, numbers: string): (values: Values) => string {
  const taken = new Map(formsOf(message).map((form) => [form, partsOf(form)]));
  return (values) => {
    let text = '';
    for (const { before, name } of taken.get(formOf(message, values, locale)) ?? []) {
      text += before;
      if (name === undefined) continue;
      const value = own(values, name) ?? `{${name}}`;
      text += typeof value === 'number' ? numberWriter(numbers)(value) : value;
    }
    return text;
  };
}

/** Numbers as the language writes them. */
function written(values: Values, numbers: string): Values {
  const entries = Object.entries(values);
  if (entries.every(([, value]) => typeof value === 'string')) return values;
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? numberWriter(numbers)(value) : value]),
  );
}

function nameOf(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Messages as a page hands them to its scripts. */
export const toMessages = <Name extends string>(
  words: Readonly<Record<Name, string | Say<never>>>,
  names: readonly Name[],
): Record<Name, Message> =>
  Object.fromEntries(
    names.map((name) => {
      const entry = words[name];
      return [name, typeof entry === 'string' ? entry : entry.message];
    }),
  ) as Record<Name, Message>;
