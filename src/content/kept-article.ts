import type { parseArticle } from '../articles/parse-article.ts';
import { wordsIn } from '../entities/met-names.ts';
import type { NameOwners } from '../entities/names.ts';
import { once } from '../records/once.ts';
import { remembering } from '../records/remembering.ts';
import { keepIssue, toIssue, type KeptIssue } from '../issues/kept-issue.ts';

/** An article as it was read, and what it met of the world outside its file: it is read anew only when that changed. */
export interface ReadArticle {
  readonly result: ReturnType<typeof parseArticle>;
  /** The names that it was last known to be right for. */
  names: NameOwners;
  readonly words: () => ReadonlySet<string>;
  /** The publishers it asked for, and whether there were such. */
  readonly publishers: ReadonlyMap<string, boolean>;
  readonly images: string;
}

/**
 * The same as plain data. Of thousands of names it has those that its words could hold. The words, which few runs ask for,
 * are one text: to make a set of them was a third of reading an archive.
 */
export interface KeptArticle extends Omit<ReadArticle, 'result' | 'names' | 'words'> {
  readonly result: Omit<ReadArticle['result'], 'issues'> & { readonly issues: readonly KeptIssue[] };
  readonly names: NameOwners;
  readonly words: string;
  readonly allNames: string;
}

/** @param allNames a version of all names there are. */
export function keepArticle({ result, names, words, ...met }: ReadArticle, allNames: string): KeptArticle {
  return {
    ...met,
    words: [...words()].join(' '),
    result: { ...result, issues: result.issues.map(keepIssue) },
    names: couldBeIn(words(), names),
    allNames,
  };
}

/** @returns nothing where the names that its words could hold are others by now. */
export function toReadArticle(
  kept: KeptArticle,
  names: NameOwners,
  allNames: string,
): ReadArticle | undefined {
  const { result, names: before, words: joined, allNames: all, ...met } = kept;
  const words = once(() => new Set(joined.split(' ')));
  if (all !== allNames && !alike(before, couldBeIn(words(), names))) return undefined;
  return { ...met, names, words, result: { ...result, issues: result.issues.map(toIssue) } };
}

const couldBeIn = (words: ReadonlySet<string>, names: NameOwners): NameOwners =>
  new Map(
    labelsOf(names).flatMap(({ label, owner, parts }): [string, string][] =>
      parts.every((part) => words.has(part)) ? [[label, owner]] : [],
    ),
  );

/** An archive asks the same names of each of its articles. */
const labelsOf = remembering((names: NameOwners) =>
  [...names].map(([label, owner]) => ({ label, owner, parts: wordsIn(label) })),
);

const alike = (one: NameOwners, other: NameOwners): boolean =>
  one.size === other.size && [...one].every(([label, owner]) => other.get(label) === owner);
