/** Of an index that is searched together with another: which of its things the other lacks. */
import { own } from '../../issues/own.ts';
import { numberOfFragment } from './fragment-names.ts';
import type { PostingsDirectory } from './postings.ts';

/** The things of an index that are looked for. */
export interface Taken {
  readonly count: number;
  readonly has: (page: number) => boolean;
}

/** How many things an index has. */
export const sizeOf = ({ kinds }: PostingsDirectory): number =>
  kinds.reduce((sum, [, count]) => sum + count, 0);

/** What is looked for of an index: what lacks something, or everything. */
export function takenOf(directory: PostingsDirectory, lack: string | undefined): Taken {
  if (lack === undefined) return { count: sizeOf(directory), has: () => true };
  const taken = (own(directory.lacking ?? {}, lack) ?? []).flatMap((count, at) =>
    Array.from({ length: count }, () => at % 2 === 1),
  );
  return { count: taken.filter(Boolean).length, has: (page) => taken[page] === true };
}

/** What tells the number of a thing of an index by the name of its text. */
export function numbersOf({ naming, others }: PostingsDirectory): (name: string) => number {
  const numbers = new Map(others.map(([number, name]) => [name, number]));
  return (name) => numbers.get(name) ?? numberOfFragment(name, naming);
}
