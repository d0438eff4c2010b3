/** Quotation marks that stand for `"`, apostrophes and single marks that stand for `'`, and dashes. */
const double = /[\u201c-\u201f\u00ab\u00bb\u301d-\u301f\uff02]/gu;
const single = /[\u2018-\u201b\u2039\u203a\u02bc\u00b4\uff07]/gu;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
/** A dash before a number and apart from what is before it is a sign: "10 -12" is not "10-12". */
const minus = /(?<=^|[\s(])-(?=\d)/gu;
/** Characters that no reader sees: soft hyphen, zero-width space, word joiner, byte order mark, marks of direction. */
const invisible = /[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/gu;

/**
 * Reduce words to what they say: two texts have one form when they differ in white space, typographic quotes and dashes
 * or Unicode normal form only (CONTRACT.md, Permanence). Letters, digits, signs and capitals all stay, and so does
 * the blank between two words: "now here" is not "nowhere".
 */
export const recordForm = (text: string): string =>
  text
    .replaceAll(invisible, '')
    .normalize('NFC')
    .replaceAll(single, "'")
    // « so », “so” and »so«: each house sets its blanks in its own way.
    .replaceAll(double, '"')
    .replaceAll(/\s*"\s*/gu, '"')
    // A dash — so, or–so, or -- as typewriters have it.
    .replaceAll(dash, '-')
    .replaceAll(minus, '\u2212')
    .replaceAll(/\s*-{1,3}\s*/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Whether two texts say the same. */
export const saysTheSame = (a: string, b: string): boolean => a === b || recordForm(a) === recordForm(b);
