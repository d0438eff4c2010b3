/** A decimal digit that is none of 0 to 9: ٣, ३, ３. */
const foreign = /(?![0-9])\p{Decimal_Number}/gu;

/** Digits of all scripts as 0 to 9. Ten of a kind follow each other, and so may kinds. */
export const westernDigits = (text: string): string =>
  text.replaceAll(foreign, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (isDigit(zero - 1)) zero -= 1;
    return String((code - zero) % 10);
  });

const isDigit = (code: number): boolean => /\p{Decimal_Number}/u.test(String.fromCodePoint(code));

const numbers = (parts: string): RegExp =>
  new RegExp(
    String.raw`(?<=(?<!\d[.,'\u066c]?)[1-9]\d{0,2}(?:${parts}\d{3})*)${parts}(?=\d{3}(?:${parts}\d{3})*(?!\d))`,
    'gu',
  );

/** What parts the thousands of a number: 13,000 · 13.000 · 13 000 · 13'000 · ١٣٬٠٠٠; each group has three digits, the first up to three. */
export const thousands = numbers(String.raw`[.,'\u066c\s]`);
const spaces = numbers(String.raw`\s`);

/** A text whose numbers are written without what parts their thousands. */
export const withoutThousands = (text: string): string => text.replaceAll(thousands, '');

/** The same where only blanks part them. */
export const withoutSpacedThousands = (text: string): string => text.replaceAll(spaces, '');
