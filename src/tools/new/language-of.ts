import { isLanguage } from '../../records/fields.ts';
import { languageCodes } from '../../sources/languages.ts';
import { once } from '../../records/once.ts';
import { own } from '../../issues/own.ts';

/**
 * A language code, also from what programs and libraries write for it: `es_PE`, the codes of three letters ("spa", "ger"), its
 * name in English or its own ("Polish", "español"); `undefined` for what is none of these.
 */
export function languageOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const code = own(languageCodes, text.toLowerCase()) ?? codes().get(nameKey(text)) ?? text.replace('_', '-');
  const known = /^[a-z]{2}(?:-|$)/.test(code) ? code : canonical(code);
  return known !== undefined && isLanguage(known) ? known : undefined;
}

/** "spa" is "es"; a word that only looks like a code stays none. */
function canonical(code: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

const nameKey = (name: string): string => name.toLowerCase().normalize('NFC');

/** The codes of two letters by their names, in English and each in its own language. */
const codes = once(() => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const names = (lang: string) => new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' });
  const english = names('en');
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code) => {
        const name = english.of(code);
        if (name === undefined) return [];
        return [name, names(code).of(code) ?? name].map((each) => [nameKey(each), code] as const);
      }),
  );
});
