import type { parseArticle } from '../articles/parse-article.ts';
import { couldHold } from '../entities/met-names.ts';
import type { NameOwners } from '../entities/names.ts';
import { keepIssue, toIssue, type KeptIssue } from '../issues/kept-issue.ts';

/** An article as it was read, and what it met of the world outside its file: it is read anew only when that changed. */
export interface ReadArticle {
  readonly result: ReturnType<typeof parseArticle>;
  /** The names that it was last known to be right for. */
  names: NameOwners;
  readonly words: ReadonlySet<string>;
  /** The publishers it asked for, and whether there were such. */
  readonly publishers: ReadonlyMap<string, boolean>;
  readonly images: string;
}

/** The same as plain data. Of thousands of names it has those that its words could hold. */
export interface KeptArticle extends Omit<ReadArticle, 'result' | 'names'> {
  readonly result: Omit<ReadArticle['result'], 'issues'> & { readonly issues: readonly KeptIssue[] };
  readonly names: NameOwners;
  readonly allNames: string;
}

/** @param allNames a version of all names there are. */
export function keepArticle({ result, names, ...met }: ReadArticle, allNames: string): KeptArticle {
  return {
    ...met,
    result: { ...result, issues: result.issues.map(keepIssue) },
    names: couldBeIn(met.words, names),
    allNames,
  };
}

/** @returns nothing where the names that its words could hold are others by now. */
export function toReadArticle(
  kept: KeptArticle,
  names: NameOwners,
  allNames: string,
): ReadArticle | undefined {
  const { result, names: before, allNames: all, ...met } = kept;
  if (all !== allNames && !alike(before, couldBeIn(met.words, names))) return undefined;
  return { ...met, names, result: { ...result, issues: result.issues.map(toIssue) } };
}

const couldBeIn = (words: ReadonlySet<string>, names: NameOwners): NameOwners =>
  new Map([...names].filter(([label]) => couldHold(words, label)));

const alike = (one: NameOwners, other: NameOwners): boolean =>
  one.size === other.size && [...one].every(([label, owner]) => other.get(label) === owner);
