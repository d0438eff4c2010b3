import { latexToText } from './latex.ts';

/** A name in CSL's fields. */
export type ReadName = Readonly<Record<string, string>>;

/** How we write that there were more: BibTeX's "and others". */
export const andOthers: ReadName = { literal: 'et al.' };

/**
 * The names of a BibTeX list, in its rules: "and" between names, `von Last, Jr, First` in one, what stands in braces is
 * one word. Lists that people part with semicolons, or with nothing but commas, are read as what they are meant to be.
 */
export function readNames(latex: string): ReadName[] {
  const list = splitOutside(latex, /\s+and(?=\s)/iy).map((name) =>
    name.replace(/^\s*and(?=\s|$)|\s+and\s*$/i, '').trim(),
  );
  const [only = ''] = list;
  const names = list.length === 1 && splitOutside(only, /;/y).length > 1 ? splitOutside(only, /;/y) : list;
  return names.flatMap((name, index) => {
    const trimmed = name.trim();
    if (trimmed === '') return [];
    if (/^(?:others|et al\.?)$/i.test(trimmed) && index > 0) return [andOthers];
    return readName(trimmed);
  });
}

function readName(latex: string): ReadName[] {
  if (/^\{[^]*\}$/.test(latex) && splitOutside(latex, /[\s~]+/y).length === 1 && isOneGroup(latex))
    return present({ literal: latexToText(latex) });
  const parts = splitOutside(latex, /\s*,\s*/y).map((part) => part.trim());
  const extended = parts.map((part) =>
    /^(family|given|prefix|suffix|useprefix|given-i|family-i|prefix-i|juniorcomma)\s*=\s*([^]*)$/.exec(part),
  );
  if (parts.length > 1 && extended.every((part) => part !== null)) {
    const of = Object.fromEntries(extended.map(([, key = '', value = '']) => [key, latexToText(value)]));
    const particle = of['useprefix'] === 'false' ? 'dropping-particle' : 'non-dropping-particle';
    return present({
      family: of['family'],
      given: of['given'],
      suffix: of['suffix'],
      [particle]: of['prefix'],
    });
  }
  const words = (part: string | undefined): string[] =>
    splitOutside(part ?? '', /[\s~]+/y)
      .map(latexToText)
      .filter((word) => word !== '');
  const [first, second, third, ...more] = parts;
  if (second === undefined) return present(fromWords(words(first)));
  if (third === undefined || third === '')
    return present({ ...fromFamily(words(first)), given: words(second).join(' ') });
  if (more.length === 0) {
    const [suffix, given] = isSuffix(third) && !isSuffix(second) ? [third, second] : [second, third];
    return present({ ...fromFamily(words(first)), suffix: latexToText(suffix), given: latexToText(given) });
  }
  // "Smith, J., Jones, K.": names in pairs, by people who know no "and".
  const isPaired =
    parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || isInitials(part));
  if (!isPaired) return present({ literal: latexToText(latex) });
  return parts.flatMap((part, index) =>
    index % 2 === 0
      ? present({ ...fromFamily(words(part)), given: latexToText(parts[index + 1] ?? '') })
      : [],
  );
}

const isSuffix = (part: string): boolean => /^(?:jr|sr|jnr|snr|[IVX]{1,4}|\d(?:nd|rd|th))\.?$/i.test(part);
const isInitials = (part: string): boolean => /^(?:\p{Lu}\p{M}*\.?[-\s~]*){1,4}$/u.test(part);
const isLower = (word: string): boolean => /^\P{L}*\p{Ll}/u.test(word);

/** "First von Last": the particle is what is written small, up to the last of these words before the family name. */
function fromWords(words: readonly string[]): Record<string, string> {
  const before = words.slice(0, -1);
  const from = before.findIndex(isLower);
  if (from === -1) return { family: words.at(-1) ?? '', given: before.join(' ') };
  const to = before.findLastIndex(isLower);
  return {
    given: words.slice(0, from).join(' '),
    'non-dropping-particle': words.slice(from, to + 1).join(' '),
    family: words.slice(to + 1).join(' '),
  };
}

/** "von Last". */
function fromFamily(words: readonly string[]): Record<string, string> {
  const from = words.findIndex((word, index) => !isLower(word) || index === words.length - 1);
  return { 'non-dropping-particle': words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}

/** A name without its empty parts; one with nothing else is a literal. */
function present(name: Readonly<Record<string, string | undefined>>): ReadName[] {
  const parts = Object.entries(name).filter((part): part is [string, string] => Boolean(part[1]));
  if (parts.length === 0) return [];
  const kept = Object.fromEntries(parts);
  if (kept['family'] !== undefined || kept['literal'] !== undefined) {
    const [alone] = parts;
    return parts.length === 1 && alone ? [{ literal: alone[1] }] : [kept];
  }
  return [{ literal: parts.map(([, text]) => text).join(' ') }];
}

/** Part a text at a pattern, but not within braces. */
function splitOutside(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '\\') index += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) {
      at.lastIndex = index;
      const [match] = at.exec(text) ?? [];
      if (match === undefined || match === '') continue;
      parts.push(text.slice(from, index));
      from = index + match.length;
      index = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

function isOneGroup(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
