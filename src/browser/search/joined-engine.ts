import type { Counts, Engine, Filters, Found } from '../../search/ranking/engine.ts';
import { isLarge, numberOfFragment } from '../../search/indexed/fragment-names.ts';
import { lacksFilter, type PostingsDirectory } from '../../search/indexed/postings.ts';
import { own } from '../../issues/own.ts';
import { firstEngine, loadDirectory } from './first-engine.ts';
import { Fragments } from './fragments.ts';

/** An index: its address, what it begins with, and what is looked for in it alone. */
interface Index {
  readonly address: string;
  readonly directory: PostingsDirectory;
  readonly lack: string | undefined;
}

/**
 * What finds words in an index and in those beside it: a language that lacks editions has what it has of its own, and the
 * index of the originals holds the rest.
 *
 * @param address of the folder of the index.
 * @param loadWhole gives the engine itself of an index, by the address of its folder.
 * @param rested is waited for before more is fetched of a large index.
 */
export async function joinedEngine(
  address: string,
  loadWhole: (address: string, fragments: Fragments) => Promise<Engine>,
  rested: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly engine: Engine; readonly isLarge: boolean }> {
  const indices = await indicesAt(address);
  const engines = indices.map(({ address: at, directory, lack }) => {
    const mayFetch = async (): Promise<void> => {
      if (isLarge(directory.naming)) await rested();
    };
    const fragments = new Fragments(at, mayFetch);
    const engine = firstEngine(at, directory, fragments, () => loadWhole(at, fragments), mayFetch);
    return lack === undefined ? engine : lackingOf(engine, directory, lack);
  });
  const [only, ...others] = engines;
  return {
    engine: only && others.length === 0 ? only : together(engines),
    isLarge: indices.some(({ directory }) => isLarge(directory.naming)),
  };
}

async function indicesAt(address: string): Promise<Index[]> {
  const directory = await loadDirectory(address);
  const others = (directory.beside ?? []).map(async ({ folder, lack }): Promise<Index> => {
    const there = addressFrom(address, folder);
    return { address: there, directory: await loadDirectory(there), lack };
  });
  return [{ address, directory, lack: undefined }, ...(await Promise.all(others))];
}

function addressFrom(address: string, folder: string): string {
  const { href, pathname } = new URL(folder, new URL(address, location.href));
  return address.startsWith('/') ? pathname : href;
}

/** Best first; the scores of all are made alike. */
const together = (engines: readonly Engine[]): Engine => ({
  async search(term, filters) {
    const lists = await Promise.all(engines.map((engine) => engine.search(term, filters)));
    return lists.flat().sort((a, b) => b.score - a.score);
  },
  async count(term, filters) {
    const all = await Promise.all(engines.map((engine) => engine.count(term, filters)));
    const sums = new Map<string, Map<string, number>>();
    for (const [facet, values] of all.flatMap((counts) => Object.entries(counts))) {
      const sum = sums.get(facet) ?? new Map<string, number>();
      for (const [value, count] of Object.entries(values)) sum.set(value, (sum.get(value) ?? 0) + count);
      sums.set(facet, sum);
    }
    return Object.fromEntries([...sums].map(([facet, sum]) => [facet, Object.fromEntries(sum)]));
  },
});

/** Only the things of an index that lack something. */
function lackingOf(
  engine: Engine,
  { naming, others, lacking = {} }: PostingsDirectory,
  lack: string,
): Engine {
  const numbers = new Map(others.map(([number, name]) => [name, number]));
  const taken = (own(lacking, lack) ?? []).flatMap((count, at) =>
    Array.from({ length: count }, () => at % 2 === 1),
  );
  const isTaken = ({ id }: Found): boolean => taken[numbers.get(id) ?? numberOfFragment(id, naming)] === true;
  return {
    search: async (term, filters) => (await engine.search(term, filters)).filter(isTaken),
    count: async (term, filters): Promise<Counts> =>
      // The engine counts by its own filters alone.
      engine.count(term, { ...filters, [lacksFilter]: [lack] } as Filters),
  };
}
