/** How the texts of results are called, see build/number-fragments.ts: by their number, so that an index need not list the names. */
import { letterOf } from './result-kinds.ts';

/** What the names of an index have in common. */
export interface FragmentNaming {
  readonly lang: string;
  /** What tells this index from that of another publication. */
  readonly build: string;
  /** Digits of the number of a file. */
  readonly width: number;
  /** Texts in a file. */
  readonly each: number;
}

/** So many texts lie in one file where an index has many; a search loads the neighbours of what it shows with it. */
export const together = 8;

/** The name of a text, by the letter of its kind and its number. */
export const fragmentName = (
  { lang, build, width, each }: FragmentNaming,
  letter: string,
  number: number,
): string => {
  const file = Math.floor(number / each)
    .toString(36)
    .padStart(width, '0');
  return `${lang}_${letter}${build}${file}${number % each}`;
};

/** The file a text lies in, and its line there. An article is long, and has a file of its own. */
export function placeOfFragment(name: string): { readonly file: string; readonly line: number } {
  const at = name.indexOf('_') + 1;
  return name.charAt(at) === letterOf('article')
    ? { file: name, line: 0 }
    : { file: `${name.slice(0, at)}${name.slice(at + 1, -1)}`, line: Number(name.slice(-1)) };
}

/** Whether an index has so much that several of its texts lie in a file. */
export const isLarge = ({ each }: FragmentNaming): boolean => each > 1;

/** What the names of an index have in common, by all of them in their order. */
export function namingOf(names: readonly string[]): FragmentNaming {
  const [first = '', second = ''] = names;
  const each = second.endsWith('1') ? together : 1;
  const lang = first.slice(0, first.indexOf('_'));
  const width = Math.floor(names.length / each).toString(36).length;
  return { lang, build: first.slice(lang.length + 2, -1 - width), width, each };
}
