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
  return letterIn(name) === letterOf('article')
    ? { file: name, line: 0 }
    : { file: `${name.slice(0, at)}${name.slice(at + 1, -1)}`, line: Number(name.slice(-1)) };
}

/** The number of a text, by a name that follows from it. */
export const numberOfFragment = (name: string, { width, each }: FragmentNaming): number =>
  Number.parseInt(name.slice(-1 - width, -1), 36) * each + Number(name.slice(-1));

/** Whether an index has so much that several of its texts lie in a file. */
export const isLarge = ({ each }: FragmentNaming): boolean => each > 1;

/** What the names of an index have in common, by all of them in their order; a few are longer, see `otherNames`. */
export function namingOf(names: readonly string[]): FragmentNaming {
  const each = names[1]?.endsWith('1') === true ? together : 1;
  const width = Math.floor(names.length / each).toString(36).length;
  const shortest = names.reduce((one, other) => (other.length < one.length ? other : one), names[0] ?? '');
  const lang = shortest.slice(0, shortest.indexOf('_'));
  return { lang, build: shortest.slice(lang.length + 2, -1 - width), width, each };
}

/** The names that do not follow from their numbers: where two of its hashes are the same, the engine has a longer one. */
export const otherNames = (
  names: readonly string[],
  naming: FragmentNaming,
): [number: number, name: string][] =>
  names.flatMap((name, number): [number, string][] =>
    fragmentName(naming, letterIn(name), number) === name ? [] : [[number, name]],
  );

/** The letter of a name, which says what kind of thing it is of. */
export const letterIn = (name: string): string => name.charAt(name.indexOf('_') + 1);
