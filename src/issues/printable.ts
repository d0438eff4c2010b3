/** Characters that no text of ours may hold, and how they are shown where a message must speak of them. */
import { own } from './own.ts';

/**
 * Cannot be shown, and can command a terminal: C0 and C1 controls, except tab and line ends. Half of a surrogate pair,
 * which only an escape can give, is no character at all, and no file can be written with it.
 */
export const controls =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Embeddings, overrides and isolates of the bidirectional algorithm. Letters after one are
 * shown in another order than they are recorded. Arabic and Hebrew need none of them in a text that is only theirs;
 * the marks that languages do need (U+200E, U+200F, U+061C and the joiners) turn nothing round.
 *
 * @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
export const reorderings = /[\u202a-\u202e\u2066-\u2069]/g;

/** What some characters are called that nobody sees. */
const names: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u00b7': 'middle dot',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2018': 'left single quotation mark',
  '\u2019': 'right single quotation mark',
  '\u201c': 'left double quotation mark',
  '\u201d': 'right double quotation mark',
  '\u2022': 'bullet',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2212': 'minus sign',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark',
  '\uff1a': 'fullwidth colon',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
};

// oxlint-disable-next-line no-control-regex -- as above
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Whether a text holds a character that no text of ours may hold. */
export const holdsRefused = (text: string): boolean => refused.test(text) || !text.isWellFormed();

/** A character as people look it up: `U+202E (right-to-left override)`. */
export function nameOfCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = own(names, character);
  return name === undefined ? code : `${code} (${name})`;
}

/**
 * Show what would command a terminal, break a line or turn letters round, one sign for each: `␛`, `␊`, `�`.
 *
 * @param lines keep tabs and line ends, for texts of several lines.
 */
export function printable(text: string, { lines = false } = {}): string {
  return text.replaceAll(unprintable, (sign) => {
    if (lines && /[\t\n\r]/.test(sign)) return sign;
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '�';
  });
}

// oxlint-disable-next-line no-control-regex -- as above
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON escapes C0 by itself; in a string the rest may be escaped too, and means the same. */
export const printableJson = (json: string): string =>
  json.replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Characters that nobody sees, shown by their number: two words that differ only in them look the same. So do blanks and
 * hyphens of another kind; joiners and marks of direction are what some scripts are written with, and strange beside a to z.
 */
export const visible = (text: string): string =>
  text.replaceAll(
    unseen,
    (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );

const beside = String.raw`(?:[\u061c\u200e\u200f]|\u200c|\u200d|[\ufe00-\ufe0f])`;
const unseen = new RegExp(
  String.raw`[\u00ad\u115f\u1160\u180e\u200b\u2010\u2011\u2060-\u2064\u3164\ufeff\uffa0]|(?! )\p{Space_Separator}` +
    `|(?<=[!-~])${beside}|${beside}(?=[!-~])`,
  'gu',
);
