import { westernDigits } from '../letters/digits.ts';

/**
 * Read a number as a language writes it: "13,000" and "1.5" in English, "13 000", "13.000" and "1,5" in Spanish. Groups are
 * parted by blanks, an apostrophe, or the sign that does not part decimals.
 *
 * @returns `undefined` where it is no number in that language: "1.5" in Spanish is none, and not fifteen.
 */
export function readNumber(text: string, lang: string): number | undefined {
  const decimal = decimalOf(lang);
  const group = decimal === ',' ? String.raw`\.` : ',';
  const [, sign = '', whole = '', part = ''] =
    new RegExp(
      String.raw`^([+−-]?)(\d+|\d{1,3}(?:(?:[ \u00a0\u2009\u202f]\d{3})+|(?:['’]\d{3})+|(?:${group}\d{2,3})*${group}\d{3}))(?:${decimal === ',' ? '[,\u066b]' : '[.\u066b]'}(\d+))?$`,
      'u',
    ).exec(westernDigits(text.trim()).replaceAll('\u066c', decimal === ',' ? '.' : ',')) ?? [];
  if (whole === '') return undefined;
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${part || '0'}`);
  if (!Number.isFinite(value)) return undefined;
  return (sign === '-' || sign === '−') && value !== 0 ? -value : value;
}

/** The sign before decimals: a comma in most languages that are not English. */
function decimalOf(lang: string): string {
  const known = signs.get(lang);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  signs.set(lang, sign);
  return sign;
}

const signs = new Map<string, string>();
