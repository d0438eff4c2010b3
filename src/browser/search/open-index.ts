import type { Engine, Filters, Found } from '../../search/ranking/engine.ts';
import type { PartedIndex } from '../../search/ranking/find-first.ts';
import { fragmentName, isLarge } from '../../search/indexed/fragment-names.ts';
import { numbersOf, takenOf } from '../../search/indexed/lacking.ts';
import { lacksFilter, readPart, type Entry, type PostingsDirectory } from '../../search/indexed/postings.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { FoundText } from './found-text.ts';
import { Fragments } from './fragments.ts';

/** An index that is searched: by its parts, and by the engine, which is loaded when it is first wanted. */
export interface OpenIndex extends PartedIndex {
  readonly toFound: (page: number, score: number) => Found;
  readonly whole: Engine;
}

/** Gives the engine itself of an index, by the address of its folder. */
export type LoadWhole = (address: string, fragments: Fragments) => Promise<Engine>;

/**
 * @param address of the folder of the index.
 * @param lack what the things lack that are looked for; all are where it is not said.
 * @param rested is waited for before more is fetched, if the index is large.
 */
export function openIndex(
  address: string,
  directory: PostingsDirectory,
  lack: string | undefined,
  loadWhole: LoadWhole,
  rested: () => Promise<void>,
): OpenIndex {
  const mayFetch = async (): Promise<void> => {
    if (isLarge(directory.naming)) await rested();
  };
  const fragments = new Fragments(address, mayFetch);
  const taken = takenOf(directory, lack);

  const parts = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  const partAt = async (part: number): Promise<ReadonlyMap<string, Entry>> => {
    if (!parts.has(part)) await mayFetch();
    const known = parts.get(part);
    if (known) return known;
    const read = fetchJson<readonly string[]>(`${address}${directory.parts}${part}.json`).then(
      ([lines = '']) => readPart(lines),
    );
    parts.set(part, read);
    read.catch(() => parts.delete(part));
    return read;
  };

  const letters = directory.kinds.flatMap(([letter, count]) => Array.from({ length: count }, () => letter));
  const others = new Map(directory.others);
  const toFound = (page: number, score: number): Found => {
    const name = others.get(page) ?? fragmentName(directory.naming, letters[page] ?? '', page);
    return new FoundText(name, score, fragments);
  };

  let loaded: Promise<Engine> | undefined;
  const load = (): Promise<Engine> =>
    (loaded ??= loadWhole(address, fragments).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  const numberOf = numbersOf(directory);
  const whole: Engine = {
    search: async (term, filters) =>
      (await (await load()).search(term, filters)).filter(({ id }) => taken.has(numberOf(id))),
    // The engine counts by its own filters alone.
    count: async (term, filters) =>
      (await load()).count(
        term,
        lack === undefined ? filters : ({ ...filters, [lacksFilter]: [lack] } as Filters),
      ),
  };
  return { directory, partAt, taken, toFound, whole };
}
