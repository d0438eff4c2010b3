/** Categories of number that CLDR knows; a language uses some of them, and always `other`. */
import { own } from '../issues/own.ts';
export const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type Category = (typeof categories)[number];

/** A sentence in several forms, of which its `{count}` chooses one. */
export type Plural = Readonly<Partial<Record<Category, string>>>;
/** A sentence of the interface, in which `{name}` is filled in. */
export type Message = string | Plural;
export type Values = Readonly<Record<string, string | number>>;

/**
 * Fill a sentence in. Numbers are written as the language writes them.
 *
 * 2026-11-28: `Intl.PluralRules` and this, where ICU MessageFormat (`intl-messageformat`, 10.0 kB compressed) and
 * MessageFormat 2 (`messageformat`, 8.4 kB) were weighed: the same sentences are filled in by scripts, of which a page
 * may load 8 kB in all; forms that stand as fields of a YAML file have lines to report; and who translates learns one sign.
 *
 * @param locale whose rules choose the form.
 */
export function fill(message: Message, values: Values, locale: string): string {
  return formOf(message, values, locale).replaceAll(hole, (whole, name: string) => {
    const value = own(values, name) ?? whole;
    return typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}

/** What stands before and after something that is more than text, a link, and the same for all else filled in. */
export function around(
  message: Message,
  name: string,
  values: Values,
  locale: string,
): readonly [before: string, after: string] {
  const [before = '', after = ''] = formOf(message, values, locale).split(`{${name}}`);
  return [fill(before, values, locale), fill(after, values, locale)];
}

/** What is filled into a message, in the order of its first mention. */
export const holesOf = (message: Message): string[] => [
  ...new Set(formsOf(message).flatMap((form) => Array.from(form.matchAll(hole), ([, name = '']) => name))),
];

export const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** A message as an attribute of a page carries it for its scripts: no text begins like an object. */
export const toData = (message: Message): string =>
  typeof message === 'string' ? message : JSON.stringify(message);
export const fromData = (data = ''): Message => (data.startsWith('{"') ? (JSON.parse(data) as Plural) : data);

/** What a form of a message consists of: text, and after it what is filled in; nothing after the last. */
export function partsOf(form: string): { readonly before: string; readonly name: string | undefined }[] {
  const parts = form.split(hole);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, at) => ({
    before: parts[2 * at] ?? '',
    name: parts[2 * at + 1],
  }));
}

const hole = /\{(\w+)\}/g;

/** The form of a message that its `{count}` asks for, before anything is filled in. */
export function formOf(message: Message, { count }: Values, locale: string): string {
  if (typeof message === 'string') return message;
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return message[rule.select(Number(count))] ?? message.other ?? '';
}

/** Making one is dear, and there is one for each language. */
const rules = new Map<string, Intl.PluralRules>();
