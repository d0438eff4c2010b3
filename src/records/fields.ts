/**
 * Field types that several records share, each failing with the rule an author knows it by.
 *
 * What a function checks has no form of its own in a JSON Schema: `pattern` says what an editor can check of it.
 */
import { z } from 'zod';
import { holdsRefused } from '../issues/printable.ts';
import { addressForm } from '../letters/address-form.ts';
import { kebabCase } from '../letters/kebab-case.ts';

type FieldRule =
  'impossible-date' | 'unsafe-address' | 'impossible-coordinates' | 'bad-figures' | 'bad-quote' | 'bad-id';

/** A refusal that names its rule; `check-record.ts` turns it into an issue at the field's place. */
export function refuse(
  ctx: z.RefinementCtx,
  ruleId: FieldRule,
  values: Record<string, string | number>,
): typeof z.NEVER {
  ctx.addIssue({ code: 'custom', params: { ruleId, values } });
  return z.NEVER;
}

/** A field with what the guide and editors say of it: what kind of value it takes, what it is for, and examples. */
export const explained = <Schema extends z.ZodType>(
  schema: Schema,
  title: string,
  description: string,
  ...examples: readonly [unknown, ...unknown[]]
): Schema => schema.meta({ title, description, examples: [...examples] });

/** Whether a reader would see anything: a character without width, or a mark without its letter, is nothing to read. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/**
 * Text with at least one visible character; white space is collapsed, so a line may be wrapped anywhere. A blank that is
 * not to be broken stays one: `13 000`, `36 %`.
 */
export const text = z
  .string()
  .transform((value) => value.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim())
  .pipe(z.string().refine(isVisible, 'it is empty'));

/** Of how many characters an id is at most: it names files and folders, some of them with an ending. */
export const longestId = 100;

/**
 * Names of devices: on Windows no file and no folder can be called so, whatever ending it has.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const device = '(?:con|conin\\$|conout\\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])';

export const idPattern = new RegExp(`^(?!${device}$)(?=.{1,${longestId}}$)${kebabCase.source.slice(1)}`);

/** Whether Windows can have a file or a folder of that name; what cannot be checked out everywhere is no place for content. */
export const isPortable = (name: string): boolean =>
  !new RegExp(`^${device}(?:\\.|$)`, 'iu').test(name) && !/[<>:"|?*\\\p{Cc}]|[. ]$/u.test(name);

/** Turn a name into the kebab-case id nearest to it, cut where it would be too long; `''` when it has no letter or digit of the Latin script. */
export function toId(name: string): string {
  const id = addressForm(name).slice(0, longestId).replace(/-$/, '');
  return id === '' || isPortable(id) ? id : `${id}-1`;
}

/** An id: kebab-case, written once and for good. */
export const id = z
  .string()
  .min(1, { abort: true })
  .superRefine((value, ctx) => {
    if (!idPattern.test(value)) refuse(ctx, 'bad-id', { id: value, suggestion: toId(value) || 'an-id' });
  })
  .meta({ pattern: idPattern.source });

/** Ids with blanks between them. */
export const ids = z
  .string()
  .transform((value) => value.split(/\s+/).filter((part) => part !== ''))
  .pipe(z.array(id).min(1));

/** Whether year, month and day (as far as given) are on the calendar; a year has four digits. */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return false;
  const [year = 1, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** How a day is written; whether the calendar has it, is another question. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, ISO 8601: `2024-11-18`. */
export const day = z
  .string()
  .superRefine((value, ctx) => {
    if (!dayPattern.test(value) || !isCalendarDate(value)) refuse(ctx, 'impossible-date', { value });
  })
  .meta({ pattern: dayPattern.source });

/** A moment as exact as it is known, or an interval: `2024`, `2024-11`, `2024-11-14`, `2024-11-10/2024-11-16`. */
export const period = z.string().superRefine((value, ctx) => {
  const [start = '', end, ...rest] = value.split('/');
  const real = [start, end ?? start].every(isCalendarDate) && rest.length === 0;
  // Of two dates written alike, the earlier sorts first; `2024-11/2024` has no order worth keeping.
  const forward = end === undefined || (end.length === start.length && start <= end);
  if (!real || !forward) refuse(ctx, 'impossible-date', { value });
});

/** Whether a reader can safely follow an address: absolute, http or https, with a host, no blanks, read as it is written. */
export function isSafeAddress(url: string): boolean {
  return (
    /^https?:\/\/[^\s\\/][^\s\\]*$/i.test(url) &&
    !holdsRefused(url) &&
    URL.canParse(url) &&
    new URL(url).hostname !== '' &&
    !/^[^/]*\/\/[^/?#]*@/.test(url) // a name before the host passes the address off as another
  );
}

const addressStart = '^https?://';

/** How the address of a page begins. */
export const addressPattern = new RegExp(addressStart);

/** An absolute web address. */
export const address = z
  .string()
  .superRefine((url, ctx) => {
    if (!isSafeAddress(url)) refuse(ctx, 'unsafe-address', { url });
  })
  .meta({ pattern: addressStart });

const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** Whether a text is a language code of which the parts fit together: `en`, `es-PE`, `zh-Hant-TW`; not `en-US-GB`. */
export function isLanguage(code: string): boolean {
  try {
    return languagePattern.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

export const noLanguage = 'it should be a language code such as en or es-PE';

/** A language as files and folders are named after it. */
export const languageInName = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)?$/;

/** A language by its code. @see https://www.rfc-editor.org/info/bcp47 */
export const language = z
  .string()
  .regex(languagePattern, { message: noLanguage, abort: true })
  .refine(isLanguage, noLanguage);
