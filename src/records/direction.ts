import { oncePer } from './once-per.ts';

/** Which way the script of a language runs; of one that nobody knows, from left to right. */
export const directionOf = oncePer((lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
);

/** Letters that run from right to left, and all others that run anywhere. Digits and signs run with their neighbours. */
const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/u;

export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a text: that of its first letter, as `dir="auto"` finds it.
 *
 * @returns `undefined` for a text without letters.
 */
export function directionOfText(text: string): Direction | undefined {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return undefined;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** The direction of a text where it is not that of the language around it: the others need no word. */
export function textDirection(text: string, lang: string): Direction | undefined {
  const direction = directionOfText(text);
  return direction === directionOf(lang) ? undefined : direction;
}
