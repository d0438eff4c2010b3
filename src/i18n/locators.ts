import { own } from '../issues/own.ts';
import type { Said } from './figures.ts';
import type { Words } from './index.ts';

/**
 * Say in another language where in a work something stands: "para. 3 and 5–6" is "párr. 3 y 5–6". What is made of numbers
 * and of the words for the parts of a work follows from those; anything else is looked up as a whole.
 *
 * @param original the words of the language that locators are written in.
 */
export function sayLocator(locator: string, words: Words, original: Words): Said {
  const whole = own(words.locators, locator);
  if (whole !== undefined) return { text: whole };
  if (words.lang === original.lang) return { text: locator };
  const parts = Object.entries(original.workParts).map(
    ([name, label]) =>
      [label.toLowerCase(), own(words.workParts as Readonly<Record<string, string>>, name)] as const,
  );
  const known = new Map(parts);
  const said = locator.match(/[\p{L}\p{M}]+\.?|[^\p{L}\p{M}]+/gu)?.map((part) => {
    if (!/\p{L}/u.test(part)) return part;
    const told = known.get(part.toLowerCase());
    return told && /^\p{Lu}/u.test(part) ? told.charAt(0).toUpperCase() + told.slice(1) : told;
  });
  return said?.every((part) => part !== undefined)
    ? { text: said.join('') }
    : { text: locator, untold: true };
}

/** As `sayLocator`, as text. */
export const formatLocator = (locator: string, words: Words, original: Words): string =>
  sayLocator(locator, words, original).text;
