/** What a record says in other languages: some of its fields, by language. */
import { z } from 'zod';
import { own } from '../issues/own.ts';
import { isLanguage, noLanguage } from './fields.ts';

interface Translated<Said> {
  readonly translations?: Readonly<Record<string, Said>> | undefined;
}

/** The field `translations`, for the fields of a record that are words of ours. */
export const translations = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z
    .record(
      z.string(),
      z
        .strictObject(fields)
        .partial()
        .refine((said) => Object.keys(said).length > 0, {
          message: 'it is empty',
          // What is misspelt is told of as such.
          when: ({ issues }) => issues.length === 0,
        }),
    )
    .superRefine((all, ctx) => {
      for (const lang of Object.keys(all))
        if (!isLanguage(lang)) ctx.addIssue({ code: 'custom', path: [lang], message: noLanguage });
    })
    .optional()
    .describe('what it says in other languages, by their codes: ' + Object.keys(fields).join(', '));

/** A function that gives a record in a language: the very same record each time, itself where nothing of it is translated. */
export function inLanguage<Said, Thing extends object & Translated<Said>>(
  make: (thing: Thing, said: Said) => Thing,
): (thing: Thing, lang: string) => Thing {
  const known = new WeakMap<Thing, Map<string, Thing>>();
  return (thing, lang) => {
    const said = thing.translations && own(thing.translations, lang);
    if (!said) return thing;
    const made = known.get(thing) ?? new Map<string, Thing>();
    known.set(thing, made);
    const before = made.get(lang);
    if (before) return before;
    const now = make(thing, said);
    made.set(lang, now);
    return now;
  };
}

/** A page in a language, and the language that originals are written in. */
export interface Reading {
  readonly lang: string;
  readonly original: { readonly lang: string };
}

/** The language of a record's field, where that is another than the page's: what is not translated is shown as it is. */
export const foreignIn = <Said>(
  { translations: all = {} }: Translated<Said>,
  field: keyof Said,
  { lang, original }: Reading,
): string | undefined =>
  lang === original.lang || own(all, lang)?.[field] !== undefined ? undefined : original.lang;
