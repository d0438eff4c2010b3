/** Kinds of characters that several rooms tell apart; strings are the insides of a class: `[${unseen}]`, always with `u`. */

/** What no reader sees: soft hyphen, joiners, zero width, byte order mark, marks of direction, selectors of a variant. */
export const unseen = String.raw`\p{Default_Ignorable_Code_Point}`;

/**
 * What stands for an apostrophe: typographic, a prime, a modifier letter (Hawaiʻi, Oʻzbekiston), an accent by itself, Hebrew
 * and Armenian ones.
 */
export const apostrophe = /['\u2018-\u201b\u2032\u02b9-\u02bf\u02c8`\u00b4\u055a\u05f3\ua78b\ua78c\uff07]/gu;

/** What stands for a hyphen: every dash there is, and the minus. */
export const hyphen = /[\p{Dash_Punctuation}\u2212]/gu;

/** A letter of the scripts that write words without blanks between them. */
export const unparted = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Those, and Hangul: blanks part its words, and particles are bound to them. */
export const bound = String.raw`${unparted}\p{Script=Hangul}`;

const holdsUnparted = new RegExp(`[${unparted}]`, 'u');

/** Whether a text holds letters of a script that writes words without blanks between them. */
export const isUnparted = (text: string): boolean => holdsUnparted.test(text);

const holdsBound = new RegExp(`[${bound}]`, 'u');

/** Whether it holds letters of such a script or of Hangul: what is looked for may stand inside what blanks part. */
export const isBound = (text: string): boolean => holdsBound.test(text);
